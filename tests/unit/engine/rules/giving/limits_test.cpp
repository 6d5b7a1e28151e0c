#include <algorithm>

#include <doctest/doctest.h>

#include "tests/unit/engine/support/deciding.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

constexpr const char* day = "2026-03-04T12:00";

std::string base_with(const std::string& limit) {
    return R"([{"id": "base", "on": "order", "limit": [)" + limit + R"(],
        "do": [{"give": {"unit": "points", "rate": {"units": 1, "per_minor": 100}}}]}])";
}

Limit amount(std::int64_t most, Span span, Period period = Period::day) {
    Limit limit;
    limit.amount = most;
    limit.per.span = span;
    limit.per.period = period;
    return limit;
}

}  // namespace

TEST_CASE("limit: an order earns at most so much, and its lines add up") {
    Deciding member(base_with(R"({"amount": 10, "per": "order"})"));
    const Cart cart = euro_cart({line("a", 1, 1000), line("b", 1, 2000), line("c", 1, 100)});
    CHECK(member.order(day, cart) == 10);
    CHECK(member.on_line("a") == 3);
    CHECK(member.on_line("b") == 7);
    CHECK(member.on_line("c") == 0);
    CHECK(member.number(Code::limit_reached, "wanted") == 31);
    CHECK(member.number(Code::limit_reached, "limit") == 10);
    CHECK(member.last.trace.back().delta == -21);
    CHECK(member.last.trace.back().names.front().second == "order");
    CHECK(member.last.uses.empty());
    CHECK(member.order(day, cart) == 10);
}

TEST_CASE("limit: it cuts the first point above it, and none before") {
    for (const std::int64_t most : {9, 10, 11}) {
        CAPTURE(most);
        Deciding member(R"([{"id": "base", "on": "order",
            "do": [{"give": {"unit": "points", "amount": 10}}]}])");
        member.program.rules[0].limit = {amount(most, Span::order)};
        CHECK(member.order(day, 100) == std::min<std::int64_t>(most, 10));
        CHECK((member.number(Code::limit_reached, "wanted") == 10) == (most < 10));
    }
}

TEST_CASE("limit: a local day, week, month, quarter or year begins anew at its local midnight") {
    struct Case {
        Period per;
        const char* before;
        const char* after;
    };
    const Case cases[] = {{Period::day, "2026-07-01T21:59", "2026-07-01T22:00"},
                          {Period::week, "2026-07-05T21:59", "2026-07-05T22:00"},
                          {Period::month, "2026-07-31T21:59", "2026-07-31T22:00"},
                          {Period::quarter, "2026-09-30T21:59", "2026-09-30T22:00"},
                          {Period::year, "2026-12-31T22:59", "2026-12-31T23:00"}};
    for (const Case& one : cases) {
        CAPTURE(one.before);
        Deciding member(base_with(""));
        member.program.rules[0].limit = {amount(10, Span::period, one.per)};
        CHECK(member.order(one.before, 800) == 8);
        CHECK(member.order(one.before, 800) == 2);
        CHECK(member.number(Code::limit_reached, "used") == 8);
        CHECK(member.order(one.before, 800) == 0);
        CHECK(member.last.effects.empty());
        CHECK(member.order(one.after, 800) == 8);
    }
}

TEST_CASE("limit: over a number of days, what was given on the first of them comes free again") {
    Deciding member(base_with(R"({"amount": 10, "per": {"days": 2}})"));
    CHECK(member.order("2026-03-01T12:00", 600) == 6);
    CHECK(member.order("2026-03-02T12:00", 600) == 4);
    CHECK(member.order("2026-03-03T12:00", 900) == 6);
}

TEST_CASE("limit: for ever is for ever") {
    Deciding member(base_with(R"({"amount": 20, "per": "ever"})"));
    CHECK(member.order("2026-03-01T12:00", 1500) == 15);
    CHECK(member.order("2027-03-01T12:00", 1500) == 5);
    CHECK(member.order("2027-03-02T12:00", 1500) == 0);
}

TEST_CASE("limit: so many times in a period, and the explanation says so") {
    Deciding member(R"([{"id": "review", "on": "review", "limit": [{"times": 2, "per": "month"}],
        "do": [{"give": {"unit": "points", "amount": 15}}]}])");
    CHECK(member.event("2026-03-01T12:00", "review") == 15);
    CHECK(member.event("2026-03-02T12:00", "review") == 15);
    CHECK(member.event("2026-03-03T12:00", "review") == 0);
    CHECK(member.why() == "not_met_times review");
    CHECK(member.number(Code::not_met_times, "limit") == 2);
    CHECK(member.event("2026-04-01T12:00", "review") == 15);
}

