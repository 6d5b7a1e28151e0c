#include "unit/backend/service/support/world.h"

namespace spaarpas::test {
namespace {

/// The place of what is wrong with an event, in its body.
std::string place_in(World& world, const wire::Event& event) {
    const auto refused = world.events().post(World::merchant(), event);
    REQUIRE_FALSE(refused.ok());
    REQUIRE(refused.refusal().problems.size() == 1);
    const std::string& place = refused.refusal().problems[0].pointer;
    CHECK(refused.refusal().detail.find(place + ": found ") == 0);
    return place;
}

TEST_CASE("events: what is wrong is named by its place, whether the order is booked or waits") {
    World world(earning() + R"(, "enrolment": {"claims_days": 30})");
    world.join("anna");
    for (const std::string member : {"anna", "guest"}) {
        CAPTURE(member);
        const wire::Event order = World::order(member, member, 2000, world.clock.now_ms());
        world.post(order);
        wire::Event twice = World::order("x-" + member, member, 2000, world.clock.now_ms());
        twice.order->cart.lines.push_back(twice.order->cart.lines[0]);
        CHECK(place_in(world, twice) == "/order/cart/lines/1/id");
        wire::Event refund = World::refund("r1-" + member, order, world.clock.now_ms(), 3000);
        CHECK(place_in(world, refund) == "/refund/amount_minor");
        refund = World::refund("r2-" + member, order, world.clock.now_ms());
        refund.refund->lines.push_back({"9", 1});
        CHECK(place_in(world, refund) == "/refund/lines");
    }
    CHECK(world.differences().empty());
}

}  // namespace
}  // namespace spaarpas::test
