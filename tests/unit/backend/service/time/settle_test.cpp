#include <doctest/doctest.h>

#include "backend/service/time/house.h"
#include "unit/backend/service/support/books.h"

namespace spaarpas::test {
namespace {

std::string with_points(const std::string& more, const std::string& lists = "") {
    return R"("units": [)" + points_unit(more) + R"(], "rules": [)" + earn_rule + "]" + lists;
}

void buy(World& world, const std::string& order_id, std::int64_t minor) {
    world.post(World::order(order_id, "anna", minor, world.clock.now_ms()));
}

TEST_CASE("time: what waits becomes available, and expires, each in its time, as one entry") {
    World world(with_points(R"(, "settles": {"days": 14}, "expires": {"after_days": 30})"));
    world.join("anna");
    buy(world, "1", 2000);
    CHECK(world.balances("anna") == "pending points 20");
    world.clock.advance_days(13);
    look_up(world, "anna");
    CHECK(world.entries("anna") == "joined, order");
    world.clock.advance_days(1);
    look_up(world, "anna");
    CHECK(world.balances("anna") == "points 20");
    world.clock.advance_days(31);
    look_up(world, "anna");
    CHECK(world.balances("anna").empty());
    CHECK(world.entries("anna") == "joined, order, settlement, settlement");
    CHECK(found_by(world).empty());
}

TEST_CASE("time: who looks after a long while sees all that happened in one entry") {
    World world(with_points(R"(, "settles": {"days": 14}, "expires": {"after_days": 30})"));
    world.join("anna");
    buy(world, "1", 2000);
    world.clock.advance_days(100);
    look_up(world, "anna");
    CHECK(world.balances("anna").empty());
    CHECK(world.entries("anna") == "joined, order, settlement");
    look_up(world, "anna");
    CHECK(world.entries("anna") == "joined, order, settlement");
    CHECK(found_by(world).empty());
}

TEST_CASE("time: idle units live on where `unless` holds at the instant at which they would go") {
    World world(with_points(R"(, "expires": {"idle_months": 2, "events": ["order"],
                    "unless": {"level": ["gold"]}})",
                            R"(, "tiers": [{"id": "club", "name": {"nl": "Club"}, "levels":
                    [{"id": "gold", "name": {"nl": "Goud"}, "keep": {"days": 100},
                      "enter": {"unit": "spend", "over": {"days": 100}, "at_least": 10000}}]}])"));
    world.clock.set("2026-03-02T12:00");
    world.join("anna");
    buy(world, "1", 20000);
    world.clock.set("2026-05-03T12:00");
    look_up(world, "anna");
    CHECK(world.balances("anna") == "points 200");
    // Gold ended on 11 June; the units are asked again on 4 July.
    world.clock.set("2026-07-03T12:00");
    look_up(world, "anna");
    CHECK(world.balances("anna") == "points 200");
    CHECK(world.levels("anna").empty());
    world.clock.set("2026-07-04T12:00");
    look_up(world, "anna");
    CHECK(world.balances("anna").empty());
    CHECK(found_by(world).empty());
}

TEST_CASE("time: a level ends at its date, and the rule that waits for it gives once") {
    World world(R"("units": [)" + points_unit() + R"(], "rules": [)" + earn_rule +
                R"(, {"id": "bye", "name": {"nl": "Dag"}, "on": {"leaves": "gold"},
                    "do": [{"give": {"unit": "points", "amount": 5}}]}],
                "tiers": [{"id": "club", "name": {"nl": "Club"}, "levels":
                    [{"id": "gold", "name": {"nl": "Goud"}, "keep": {"days": 10},
                      "enter": {"unit": "spend", "over": {"days": 5}, "at_least": 10000}}]}])");
    world.join("anna");
    buy(world, "1", 20000);
    CHECK(world.levels("anna") == "gold");
    world.clock.advance_days(11);
    const auto kept = service::keep_house(world.context());
    REQUIRE(kept.ok());
    CHECK(kept.value().members == 1);
    CHECK(world.levels("anna").empty());
    CHECK(world.balances("anna") == "points 205");
    REQUIRE(service::keep_house(world.context()).ok());
    CHECK(world.balances("anna") == "points 205");
    CHECK(found_by(world).empty());
}

TEST_CASE("time: the house knows when it is next needed") {
    World world(with_points(R"(, "settles": {"days": 14})"));
    world.join("anna");
    CHECK_FALSE(service::next_due(world.context()).value().has_value());
    world.clock.set("2026-03-02T12:00");
    buy(world, "1", 2000);
    CHECK(service::next_due(world.context()).value() == local("2026-03-16T00:00"));
    world.clock.set("2026-03-16T00:00");
    REQUIRE(service::keep_house(world.context()).ok());
    CHECK(world.balances("anna") == "points 20");
    CHECK_FALSE(service::next_due(world.context()).value().has_value());
}

}  // namespace
}  // namespace spaarpas::test