TEST_CASE("limit: what can no longer reach a member is not said again and again") {
    Deciding once(R"([{"id": "welcome", "on": "order", "limit": [{"times": 1, "per": "ever"}],
        "do": [{"give": {"unit": "points", "amount": 15}}]}])");
    CHECK(once.order("2026-03-01T12:00", 100) == 15);
    CHECK(once.order("2026-03-02T12:00", 100) == 0);
    CHECK(once.last.trace.empty());
    Deciding first(R"([{"id": "first", "on": "order",
        "if": {"unit": "orders", "over": "ever", "below": 1},
        "do": [{"give": {"unit": "points", "amount": 15}}]},
        {"id": "big", "on": "order", "if": {"amount": {"at_least": 2500}},
        "do": [{"give": {"unit": "points", "amount": 15}}]}])");
    CHECK(first.order("2026-03-01T12:00", 100) == 15);
    CHECK(first.order("2026-03-02T12:00", 100) == 0);
    CHECK(first.why() == "not_met_amount big");
    Deciding over(R"([{"id": "spring", "on": "order", "if": {"date": {"until": "2026-03-01"}},
        "do": [{"give": {"unit": "points", "amount": 15}}]}])");
    CHECK(over.order("2026-03-02T12:00", 100) == 0);
    CHECK(over.last.trace.empty());
}

TEST_CASE("limit: a unit's own takes from the last rules first") {
    Deciding member(R"([
        {"id": "one", "on": "order", "do": [{"give": {"unit": "points", "amount": 6}}]},
        {"id": "two", "on": "order", "do": [{"give": {"unit": "points", "amount": 6}}]},
        {"id": "three", "on": "order", "do": [{"give": {"unit": "points", "amount": 6}},
                                              {"give": {"unit": "stamps", "amount": 1}}]}])");
    member.program.units[0].limit = {amount(10, Span::period)};
    CHECK(member.order(day, 100) == 10);
    REQUIRE(member.last.effects.size() == 3);
    CHECK(member.last.effects[1].amount == 4);
    CHECK(member.last.effects[2].subject == "stamps");
    CHECK(member.on_line("beans") == 10);
    CHECK(member.figure("unit/points/0") == 10);
    CHECK(member.number(Code::unit_limit_reached, "wanted") == 18);
}

TEST_CASE("limit: a rule counts what it gave after the limits of the unit") {
    Deciding member(base_with(R"({"amount": 100, "per": "ever"})"));
    member.program.units[0].limit = {amount(10, Span::period)};
    CHECK(member.order(day, 2500) == 10);
    CHECK(member.figure("rule/base/0") == 10);
}

TEST_CASE("limit: one point a day is one point") {
    Deciding member(R"([{"id": "review", "on": "review",
        "do": [{"give": {"unit": "points", "amount": 5}}]}])");
    member.program.units[0].limit = {amount(1, Span::period)};
    CHECK(member.event(day, "review") == 1);
    CHECK(member.event(day, "review") == 0);
}

TEST_CASE("limit: what follows is within the limits of its unit too") {
    Deciding member(R"([
        {"id": "base", "on": "order",
         "do": [{"give": {"unit": "points", "rate": {"units": 1, "per_minor": 100}}}]},
        {"id": "first", "on": {"reaches": "orders", "at": 1},
         "do": [{"give": {"unit": "points", "amount": 50}}]}])");
    member.program.units[0].limit = {amount(30, Span::order), amount(25, Span::period)};
    CHECK(member.order(day, 1000) == 25);
    CHECK(member.last.effects[1].amount == 15);
}

TEST_CASE(
    "limit: of all members the event says what is left; without a word it is at most so much") {
    const std::string rules = R"([
        {"id": "base", "on": "order",
         "do": [{"give": {"unit": "points", "rate": {"units": 1, "per_minor": 100}}}]},
        {"id": "spring", "on": "order", "limit": [{"amount": 1000, "per": "ever", "of": "all"}],
         "do": [{"give": {"unit": "points", "rate": {"units": 2, "per_minor": 100}}}]}])";
    Event event = order_event("o1", 0, euro_cart({line("a", 1, 300), line("b", 1, 700)}));
    SUBCASE("what is left is the most that the rule gives") {
        event.room.push_back({"rule/spring/0", 5});
        Deciding member(rules);
        CHECK(member.happens(event) == 15);
        CHECK(member.on_line("a") == 5);  // 6 of 20 is 1.5 of 5, and of equals the first
        CHECK(member.number(Code::limit_of_all_reached, "wanted") == 20);
        CHECK(member.last.uses[0].amount == 5);
        CHECK_FALSE(member.last.at_most);
        CHECK(member.figure("rule/spring/0") == 0);
    }
    SUBCASE("with enough left all is given") {
        event.room.push_back({"rule/spring/0", 20});
        Deciding member(rules);
        CHECK(member.happens(event) == 30);
    }
    SUBCASE("one that is used up leaves the other rules alone") {
        event.room.push_back({"rule/spring/0", -3});
        Deciding member(rules);
        CHECK(member.happens(event) == 10);
        CHECK(member.last.effects.size() == 1);
    }
    SUBCASE("the wallet does not know, and says at most") {
        Deciding member(rules);
        member.program.rules[1].limit.clear();
        member.program.rules[1].limited = true;
        CHECK(member.happens(event) == 30);
        CHECK(member.last.at_most);
        member.program.rules[1].limited = false;
        member.happens(event);
        CHECK_FALSE(member.last.at_most);
    }
}

