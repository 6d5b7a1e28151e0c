#include "unit/backend/world.h"

#include <cstdlib>

#include "backend/store/sqlite/sqlite_store.h"

namespace spaarpas::test {

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "spaarpas-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string SeededRandom::bytes(std::size_t count) {
    std::string bytes;
    for (std::size_t index = 0; index < count; ++index) {
        state_ ^= state_ << 13U;
        state_ ^= state_ >> 7U;
        state_ ^= state_ << 17U;
        bytes += static_cast<char>(state_ & 255U);
    }
    return bytes;
}

std::string sample_program(std::int64_t pending_days, std::int64_t version) {
    return R"json({
        "id": "bonen", "version": )json" +
           std::to_string(version) + R"json(,
        "name": {"nl": "Bonen"}, "currency": "EUR", "time_zone": "Europe/Amsterdam",
        "locales": ["nl"],
        "points": {"name_one": {"nl": "punt"}, "name_other": {"nl": "punten"},
                   "value_points": 100, "value_minor": 100, "pending_days": )json" +
           std::to_string(pending_days) + R"json(, "expires_after_days": 365},
        "earning": {"rules": [
            {"id": "euro", "name": {"nl": "Per euro"}, "kind": "per_amount",
             "rate": {"points": 1, "per_minor": 100}},
            {"id": "review", "name": {"nl": "Beoordeling"}, "kind": "fixed", "event": "review",
             "points": 25, "budget_points": 60}]},
        "tiers": {"metric": "spend_minor", "window": "rolling_days", "window_days": 365,
                  "keep_days": 365, "levels": [
            {"id": "brons", "name": {"nl": "Brons"}, "threshold": 0},
            {"id": "zilver", "name": {"nl": "Zilver"}, "threshold": 50000,
             "perks": [{"id": "proeverij", "name": {"nl": "Proeverij"}}]},
            {"id": "goud", "name": {"nl": "Goud"}, "threshold": 100000}]},
        "rewards": [
            {"id": "vijf", "name": {"nl": "Vijf euro"}, "kind": "amount_off",
             "cost_points": 100, "amount_minor": 500, "valid_days": 30},
            {"id": "zak", "name": {"nl": "Een zak"}, "kind": "amount_off",
             "cost_points": 50, "amount_minor": 250, "stock": 1},
            {"id": "cadeau", "name": {"nl": "Cadeau"}, "kind": "free_shipping",
             "milestone_only": true}],
        "milestones": [
            {"id": "drie", "name": {"nl": "Drie bestellingen"}, "kind": "count", "target": 3,
             "benefit": {"points": 50, "reward": "cadeau"}}],
        "prompts": [
            {"id": "maling", "kind": "choice", "question": {"nl": "Bonen of gemalen?"},
             "purpose": {"nl": "Om passende koffie te laten zien."}, "legal_basis": "consent",
             "options": [{"id": "bonen", "label": {"nl": "Bonen"}},
                         {"id": "gemalen", "label": {"nl": "Gemalen"}}],
             "incentive_points": 10}]
    })json";
}

World::World(const std::string& program_text)
    : store(store::sqlite::open_store(folder.file("test.db"))),
      service(std::make_unique<service::Service>(*store, clock, random)) {
    const auto installed = service->install_program(program_text);
    if (!installed) {
        for (const auto& problem : installed.refusal().problems) {
            MESSAGE(problem.pointer << ": " << problem.code << " " << problem.expected);
        }
    }
    REQUIRE(installed.ok());
}

wire::Event World::order(const std::string& order_id,
                         const std::string& member,
                         std::int64_t amount_minor,
                         std::int64_t occurred_at_ms) {
    wire::Event event;
    event.id = order_id;
    event.kind = "order";
    event.member = member;
    event.occurred_at_ms = occurred_at_ms;
    event.order.emplace();
    event.order->order_id = order_id;
    event.order->cart.currency = "EUR";
    loyalty::CartLine line;
    line.id = "1";
    line.sku = "koffie";
    line.unit_price_minor = amount_minor;
    event.order->cart.lines.push_back(line);
    return event;
}

wire::Event World::refund(const std::string& refund_id,
                          const wire::Event& order,
                          std::int64_t amount_minor) {
    wire::Event event;
    event.id = refund_id;
    event.kind = "refund";
    event.member = order.member;
    event.occurred_at_ms = order.occurred_at_ms;
    event.refund.emplace();
    event.refund->refund_id = refund_id;
    event.refund->order_id = order.order->order_id;
    event.refund->amount_minor = amount_minor;
    return event;
}

wire::EventResult World::post(const wire::Event& event) {
    auto result = service->events().post(merchant(), event);
    if (!result) {
        wire::EventResult refused;
        refused.state = wire::EventState::refused;
        refused.code = result.refusal().code;
        refused.detail = result.refusal().detail;
        return refused;
    }
    return result.value();
}

std::int64_t World::buy(const std::string& order_id,
                        const std::string& member,
                        std::int64_t amount_minor) {
    const wire::EventResult result = post(order(order_id, member, amount_minor, clock.now_ms()));
    REQUIRE_MESSAGE(result.state == wire::EventState::booked, result.code);
    return result.points;
}

wire::Wallet World::wallet(const std::string& member) {
    auto wallet = service->wallets().wallet(shopper(member));
    REQUIRE(wallet.ok());
    return wallet.value();
}

service::ShopperCaller World::shopper(const std::string& member) {
    return {"bonen", member, std::nullopt, "token-" + member};
}

}  // namespace spaarpas::test
