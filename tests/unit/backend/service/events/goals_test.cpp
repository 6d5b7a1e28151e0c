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