TEST_CASE("limit: at most is no less than what is booked, and said wherever the limit is touched") {
    Deciding member(R"([
        {"id": "base", "on": "order", "do": [{"give": {"unit": "points", "amount": 10}},
            {"give": {"unit": "points", "rate": {"units": 1, "per_minor": 100}}}]},
        {"id": "half", "on": "order", "do": [{"multiply": {"unit": "points", "bp": 5000}}]}])");
    CHECK(member.order(day, 1000) == 15);
    CHECK_FALSE(member.last.at_most);
    // Where others used the limit up, nothing halves the points.
    member.program.rules[1].limited = true;
    CHECK(member.order(day, 1000) == 20);
    CHECK(member.last.at_most);
    // A rule that gives nothing on this order is counted all the same.
    member.program.rules.erase(member.program.rules.begin() + 1);
    member.program.rules[0].actions.erase(member.program.rules[0].actions.begin());
    member.program.rules[0].limited = true;
    CHECK(member.order(day, 10) == 0);
    CHECK(member.last.at_most);
}

TEST_CASE("limit: a stock of firings of all members") {
    Deciding member(R"([{"id": "early", "on": "order",
        "limit": [{"times": 100, "per": "ever", "of": "all"}],
        "do": [{"give": {"unit": "points", "amount": 10}}]}])");
    Event event = order_event("o1", 0, euro_cart({line("a", 1, 300)}));
    event.room.push_back({"rule/early/0", 1});
    CHECK(member.happens(event) == 10);
    event.room[0].left = 0;
    CHECK(member.happens(event) == 0);
    CHECK(member.why() == "limit_of_all_reached early");
}

TEST_CASE("limit: sums beyond the bounds are refused, whoever has the limit") {
    constexpr std::int64_t most = 9007199254740991;
    const std::string give =
        R"({"give": {"unit": "points", "rate": {"units": 1, "per_minor": 1}}})";
    const std::string twice = R"(], "do": [)" + give + ", " + give + "]}]";
    for (const char* const limit :
         {R"({"amount": 9, "per": "day"})", R"({"times": 9, "per": "day"})"}) {
        CAPTURE(limit);
        Deciding member(R"([{"id": "base", "on": "order", "limit": [)" + std::string(limit) +
                        twice);
        member.order(day, most);
        CHECK(member.refusal == "amount_overflow");
    }
    Deciding member(R"([{"id": "one", "on": "order", "do": [)" + give +
                    R"(]}, {"id": "two", "on": "order", "do": [)" + give + "]}]");
    member.program.units[0].limit = {amount(10, Span::period)};
    member.order(day, most);
    CHECK(member.refusal == "amount_overflow");
}

TEST_CASE("limit: what a rule gives of two units is lowered together, and said of each") {
    Deciding member(R"([{"id": "both", "on": "order", "limit": [{"amount": 10, "per": "order"}],
        "do": [{"give": {"unit": "points", "amount": 15}}, {"give": {"unit": "stamps", "amount": 5}}]}])");
    CHECK(member.order(day, 100) == 8);
    CHECK(given(member.last, "stamps") == 2);
}

TEST_CASE("limit: of several limits on times the one that leaves the fewest counts") {
    for (const bool is_first : {true, false}) {
        Deciding member(R"([{"id": "goal", "on": {"reaches": "spend", "every": 1000},
            "do": [{"give": {"unit": "points", "amount": 5}}]}])");
        Limit once;
        once.times = 1;
        once.per = {Span::period, Period::month, 0};
        Limit often = once;
        often.times = 3;
        often.per.period = Period::year;
        member.program.rules[0].limit = {is_first ? once : often, is_first ? often : once};
        CHECK(member.order(day, 5000) == 5);
    }
}
