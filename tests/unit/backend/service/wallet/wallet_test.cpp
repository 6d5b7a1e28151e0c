#include "backend/service/wallet/service.h"
#include "unit/backend/service/support/world.h"

using namespace spaarpas::test;  // NOLINT(google-build-using-namespace): a test speaks of
                                 // shops

namespace {

wire::Wallet wallet(World& world, const std::string& member) {
    auto shown = service::WalletService(world.context()).wallet(World::shopper(member));
    REQUIRE(shown.ok());
    return shown.value();
}

std::string told(const spaarpas::base::List<wire::UnitAmountAt>& amounts) {
    std::string text;
    for (const wire::UnitAmountAt& amount : amounts) {
        text += text.empty() ? "" : ", ";
        text += amount.unit + ' ' + std::to_string(amount.amount);
        text += amount.at_ms ? " at " + std::to_string(*amount.at_ms) : " some day";
    }
    return text;
}

std::string told(const spaarpas::base::List<wire::Entitlement>& perks) {
    std::string text;
    for (const wire::Entitlement& perk : perks) {
        text += (text.empty() ? "" : ", ") + perk.perk + " by " + perk.source;
    }
    return text;
}

std::string joined(const spaarpas::base::List<std::string>& items) {
    std::string text;
    for (const std::string& item : items) {
        text += (text.empty() ? "" : ", ") + item;
    }
    return text;
}

const char* const first_order = R"({"id": "first", "name": {"nl": "Eerste"}, "on": "order",
    "if": {"unit": "orders", "over": "ever", "below": 1}, "do": [{"give": {"unit": "points", "amount": 25}}]})";

const char* const bag = R"("offers": [{"id": "bag", "name": {"nl": "Tas"}, "gives": {"item": "bag"},
    "price": {"unit": "points", "amount": 50}}])";

const char* const gold_club =
    R"("tiers": [{"id": "club", "name": {"nl": "Club"}, "levels": [{"id": "gold",
    "name": {"nl": "Goud"}, "enter": {"unit": "spend", "over": "year", "at_least": 10000},
    "keep": {"days": 30}, "perks": ["free-shipping"]}]}])";

}  // namespace

TEST_CASE("wallet: a guest sees what the program gives, and writes nothing by looking") {
    World world(earning(first_order, bag));
    const wire::Wallet guest = wallet(world, "anna");
    CHECK_FALSE(guest.member.has_value());
    CHECK(guest.revision == 0);
    CHECK(guest.as_of_ms == world.clock.now_ms());
    REQUIRE(guest.balances.size() == 1);
    CHECK(guest.balances[0].available == 0);
    REQUIRE(guest.offers.size() == 1);
    CHECK_FALSE(guest.offers[0].can_have);
    CHECK(joined(guest.rules) == "earn, first");
    CHECK_FALSE(world.is_member("anna"));
}

TEST_CASE("wallet: a first-order rule is not advertised to a member with orders") {
    World world(earning(first_order, bag));
    world.join("anna");
    CHECK(joined(wallet(world, "anna").rules) == "earn, first");
    CHECK(world.posted(World::order("o1", "anna", 3000, world.clock.now_ms())) == "points +55");
    const wire::Wallet after = wallet(world, "anna");
    CHECK(joined(after.rules) == "earn");
    CHECK(after.member->id == "anna");
    CHECK(after.balances[0].available == 55);
    CHECK(after.offers[0].can_have);
}

TEST_CASE("wallet: time passes for the reading alone") {
    World world(R"("units": [)" + points_unit(R"(, "expires": {"after_days": 30})") +
                R"(], "rules": [)" + earn_rule + "]");
    world.join("anna");
    world.post(World::order("o1", "anna", 2000, world.clock.now_ms()));
    const wire::Wallet before = wallet(world, "anna");
    CHECK(told(before.expiring) == "points 20 at " + std::to_string(local("2026-04-02T00:00")));
    const std::string entries = world.entries("anna");
    world.clock.advance_days(40);
    const wire::Wallet after = wallet(world, "anna");
    CHECK(after.balances[0].available == 0);
    CHECK(after.expiring.empty());
    CHECK(after.facts.at_ms == world.clock.now_ms());
    CHECK(after.revision == before.revision);
    CHECK(world.entries("anna") == entries);
    CHECK(world.available("anna") == 20);
}

