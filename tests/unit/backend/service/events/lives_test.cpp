#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "backend/service/time/house.h"
#include "base/calendar.h"
#include "unit/backend/service/support/world.h"

namespace spaarpas::test {
namespace {

/// A point a euro, each lost after twelve months without an order.
const std::string idle = R"("units": [)" +
                         points_unit(R"(, "expires": {"idle_months": 12, "events": ["order"]})") +
                         R"(], "rules": [)" + earn_rule + "]";

constexpr const char* the_end = "2026-03-10T12:00";

/// What time alone does up to an instant.
void let_time_pass(World& world, std::int64_t at_ms) {
    world.clock.set(at_ms);
    CHECK(service::keep_house(world.context()).ok());
}

wire::Event order(const std::string& when) {
    return World::order("of-" + when, "anna", 5000, local(when));
}

/// What somebody has after a past that is told in this order, each event when it happens or all of
/// them at the end.
std::string stands_after(const std::vector<wire::Event>& past, bool is_live) {
    World world(idle);
    world.clock.set("2023-01-01T12:00");
    world.join("anna");
    world.clock.set(the_end);
    for (const wire::Event& event : past) {
        if (is_live) {
            let_time_pass(world, event.occurred_at_ms);
        }
        CHECK(world.post(event).state == wire::EventState::booked);
    }
    let_time_pass(world, local(the_end));
    CHECK(world.differences() == "");
    return world.balances("anna");
}

/// Orders some months apart, of which some were cancelled, in their order.
std::vector<wire::Event> some_past(std::mt19937& draw) {
    std::vector<wire::Event> past;
    std::int64_t at_ms = local("2023-02-01T12:00");
    for (int index = 0; at_ms < local("2026-03-01T12:00"); ++index) {
        past.push_back(World::order(std::to_string(index), "anna", 1000 << (index % 8), at_ms));
        if (draw() % 4 == 0) {
            past.push_back(World::cancel(past.back(), at_ms + base::ms_per_day));
        }
        at_ms += static_cast<std::int64_t>(draw() % 430) * base::ms_per_day;
    }
    return past;
}

}  // namespace

TEST_CASE("E10: a past that is sent afterwards keeps units alive as it did live") {
    const std::vector<wire::Event> past = {order("2024-01-10T12:00"),
                                           order("2024-06-10T12:00"),
                                           order("2024-12-10T12:00"),
                                           order("2025-06-10T12:00"),
                                           order("2025-12-10T12:00")};
    CHECK(stands_after(past, true) == "points 250");
    CHECK(stands_after(past, false) == "points 250");
    CHECK(stands_after({past.rbegin(), past.rend()}, false) == "points 250");
}

TEST_CASE("E10: a late order between two keeps alive what was before it, until it is cancelled") {
    World world(idle);
    world.clock.set("2024-01-01T12:00");
    world.join("anna");
    world.clock.set(the_end);
    world.post(order("2025-04-10T12:00"));
    world.post(order("2024-01-10T12:00"));
    let_time_pass(world, local(the_end));
    CHECK(world.balances("anna") == "points 50");
    CHECK(world.posted(order("2024-09-10T12:00")) == "points +100");
    CHECK(world.balances("anna") == "points 150");
    world.post(World::cancel(order("2024-09-10T12:00"), world.clock.now_ms()));
    let_time_pass(world, local(the_end));
    CHECK(world.balances("anna") == "points 50");
    CHECK(world.differences() == "");
}

TEST_CASE("E10: units that expire when idle are the same, in whatever order the past is told") {
    for (unsigned seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        std::mt19937 draw(seed);
        std::vector<wire::Event> past = some_past(draw);
        const std::string live = stands_after(past, true);
        CHECK(stands_after(past, false) == live);
        std::shuffle(past.begin(), past.end(), draw);
        std::stable_partition(past.begin(), past.end(), [](const wire::Event& event) {
            return event.kind == "order";
        });
        CHECK(stands_after(past, false) == live);
    }
}

TEST_CASE(
    "merge: what the one did keeps alive what the other has, and brings back what had expired") {
    for (const char* const merged_at : {"2024-12-20T12:00", "2025-03-01T12:00"}) {
        for (const std::string into : {"anna", "bert"}) {
            CAPTURE(merged_at);
            CAPTURE(into);
            World world(idle);
            world.clock.set("2024-01-01T12:00");
            world.join("anna");
            world.join("bert");
            world.clock.set("2024-12-15T12:00");
            world.post(World::order("a", "anna", 1000, local("2024-01-10T12:00")));
            world.post(World::order("b", "bert", 2000, local("2024-12-15T12:00")));
            let_time_pass(world, local(merged_at));
            const std::string from = into == "anna" ? "bert" : "anna";
            REQUIRE(world.members().merge(World::merchant(), world.key(), into, {from}).ok());
            world.look(into, [](service::Account& account) {
                CHECK(account.holding().balances.front().available == 30);
            });
            let_time_pass(world, local("2025-12-15T23:59"));
            CHECK(world.balances(into) == "points 30");
            let_time_pass(world, local("2025-12-16T00:00"));
            CHECK(world.balances(into).empty());
            CHECK(world.differences() == "");
        }
    }
}

}  // namespace spaarpas::test
