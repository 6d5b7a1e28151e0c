#include "backend/service/verify.h"
#include "loyalty/outcome/outcome.h"
#include "unit/backend/world.h"

using spaarpas::test::World;

namespace {

/// Fifty points an order for the staff, beside a point for each euro.
std::string staff_program() {
    std::string text = spaarpas::test::sample_program();
    const std::string rules = R"("earning": {"rules": [)";
    text.replace(text.find(rules), rules.size(), R"("earning": {"rules": [
        {"id": "staff", "name": {"nl": "Personeel"}, "kind": "fixed", "points": 50,
         "when": {"segments": ["staff"]}},)");
    return text;
}

spaarpas::wire::Event sorted(const World& world,
                             const std::string& id,
                             const spaarpas::base::List<std::string>& names) {
    spaarpas::wire::Event event;
    event.id = id;
    event.kind = "segments";
    event.member = "anna";
    event.occurred_at_ms = world.clock.now_ms();
    event.segments = spaarpas::wire::SegmentsEvent{names};
    return event;
}

/// What the wallet's facts foretell of an order now.
std::int64_t previewed(World& world, const spaarpas::wire::Event& order) {
    const auto program = world.service->programs().public_program("bonen", "nl");
    const auto outcome = spaarpas::loyalty::order_outcome(
        program.value().program, world.wallet("anna").facts, order.order->cart);
    return outcome.value().total_points;
}

/// Previews and books an order of ten euros; -1 where they differ.
std::int64_t both(World& world, const std::string& order_id) {
    const auto order = World::order(order_id, "anna", 1000, world.clock.now_ms());
    const std::int64_t foretold = previewed(world, order);
    return world.post(order).points == foretold ? foretold : -1;
}

}  // namespace

TEST_CASE("segments: a rule for one earns the same in the preview and in the booking") {
    World world(staff_program());
    REQUIRE(world.service->shoppers().join(World::shopper("anna"), {"j"}, {"nl"}).ok());
    CHECK(previewed(world, World::order("o1", "anna", 1000, world.clock.now_ms())) == 10);
    world.clock.advance_days(1);
    const auto before = world.wallet("anna").revision;
    CHECK(world.post(sorted(world, "s1", {"vip", "staff"})).code.empty());
    CHECK(world.wallet("anna").revision > before);
    CHECK(world.wallet("anna").facts.segments == spaarpas::base::List<std::string>{"staff", "vip"});
    CHECK(both(world, "o2") == 60);
    // An order of the day before that comes late is booked by the segments of its own moment.
    const auto late =
        World::order("late", "anna", 1000, world.clock.now_ms() - std::int64_t{3600} * 1000);
    CHECK(world.post(late).points == 10);
    world.clock.advance_days(1);
    CHECK(world.post(sorted(world, "s2", {})).code.empty());
    CHECK(world.wallet("anna").facts.segments.empty());
}

TEST_CASE("segments: an event is taken once, and nobody joins by it") {
    World world(staff_program());
    CHECK(world.post(sorted(world, "s1", {"staff"})).code == "member_unknown");
    REQUIRE(world.service->shoppers().join(World::shopper("anna"), {"j"}, {"nl"}).ok());
    // The refusal is not kept under the key: the shop may send it again.
    CHECK(world.post(sorted(world, "s1", {"staff"})).state == spaarpas::wire::EventState::booked);
    CHECK(world.post(sorted(world, "s1", {"staff"})).state == spaarpas::wire::EventState::repeated);
    auto without = sorted(world, "s2", {});
    without.segments.reset();
    CHECK(world.post(without).code == "body_invalid");
    CHECK(world.wallet("anna").facts.segments == spaarpas::base::List<std::string>{"staff"});
    CHECK(spaarpas::service::verify_ledger(*world.store->read()).differences.empty());
}