TEST_CASE("wallet: what is pending stands by its instant, what waits for an event last") {
    World world(R"("units": [)" + points_unit(R"(, "settles": {"days": 14})") + R"(,
        {"id": "stars", "kind": "points", "name_one": {"nl": "ster"}, "name_other": {"nl": "sterren"},
         "settles": {"on": "flown"}}], "rules": [)" +
                earn_rule + R"(, {"id": "star", "name": {"nl": "Ster"}, "on": "order",
         "do": [{"give": {"unit": "stars", "amount": 3}}]}])");
    world.join("anna");
    world.post(World::order("o1", "anna", 2000, world.clock.now_ms()));
    CHECK(told(wallet(world, "anna").pending) ==
          "points 20 at " + std::to_string(local("2026-03-16T00:00")) + ", stars 3 some day");
    world.clock.advance_days(14);
    CHECK(told(wallet(world, "anna").pending) == "stars 3 some day");
    CHECK(wallet(world, "anna").balances[0].available == 20);
}

TEST_CASE("wallet: a level that has ended is not shown, nor what it brought") {
    World world(earning("", gold_club));
    world.join("anna");
    world.post(World::order("o1", "anna", 10000, world.clock.now_ms()));
    const wire::Wallet gold = wallet(world, "anna");
    REQUIRE(gold.levels.size() == 1);
    CHECK(gold.levels[0].level == "gold");
    CHECK(gold.levels[0].until_ms == local("2026-04-02T00:00"));
    CHECK(told(gold.perks) == "free-shipping by gold");
    world.clock.set("2027-03-01T12:00");
    const wire::Wallet none = wallet(world, "anna");
    CHECK(none.levels[0].level.empty());
    CHECK(none.levels[0].next == "gold");
    CHECK(none.perks.empty());
    CHECK(world.levels("anna") == "gold");
}

TEST_CASE("wallet: what a rule gave is honoured until it ends, whatever the program says now") {
    World world(earning(
        R"({"id": "thanks", "name": {"nl": "Dank"}, "on": "order",
        "do": [{"perk": {"id": "free-cup", "days": 30}}, {"issue": "seat"}]})",
        R"("offers": [{"id": "seat", "name": {"nl": "Plaats"}, "gives": {"perk": "lounge"}}])"));
    world.join("anna");
    world.post(World::order("o1", "anna", 2000, world.clock.now_ms()));
    REQUIRE(world.service->install_program(program_text(earning(), 2)).ok());
    world.clock.set(world.clock.now_ms() + 1);
    const wire::Wallet now = wallet(world, "anna");
    CHECK(now.program_version == 2);
    CHECK(told(now.perks) == "lounge by seat, free-cup by thanks");
    REQUIRE(now.vouchers.size() == 1);
    REQUIRE(now.vouchers[0].name.size() == 1);
    CHECK(now.vouchers[0].name[0].second == "Plaats");
    world.clock.advance_days(31);
    CHECK(told(wallet(world, "anna").perks) == "lounge by seat");
}

TEST_CASE("wallet: B2, a perk that many orders gave is one, until the last of it ends") {
    World world(earning(R"({"id": "thanks", "name": {"nl": "Dank"}, "on": "order",
        "do": [{"perk": {"id": "cup", "days": 30}}]},
        {"id": "always", "name": {"nl": "Altijd"}, "on": "order", "do": [{"perk": {"id": "cup"}}]})"));
    world.join("anna");
    for (const char* const id : {"o1", "o2", "o3"}) {
        world.post(World::order(id, "anna", 2000, world.clock.now_ms()));
        world.clock.advance_days(10);
    }
    const wire::Wallet now = wallet(world, "anna");
    CHECK(told(now.perks) == "cup by thanks, cup by always");
    REQUIRE(now.perks.size() == 2);
    REQUIRE(now.perks[0].until_ms.has_value());
    CHECK(*now.perks[0].until_ms == local("2026-04-22T00:00"));
    CHECK_FALSE(now.perks[1].until_ms.has_value());
}

