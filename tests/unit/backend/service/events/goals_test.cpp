#include <doctest/doctest.h>

#include "unit/backend/service/support/world.h"

using namespace spaarpas::test;  // NOLINT(google-build-using-namespace): a test speaks of a
                                 // world

TEST_CASE("events: what nobody could count exactly is refused, and nothing of it is booked") {
    World world(earning(
        R"({"id": "huge", "name": {"nl": "Veel"}, "on": {"reaches": "spend", "every": 10},
            "do": [{"give": {"unit": "points", "amount": 1000000000}}]})"));
    world.join("anna");
    CHECK(world.posted(World::order("o1", "anna", 200000000, world.clock.now_ms())) ==
          "amount_overflow");
    CHECK(world.balances("anna").empty());
    CHECK(world.entries("anna") == "joined");
    CHECK(world.posted(World::order("o2", "anna", 10, world.clock.now_ms())) ==
          "points +1000000000");
    CHECK(world.differences().empty());
}

TEST_CASE("events: a goal that one order reached a million times comes back in part") {
    World world(earning(
        R"({"id": "dime", "name": {"nl": "Dubbeltje"}, "on": {"reaches": "spend", "every": 10},
            "do": [{"give": {"unit": "points", "amount": 50}}]})"));
    world.join("anna");
    const wire::Event order = World::order("o1", "anna", 10000000, world.clock.now_ms());
    CHECK(world.posted(order) == "points +50100000");
    CHECK(world.entries("anna") == "joined, order");
    // Of 5,000 cents 50 points by rate are left, and 500 times 50.
    CHECK(world.posted(World::refund("r1", order, world.clock.now_ms() + 1, 9995000)) ==
          "points -50074950");
    CHECK(world.balances("anna") == "points 25050");
    CHECK(world.posted(World::refund("r2", order, world.clock.now_ms() + 2)) == "points -25050");
    CHECK(world.balances("anna").empty());
    CHECK(world.differences().empty());
}

TEST_CASE("events: an amount that nobody can mean is refused, and later orders are not") {
    World world(earning());
    world.join("anna");
    const std::int64_t now_ms = world.clock.now_ms();
    CHECK(world.posted(World::order("o1", "anna", 10000000000001, now_ms)) == "amount_overflow");
    CHECK(world.posted(World::order("o2", "anna", 9007199254740991, now_ms)) == "amount_overflow");
    CHECK(world.posted(World::order("o3", "anna", 10000000000000, now_ms)) ==
          "points +100000000000");
    const wire::Event last = World::order("o4", "anna", 2000, now_ms + 1);
    CHECK(world.posted(last) == "points +20");
    CHECK(world.posted(World::changed(last, 5000000001, now_ms + 2)) == "amount_overflow");
    wire::Event order = World::order("o5", "anna", 2000, now_ms + 3);
    order.attributes = {{"nights", -10000000000001}};
    CHECK(world.posted(order) == "amount_overflow");
    const auto refused = world.events().post(World::merchant(), order);
    REQUIRE_FALSE(refused.ok());
    REQUIRE(refused.refusal().problems.size() == 1);
    CHECK(refused.refusal().problems[0].pointer == "/attributes/nights");
    CHECK(refused.refusal().problems[0].expected == "at most 10000000000000");
    CHECK(world.differences().empty());
}
