#include <doctest/doctest.h>

#include "unit/backend/service/support/world.h"

using namespace spaarpas::test;  // NOLINT(google-build-using-namespace): a test speaks of a
                                 // world

namespace {

const std::string first_order = earning(
    R"({"id": "first", "name": {"nl": "Eerste"}, "on": {"reaches": "orders", "at": 1},
        "do": [{"give": {"unit": "points", "amount": 25}}]})");

/// Two orders bring 100 points and a level.
const std::string two_orders = earning(
    R"({"id": "second", "name": {"nl": "Tweede"}, "on": {"reaches": "orders", "at": 2},
        "do": [{"give": {"unit": "points", "amount": 100}}]})",
    R"("tiers": [{"id": "club", "name": {"nl": "Club"}, "levels": [{"id": "regular",
        "name": {"nl": "Vast"}, "enter": {"unit": "orders", "over": "ever", "at_least": 2}}]}])");

/// Gold from 100.00 in a calendar year, to the end of the next, with a gift of 300 points.
const std::string gold_by_year = earning(
    R"({"id": "gift", "name": {"nl": "Cadeau"}, "on": {"enters": "gold"},
        "do": [{"give": {"unit": "points", "amount": 300}}]})",
    R"("tiers": [{"id": "club", "name": {"nl": "Club"}, "levels": [{"id": "gold",
        "name": {"nl": "Goud"}, "enter": {"unit": "spend", "over": "year", "at_least": 10000},
        "keep": {"until_end_of": "year", "plus": 1}}]}])");

std::string fifth_order(const std::string& limit = "") {
    return earning(R"({"id": "fifth", "name": {"nl": "Vijfde"}, "on": {"reaches": "orders",
        "every": 5}, "do": [{"issue": {"offer": "bag"}}]})",
                   R"("offers": [{"id": "bag", "name": {"nl": "Zakje"}, "gives": {"item": "bag"})" +
                       limit + "}]");
}

}  // namespace

TEST_CASE("E1: a member has one first order, whichever of two arrives first") {
    World world(first_order);
    world.clock.set("2026-03-02T08:00");
    world.join("anna");
    world.clock.set("2026-03-02T13:00");
    CHECK(world.posted(world.order("noon", "anna", 3000, local("2026-03-02T12:00"))) ==
          "points +55");
    CHECK(world.posted(world.order("morning", "anna", 2000, local("2026-03-02T09:00"))) ==
          "points +20");
    CHECK(world.balances("anna") == "points 75");
    CHECK(world.differences() == "");
}

TEST_CASE("E2: an order that a discount made free is undone when it is cancelled") {
    World world(two_orders);
    world.join("anna");
    const std::int64_t now_ms = world.clock.now_ms();
    wire::Event free = world.order("free", "anna", 2000, now_ms);
    free.order->cart.order_discount_minor = 2000;
    world.post(free);
    world.post(world.cancel(free, now_ms + 1));
    CHECK(world.posted(world.order("paid", "anna", 2000, now_ms + 2)) == "points +20");
    CHECK(world.figure("anna", "orders") == 1);
    CHECK(world.levels("anna").empty());
    CHECK(world.differences() == "");
}

TEST_CASE("E3: goods that all came back leave no order, though their shipping is kept") {
    World world(two_orders);
    world.join("anna");
    const std::int64_t now_ms = world.clock.now_ms();
    wire::Event order = world.order("1", "anna", 2000, now_ms);
    order.order->cart.shipping_minor = 495;
    world.post(order);
    wire::Event refund = world.refund("r", order, now_ms + 1);
    refund.refund->lines.push_back({"1", 1});
    CHECK(world.posted(refund) == "points -20");
    CHECK(world.posted(world.order("2", "anna", 2000, now_ms + 2)) == "points +20");
    CHECK(world.figure("anna", "orders") == 1);
    CHECK(world.differences() == "");
}

TEST_CASE("E4: what has expired is not taken a second time") {
    World world(R"("units": [)" + points_unit(R"(, "expires": {"after_days": 30},
        "shortfall": "allow_negative")") +
                R"(], "rules": [)" + earn_rule + "]");
    world.clock.set("2026-01-05T12:00");
    world.join("anna");
    const wire::Event first = world.order("1", "anna", 10000, world.clock.now_ms());
    CHECK(world.posted(first) == "points +100");
    world.clock.set("2026-02-10T12:00");
    CHECK(world.posted(world.order("2", "anna", 5000, world.clock.now_ms())) == "points +50");
    CHECK(world.posted(world.refund("r", first, world.clock.now_ms())).empty());
    CHECK(world.balances("anna") == "points 50");
    CHECK(world.entries("anna") == "joined, order, settlement, order, refund");
    CHECK(world.differences() == "");
}

