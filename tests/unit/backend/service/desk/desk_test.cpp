#include "backend/service/desk/desk.h"

#include <doctest/doctest.h>

#include "unit/backend/service/support/books.h"

namespace spaarpas::test {
namespace {

const std::string club = earning(
    R"({"id": "welcome", "name": {"nl": "Welkom"}, "on": {"enters": "gold"},
        "do": [{"give": {"unit": "points", "amount": 100}}]})",
    R"("tiers": [{"id": "club", "name": {"nl": "Club"}, "levels": [
        {"id": "silver", "name": {"nl": "Zilver"}},
        {"id": "gold", "name": {"nl": "Goud"}}]}])");

/// What the desk is told: `ok`, or the code of the refusal.
std::string adjusted(World& world, const wire::AdjustmentRequest& request) {
    const auto reply = service::DeskService(world.context())
                           .adjust(World::merchant(), world.key(), "anna", request);
    return reply ? "ok" : wire::name_of(reply.refusal().code);
}

wire::AdjustmentRequest units(const std::string& unit, std::int64_t amount) {
    wire::AdjustmentRequest request;
    request.unit = unit;
    request.amount = amount;
    request.reason = std::string(200, 'x');
    return request;
}

wire::AdjustmentRequest level(const std::string& set, const std::string& level) {
    wire::AdjustmentRequest request;
    request.set = set;
    request.level = level;
    request.reason = "a mistake";
    return request;
}

TEST_CASE("desk: units are given and taken by hand, down to nothing and no further") {
    World world(club);
    CHECK(adjusted(world, units("points", 40)) == "member_unknown");
    world.join("anna");
    CHECK(adjusted(world, units("points", 40)) == "ok");
    CHECK(adjusted(world, units("points", -41)) == "not_enough_units");
    CHECK(adjusted(world, units("points", -15)) == "ok");
    CHECK(adjusted(world, units("points", 0)) == "amount_invalid");
    CHECK(adjusted(world, units("stars", 1)) == "unit_unknown");
    CHECK(world.balances("anna") == "points 25");
    CHECK(world.entries("anna") == "joined, adjustment, adjustment");
    CHECK(found_by(world).empty());
}

TEST_CASE("desk: what nobody would read is refused, and a level does not end before it is given") {
    World world(club);
    world.join("anna");
    wire::AdjustmentRequest until = units("points", 5);
    until.until_ms = world.clock.now_ms() + 1;
    CHECK(adjusted(world, until) == "body_invalid");
    wire::AdjustmentRequest gold = level("club", "gold");
    gold.until_ms = world.clock.now_ms();
    CHECK(adjusted(world, gold) == "body_invalid");
    gold.until_ms = world.clock.now_ms() + 1;
    gold.amount = 5;
    CHECK(adjusted(world, gold) == "body_invalid");
    gold.amount = 0;
    CHECK(adjusted(world, gold) == "ok");
    wire::AdjustmentRequest none = level("club", "");
    none.until_ms = world.clock.now_ms() + 1;
    CHECK(adjusted(world, none) == "body_invalid");
    CHECK(world.balances("anna") == "points 100");
}

TEST_CASE("desk: B14, an adjustment's key and an event's id are two things") {
    World world(club);
    world.join("anna");
    const service::DeskService desk(world.context());
    REQUIRE(desk.adjust(World::merchant(), {"event-o1"}, "anna", units("points", 40)).ok());
    const wire::Event order = World::order("o1", "anna", 2000, world.clock.now_ms());
    REQUIRE(order.id == "event-o1");
    CHECK(world.posted(order) == "points +20");
    CHECK(world.posted(World::order("o2", "anna", 2000, world.clock.now_ms())) == "points +20");
    CHECK(desk.adjust(World::merchant(), {"event-o2"}, "anna", units("points", 5)).ok());
    CHECK(world.balances("anna") == "points 85");
    CHECK(found_by(world).empty());
}

TEST_CASE("desk: the same key adjusts once") {
    World world(club);
    world.join("anna");
    const service::DeskService desk(world.context());
    const service::IdempotencyKey key = world.key();
    const auto first = desk.adjust(World::merchant(), key, "anna", units("points", 40));
    const auto second = desk.adjust(World::merchant(), key, "anna", units("points", 40));
    REQUIRE(first.ok());
    REQUIRE(second.ok());
    CHECK(second.repeated());
    CHECK(second.value().entry_id == first.value().entry_id);
    CHECK(second.value().balances[0].available == 40);
    CHECK(world.balances("anna") == "points 40");
}

TEST_CASE("desk: a level is given by hand, with what follows, until a date, and taken away") {
    World world(club);
    world.join("anna");
    CHECK(adjusted(world, level("", "gold")) == "ok");
    CHECK(world.levels("anna") == "gold");
    CHECK(world.balances("anna") == "points 100");
    world.clock.set(world.clock.now_ms() + 1);
    wire::AdjustmentRequest until = level("club", "silver");
    until.until_ms = world.clock.now_ms() + 1000;
    CHECK(adjusted(world, until) == "ok");
    CHECK(world.levels("anna") == "silver");
    world.clock.set(world.clock.now_ms() + 1);
    CHECK(adjusted(world, level("club", "")) == "ok");
    CHECK(world.levels("anna").empty());
    CHECK(adjusted(world, level("", "platinum")) == "level_unknown");
    CHECK(adjusted(world, level("hat", "gold")) == "level_unknown");
    CHECK(adjusted(world, level("hat", "")) == "level_unknown");
    CHECK(adjusted(world, wire::AdjustmentRequest{}) == "body_invalid");
    CHECK(found_by(world).empty());
}

}  // namespace
}  // namespace spaarpas::test
