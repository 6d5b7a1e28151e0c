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

}  // namespace spaarpas::test