TEST_CASE("E6: an order that is cancelled gives its room back") {
    World world(R"("units": [)" + points_unit(R"(, "limit": [{"amount": 50, "per": "day"}])") +
                R"(], "rules": [)" + earn_rule + "]");
    world.join("anna");
    const std::int64_t now_ms = world.clock.now_ms();
    const wire::Event first = world.order("1", "anna", 5000, now_ms);
    CHECK(world.posted(first) == "points +50");
    CHECK(world.posted(world.cancel(first, now_ms + 1)) == "points -50");
    CHECK(world.posted(world.order("2", "anna", 5000, now_ms + 2)) == "points +50");
    CHECK(world.differences() == "");
}

TEST_CASE("E6: a budget of all members gets back what an order that was cancelled used") {
    World world(R"("units": [)" +
                points_unit(R"(, "limit": [{"amount": 60, "per": "ever", "of": "all"}])") +
                R"(], "rules": [)" + earn_rule + "]");
    world.join("anna");
    world.join("bert");
    const std::int64_t now_ms = world.clock.now_ms();
    const wire::Event first = world.order("1", "anna", 5000, now_ms);
    CHECK(world.posted(first) == "points +50");
    CHECK(world.posted(world.order("2", "bert", 5000, now_ms + 1)) == "points +10");
    CHECK(world.posted(world.cancel(first, now_ms + 2)) == "points -50");
    CHECK(world.posted(world.order("3", "bert", 9000, now_ms + 3)) == "points +50");
    CHECK(world.differences() == "");
}

TEST_CASE("E7: the level that an order brought goes with the order") {
    World world(gold_by_year);
    world.clock.set("2026-05-04T12:00");
    world.join("anna");
    const wire::Event order = world.order("1", "anna", 10000, world.clock.now_ms());
    CHECK(world.posted(order) == "points +400");
    CHECK(world.levels("anna") == "gold");
    world.clock.advance_days(1);
    CHECK(world.posted(world.refund("r", order, world.clock.now_ms())) == "points -400");
    CHECK(world.levels("anna").empty());
    CHECK(world.differences() == "");
}

TEST_CASE("E9: a used bag is not withdrawn, and reaching the goal again brings no second one") {
    World world(fifth_order());
    world.join("anna");
    const std::int64_t now_ms = world.clock.now_ms();
    wire::Event last;
    for (int count = 1; count <= 5; ++count) {
        last = world.order(std::to_string(count), "anna", 1000, now_ms + count);
        world.post(last);
    }
    CHECK(world.vouchers("anna") == "bag issued");
    world.post(world.refund("r", last, now_ms + 6));
    CHECK(world.vouchers("anna") == "bag withdrawn");
    last = world.order("6", "anna", 1000, now_ms + 7);
    world.post(last);
    CHECK(world.vouchers("anna") == "bag withdrawn, bag issued");
    world.use_vouchers("anna");
    world.post(world.refund("r2", last, now_ms + 8));
    world.post(world.order("7", "anna", 1000, now_ms + 9));
    CHECK(world.vouchers("anna") == "bag withdrawn, bag used");
}

TEST_CASE("E11: a late order of the old year brings gold and its gift, both") {
    World world(gold_by_year);
    world.clock.set("2025-12-01T12:00");
    world.join("anna");
    world.clock.set("2026-01-02T12:00");
    CHECK(world.posted(world.order("1", "anna", 10000, local("2025-12-31T12:00"))) ==
          "points +400");
    CHECK(world.levels("anna") == "gold");
    CHECK(world.differences() == "");
}

TEST_CASE("E21: of stock for one, one member has it and the others are told") {
    World world(fifth_order(R"(, "limit": [{"times": 1, "per": "ever", "of": "all"}])"));
    const std::int64_t now_ms = world.clock.now_ms();
    for (const std::string member : {"anna", "bert"}) {
        world.join(member);
        for (int count = 1; count <= 5; ++count) {
            world.post(world.order(member + std::to_string(count), member, 1000, now_ms + count));
        }
    }
    CHECK(world.vouchers("anna") == "bag issued");
    CHECK(world.vouchers("bert").empty());
    CHECK(world.differences() == "");
}

TEST_CASE("E25: the refund's numbers are those of its entry, where points were spent") {
    World world(R"("units": [)" + points_unit(R"(, "shortfall": "forgive")") + R"(], "rules": [)" +
                earn_rule + "]");
    world.join("anna");
    const std::int64_t now_ms = world.clock.now_ms();
    const wire::Event order = world.order("1", "anna", 15000, now_ms);
    CHECK(world.posted(order) == "points +150");
    world.spend("anna", 100);
    const wire::EventResult refunded = world.post(world.refund("r", order, now_ms + 1));
    REQUIRE(refunded.amounts.size() == 1);
    CHECK(refunded.amounts[0].amount == -50);
    std::int64_t explained = 0;
    for (const spaarpas::engine::TraceStep& step : refunded.trace) {
        explained += step.delta;
    }
    CHECK(explained == -50);
    CHECK(world.balances("anna").empty());
}
