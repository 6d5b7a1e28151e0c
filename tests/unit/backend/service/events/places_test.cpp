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
        const wire::Event most = World::refund("r3-" + member, order, world.clock.now_ms(), 1500);
        CHECK(world.post(most).code.empty());
        wire::Event smaller = World::changed(order, 1, world.clock.now_ms() - 1);
        smaller.order->cart.lines[0].unit_price_minor = 1000;
        CHECK(place_in(world, smaller) == "/order/cart");
    }
    CHECK(world.differences().empty());
}

TEST_CASE(
    "E15: an order that waited in vain counts where it is told again to who has joined since") {
    World world(earning() + R"(, "enrolment": {"claims_days": 30})");
    const wire::Event order = World::order("1", "anna", 2000, world.clock.now_ms());
    const wire::Event refund = World::refund("r", order, world.clock.now_ms(), 500);
    CHECK(world.post(order).state == wire::EventState::waiting);
    CHECK(world.post(refund).state == wire::EventState::waiting);
    const wire::Event cancel = World::cancel(order, world.clock.now_ms());
    CHECK(world.post(cancel).state == wire::EventState::waiting);
    CHECK(world.post(order).state == wire::EventState::repeated);
    world.clock.advance_days(31);
    world.join("anna");
    CHECK(world.posted(refund) == "order_unknown");
    CHECK(world.posted(order) == "points +20");
    CHECK(world.posted(refund) == "points -5");
    CHECK(world.post(order).state == wire::EventState::repeated);
    CHECK(world.post(refund).state == wire::EventState::repeated);
    CHECK(world.balances("anna") == "points 15");
    CHECK(world.posted(cancel) == "points -15");
    CHECK(world.differences() == "");
}

}  // namespace
}  // namespace spaarpas::test
