#include <doctest/doctest.h>

#include "unit/backend/service/support/world.h"

namespace spaarpas::test {
namespace {

/// What an order of one piece brings.
std::string buy(World& world, const std::string& order_id, std::int64_t minor) {
    return world.posted(World::order(order_id, "anna", minor, world.clock.now_ms()));
}

/// The same of a piece of one category.
std::string buy_of(World& world,
                   const std::string& order_id,
                   const std::string& category,
                   std::int64_t minor) {
    wire::Event order = World::order(order_id, "anna", minor, world.clock.now_ms());
    order.order->cart.lines[0].categories = {category};
    return world.posted(order);
}

}  // namespace

TEST_CASE("E12: so many points for each whole 2.50, and nothing for what is less") {
    World world(R"("units": [)" + points_unit() + R"(], "rules": [{"id": "earn",
        "name": {"nl": "Punten"}, "on": "order", "do": [{"give": {"unit": "points",
        "rate": {"units": 5, "per_minor": 250, "step": true}}}]}])");
    world.join("anna");
    CHECK(buy(world, "1", 249).empty());
    CHECK(buy(world, "2", 300) == "points +5");
    CHECK(buy(world, "3", 499) == "points +5");
    CHECK(buy(world, "4", 500) == "points +10");
    CHECK(world.differences() == "");
}

TEST_CASE("E14: a gift card counts when it is spent, not when it is bought") {
    World world(earning() + R"(, "counts": {"except": {"categories": ["gift-card"]}})");
    world.join("anna");
    CHECK(buy_of(world, "card", "gift-card", 10000).empty());
    CHECK(buy_of(world, "goods", "coffee", 10000) == "points +100");
    CHECK(world.figure("anna", "spend") == 10000);
    CHECK(world.figure("anna", "orders") == 1);
    CHECK(world.differences() == "");
}

TEST_CASE("E23: a category is the same one in either form of Unicode, in orders and in programs") {
    const std::string composed = "caf\u00e9";
    const std::string decomposed = "cafe\u0301";
    for (const std::string& category : {composed, decomposed}) {
        CAPTURE(category);
        World world(R"("units": [)" + points_unit() + R"(], "rules": [{"id": "earn",
            "name": {"nl": "Punten"}, "on": "order", "if": {"lines": {"categories": [")" +
                    category + R"("]}}, "do": [{"give": {"unit": "points",
            "rate": {"units": 2, "per_minor": 100}}}]}])");
        world.join("anna");
        CHECK(buy_of(world, "1", composed, 2000) == "points +40");
        CHECK(buy_of(world, "2", decomposed, 2000) == "points +40");
        CHECK(buy_of(world, "3", "cafe", 2000).empty());
        CHECK(world.differences() == "");
    }
}

TEST_CASE("E23: an order that is changed has its categories in the same form") {
    World world(R"("units": [)" + points_unit() + R"(], "rules": [{"id": "earn",
        "name": {"nl": "Punten"}, "on": "order", "if": {"lines": {"categories": ["café"]}},
        "do": [{"give": {"unit": "points", "rate": {"units": 1, "per_minor": 100}}}]}])");
    world.join("anna");
    wire::Event order = World::order("1", "anna", 1000, world.clock.now_ms());
    CHECK(world.posted(order).empty());
    order.order->cart.lines[0].categories = {"cafe\u0301"};
    CHECK(world.posted(World::changed(order, 2, world.clock.now_ms() + 1)) == "points +20");
    CHECK(world.differences() == "");
}

}  // namespace spaarpas::test