TEST_CASE("wallet: a notice is shown until it was seen") {
    World world(
        earning(R"({"id": "three", "name": {"nl": "Drie"}, "milestone": true,
        "on": {"reaches": "orders", "at": 2}, "do": [{"issue": "mug"}]})",
                R"("offers": [{"id": "mug", "name": {"nl": "Beker"}, "gives": {"item": "mug"}}])"));
    world.join("anna");
    world.post(World::order("o1", "anna", 2000, world.clock.now_ms()));
    CHECK(wallet(world, "anna").notices.empty());
    world.post(World::order("o2", "anna", 2000, world.clock.now_ms()));
    const wire::Wallet told_now = wallet(world, "anna");
    CHECK(told_now.notices.size() == 2);
    REQUIRE(told_now.milestones.size() == 1);
    CHECK(told_now.milestones[0].times == 1);
    CHECK_FALSE(told_now.milestones[0].open);
}

TEST_CASE("preview: a guest's cart brings what the order would") {
    World world(earning(first_order));
    wire::PreviewRequest request;
    request.cart = World::order("o1", "anna", 2000, 0).order->cart;
    const auto preview = service::WalletService(world.context()).preview("shop", request);
    REQUIRE(preview.ok());
    REQUIRE(preview.value().amounts.size() == 1);
    CHECK(preview.value().amounts[0].amount == 45);
    CHECK_FALSE(preview.value().at_most);
    CHECK(preview.value().effects.size() == 2);
    request.cart.currency = "USD";
    const auto refused = service::WalletService(world.context()).preview("shop", request);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.refusal().code == service::ErrorCode::currency_mismatch);
    CHECK(service::WalletService(world.context()).preview("other", request).refusal().code ==
          service::ErrorCode::program_unknown);
}

TEST_CASE(
    "preview: where an order makes a member, a guest's order is that of somebody who joined") {
    const std::string hello = R"({"id": "hello", "name": {"nl": "Hallo"}, "on": "order",
        "if": {"near": "joined", "days": {"after": 7}},
        "do": [{"give": {"unit": "points", "amount": 25}}]})";
    World world(earning(hello, R"("enrolment": {"by": "order"})"));
    wire::PreviewRequest request;
    request.cart = World::order("o1", "anna", 2000, 0).order->cart;
    const auto preview = service::WalletService(world.context()).preview("shop", request);
    REQUIRE(preview.ok());
    REQUIRE(preview.value().amounts.size() == 1);
    CHECK(preview.value().amounts[0].amount == 45);
    const wire::Wallet guest = wallet(world, "anna");
    CHECK_FALSE(guest.member.has_value());
    CHECK(guest.facts.joined_at_ms == world.clock.now_ms());
    CHECK(world.posted(World::order("o1", "anna", 2000, world.clock.now_ms())) == "points +45");
}

TEST_CASE("entries: a refund names the product by the order") {
    World world(earning());
    world.join("anna");
    wire::Event order = World::order("o1", "anna", 2000, world.clock.now_ms());
    order.order->cart.lines[0].name = "Mok Wadlicht";
    world.post(order);
    wire::Event refund = World::refund("r1", order, world.clock.now_ms() + 1);
    refund.refund->lines.push_back({"1", 1});
    world.post(refund);
    const service::WalletService wallets(world.context());
    const auto page = wallets.entries(World::shopper("anna"), "");
    REQUIRE(page.ok());
    const spaarpas::engine::Trace& trace = page.value().entries[0].trace;
    std::string told;
    for (const spaarpas::engine::TraceStep& step : trace) {
        for (const auto& [key, name] : step.names) {
            told += key == "name" ? step.subject + " is " + name + '\n' : "";
        }
    }
    CHECK(told == "1 is Mok Wadlicht\n");
}

TEST_CASE("entries: a page has thirty, newest first, and says where to go on") {
    World world(earning());
    world.join("anna");
    for (int order = 1; order <= 33; ++order) {
        world.post(World::order("o" + std::to_string(order), "anna", 100, world.clock.now_ms()));
    }
    const service::WalletService wallets(world.context());
    const auto newest = wallets.entries(World::shopper("anna"), "");
    REQUIRE(newest.ok());
    REQUIRE(newest.value().entries.size() == 30);
    CHECK(newest.value().entries[0].order_id == "o33");
    CHECK(newest.value().entries[29].order_id == "o4");
    const auto older = wallets.entries(World::shopper("anna"), newest.value().next_cursor);
    REQUIRE(older.ok());
    CHECK(older.value().entries[0].order_id == "o3");
    CHECK(older.value().next_cursor.empty());
    CHECK(wallets.entries(World::shopper("anna"), "o4").refusal().code ==
          service::ErrorCode::cursor_invalid);
    CHECK(wallets.entries(World::shopper("bert"), "").value().entries.empty());
}
