#include "backend/service/limits/room.h"

#include <doctest/doctest.h>

#include "backend/service/paths/write_path.h"
#include "unit/backend/service/support/books.h"

namespace spaarpas::test {
namespace {

std::string limited(const std::string& per) {
    return R"("units": [)" + points_unit() +
           R"(], "rules": [{"id": "earn", "name": {"nl": "Punten"},
        "on": "order", "limit": [{"amount": 50, "per": )" +
           per + R"(, "of": "all"}],
        "do": [{"give": {"unit": "points", "rate": {"units": 1, "per_minor": 100}}}]}])";
}

/// What an order of that many euros brings.
std::string buy(World& world,
                const std::string& order_id,
                const std::string& who,
                std::int64_t euros) {
    return world.posted(World::order(order_id, who, euros * 100, world.clock.now_ms()));
}

TEST_CASE("limits of all: members share a budget, to the last unit, in its period") {
    World world(limited("\"day\""));
    world.clock.set("2026-03-02T12:00");
    world.join("anna");
    world.join("bert");
    CHECK(buy(world, "1", "anna", 30) == "points +30");
    CHECK(buy(world, "2", "bert", 30) == "points +20");
    CHECK(buy(world, "3", "anna", 30).empty());
    world.clock.set("2026-03-03T00:00");
    CHECK(buy(world, "4", "anna", 60) == "points +50");
    CHECK(found_by(world).empty());
}

TEST_CASE("limits of all: E6, what is undone is there again, also where the limit never resets") {
    World world(limited("\"ever\""));
    world.join("anna");
    CHECK(buy(world, "1", "anna", 50) == "points +50");
    CHECK(buy(world, "2", "anna", 50).empty());
    world.post(World::cancel(World::order("1", "anna", 5000, world.clock.now_ms()),
                             world.clock.now_ms() + 1));
    world.clock.set(world.clock.now_ms() + 2);
    CHECK(buy(world, "3", "anna", 50) == "points +50");
    CHECK(found_by(world).empty());
}

TEST_CASE("limits of all: a window of days moves on with each day") {
    World world(limited(R"({"days": 3})"));
    world.clock.set("2026-03-02T12:00");
    world.join("anna");
    CHECK(buy(world, "1", "anna", 30) == "points +30");
    world.clock.advance_days(2);
    CHECK(buy(world, "2", "anna", 30) == "points +20");
    world.clock.advance_days(1);
    CHECK(buy(world, "3", "anna", 50) == "points +30");
    CHECK(found_by(world).empty());
}

TEST_CASE(
    "limits of all: what time alone brings takes nothing of them, and no more than there is") {
    World world(R"("units": [)" + points_unit() + R"(], "rules": [{"id": "bye",
        "name": {"nl": "Dag"}, "on": {"leaves": "gold"},
        "limit": [{"times": 1, "per": "ever", "of": "all"}],
        "do": [{"give": {"unit": "points", "amount": 5}}]}],
        "tiers": [{"id": "club", "name": {"nl": "Club"}, "levels": [{"id": "gold",
            "name": {"nl": "Goud"}, "keep": {"days": 10},
            "enter": {"unit": "spend", "over": {"days": 5}, "at_least": 10000}}]}])");
    for (const std::string who : {"anna", "bert"}) {
        world.join(who);
        buy(world, who, who, 200);
        CHECK(world.levels(who) == "gold");
    }
    world.clock.advance_days(11);
    for (const std::string who : {"anna", "bert"}) {
        look_up(world, who);
        CHECK(world.levels(who).empty());
        CHECK(world.balances(who).empty());
        buy(world, "late-" + who, who, 1);
        CHECK(world.balances(who).empty());
    }
    CHECK(found_by(world).empty());
}

TEST_CASE("limits of all: what an event had of them is room for it when it is decided again") {
    World world(limited("\"ever\""));
    world.join("anna");
    buy(world, "1", "anna", 40);
    const auto tables = world.store->read();
    service::Session session(world.context(), *tables);
    const auto program = world.context().programs.at("shop", world.clock.now_ms());
    const auto left = [&](const base::List<engine::Use>& had) {
        return service::rooms_for(session, *program, world.clock.now_ms(), had)[0].left;
    };
    CHECK(left({}) == 10);
    CHECK(left({{"rule/earn/0", 40}}) == 50);
    CHECK_FALSE(service::limit_in_use(*program, "rule/none/0", 0).has_value());
}

TEST_CASE("limits of all: no more is taken than there is, unless the past had it") {
    World world(limited("\"ever\""));
    const auto program = world.context().programs.at("shop", world.clock.now_ms());
    const auto taken = [&](std::int64_t amount, service::Overdraw overdraw) {
        return service::write_unkeyed(
                   world.context(),
                   [&](service::Session& session) {
                       return service::take_limits_of_all(
                           session, *program, {{"rule/earn/0", amount}}, 0, overdraw);
                   })
            .ok();
    };
    CHECK(taken(50, service::Overdraw::refused));
    CHECK_FALSE(taken(1, service::Overdraw::refused));
    CHECK(taken(1, service::Overdraw::allowed));
    CHECK(taken(-51, service::Overdraw::refused));
    CHECK_FALSE(taken(-1, service::Overdraw::refused));
}

}  // namespace
}  // namespace spaarpas::test
