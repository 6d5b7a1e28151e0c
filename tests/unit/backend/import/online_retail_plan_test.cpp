#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "backend/import/online_retail/plan.h"

namespace spaarpas::import::online_retail {
namespace {

constexpr std::int64_t hour_ms = 3'600'000;

/// A row of `customer`'s invoice at an hour; below 0 it cancels.
Row row_of(std::int64_t line, const std::string& invoice, std::int64_t amount_minor) {
    Row row;
    row.line = line;
    row.key = invoice;
    row.customer = "17850";
    row.occurred_at_ms = line * hour_ms;
    row.cancels = amount_minor < 0;
    row.amount_minor = row.cancels ? -amount_minor : amount_minor;
    return row;
}

Plan plan_of(std::vector<Row> rows) {
    File file;
    file.rows = std::move(rows);
    return plan_events(file);
}

TEST_CASE("online retail: B16, the rows of one invoice are one order with a line each") {
    const Plan plan = plan_of({row_of(2, "536365", 1530), row_of(3, "536365", 2034)});
    REQUIRE(plan.events.size() == 1);
    const auto& event = plan.events.front().event;
    CHECK(plan.events.front().rows == std::vector<std::int64_t>{2, 3});
    CHECK(event.id == "536365");
    CHECK(event.member == "17850");
    REQUIRE(event.order->cart.lines.size() == 2);
    CHECK(event.order->cart.lines[0].id == "1");
    CHECK(event.order->cart.lines[1].id == "2");
    CHECK(event.order->cart.lines[1].unit_price_minor == 2034);
    CHECK(plan.refused.empty());
}

TEST_CASE("online retail: one invoice of two customers is the first one's, and the other is told") {
    Row other = row_of(3, "536365", 2034);
    other.customer = "12583";
    const Plan plan = plan_of({row_of(2, "536365", 1530), other});
    REQUIRE(plan.events.size() == 1);
    CHECK(plan.events.front().event.order->cart.lines.size() == 1);
    REQUIRE(plan.refused.size() == 1);
    CHECK(plan.refused.front().line == 3);
    CHECK(plan.refused.front().reason == "no_place_in_order");
}

TEST_CASE("online retail: several rows of a cancelling invoice are refunds with ids of their own") {
    const Plan plan =
        plan_of({row_of(2, "536365", 3000), row_of(3, "C1", -1000), row_of(4, "C1", -500)});
    REQUIRE(plan.events.size() == 3);
    CHECK(plan.events[1].event.id == "C1.1");
    CHECK(plan.events[1].event.refund->amount_minor == 1000);
    CHECK(plan.events[2].event.id == "C1.2");
    CHECK(plan.events[2].event.refund->order_id == "536365");
    CHECK(plan.events[2].event.refund->amount_minor == 500);
}

TEST_CASE("online retail: what is cancelled beyond all purchases is refused, the rest is booked") {
    const Plan plan = plan_of({row_of(2, "1", 100), row_of(3, "C2", -150)});
    REQUIRE(plan.events.size() == 2);
    CHECK(plan.events[1].event.refund->amount_minor == 100);
    REQUIRE(plan.refused.size() == 1);
    CHECK(plan.refused.front().reason == "nothing_to_reverse");
    CHECK(plan.refused.front().amount_minor == -50);
}

}  // namespace
}  // namespace spaarpas::import::online_retail
