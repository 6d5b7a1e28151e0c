#include "engine/decide/figures.h"

#include <doctest/doctest.h>

#include "engine/decide/needs.h"
#include "tests/unit/base/zones.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;    // NOLINT(google-build-using-namespace)

namespace {

/// A day, as facts count them.
std::int64_t day_of(const char* text) {
    return utc(text) / spaarpas::base::ms_per_day;
}

constexpr std::int64_t most = 9007199254740991;

Window over(Period period) {
    return {Span::period, period, 0};
}

Window over_days(std::int64_t days) {
    return {Span::days, Period::day, days};
}

/// A member's nights, day by day.
struct Nights {
    spaarpas::base::Zone zone = amsterdam();
    Facts facts;

    bool move(const char* at, std::int64_t amount) {
        return move_figure(facts, zone, "nights", utc(at), amount);
    }
    std::int64_t sum(const Window& window, const char* at) {
        return figure_over(facts, zone, "nights", window, utc(at));
    }
};

}  // namespace

TEST_CASE("figures: a window adds up from its first local day to today") {
    Nights nights;
    CHECK(nights.move("2025-12-31T12:00", 1));
    CHECK(nights.move("2026-01-01T12:00", 2));
    CHECK(nights.move("2026-03-31T12:00", 4));
    CHECK(nights.move("2026-04-01T12:00", 8));
    CHECK(nights.move("2026-04-06T12:00", 16));
    CHECK(nights.move("2026-04-07T12:00", 32));
    struct Case {
        Window window;
        std::int64_t sum;
    };
    // The seventh of April 2026 is a Tuesday.
    const Case cases[] = {
        {over(Period::day), 32},
        {over(Period::week), 48},
        {over(Period::month), 56},
        {over(Period::quarter), 56},
        {over(Period::year), 62},
        {over_days(1), 32},
        {over_days(7), 56},
        {over_days(8), 60},
        {{Span::ever, Period::day, 0}, 63},
        {{Span::now, Period::day, 0}, 63},
        {{Span::order, Period::day, 0}, 0},
    };
    for (const Case& one : cases) {
        CAPTURE(one.sum);
        CHECK(nights.sum(one.window, "2026-04-07T18:00") == one.sum);
    }
    CHECK(nights.sum(over(Period::quarter), "2026-03-31T18:00") == 6);
    CHECK(nights.sum(over_days(7), "2026-04-01T18:00") == 12);
}

TEST_CASE("figures: a day begins at local midnight") {
    Nights nights;
    CHECK(nights.move("2026-03-31T22:30", 5));
    CHECK(nights.sum(over(Period::month), "2026-04-02T12:00") == 5);
    CHECK(window_start(nights.zone, over(Period::month), utc("2026-03-31T22:30")) ==
          utc("2026-03-31T22:00"));
    CHECK(window_start(nights.zone, over(Period::quarter), utc("2026-12-31T22:59")) ==
          utc("2026-09-30T22:00"));
    CHECK(window_start(nights.zone, over_days(3), utc("2026-12-31")) == 0);
    CHECK(window_start(nights.zone, {Span::ever, Period::day, 0}, utc("2026-12-31")) == 0);
}

TEST_CASE("figures: a late event takes its place among the days") {
    Nights nights;
    CHECK(nights.move("2026-03-03T12:00", 3));
    CHECK(nights.move("2026-03-01T12:00", 1));
    CHECK(nights.move("2026-03-02T12:00", 2));
    CHECK(nights.move("2026-03-01T13:00", 1));
    const auto& days = nights.facts.figures[0].days;
    CHECK(days.size() == 3);
    CHECK(days[0].day == day_of("2026-03-01"));
    CHECK(days[0].amount == 2);
    CHECK(days[2].amount == 3);
}

TEST_CASE("figures: what is undone leaves no trace") {
    Nights nights;
    CHECK(nights.move("2026-03-01T12:00", 3));
    CHECK(nights.move("2026-03-02T12:00", 2));
    CHECK(nights.move("2026-03-01T14:00", -3));
    CHECK(nights.facts.figures[0].days.size() == 1);
    CHECK(nights.move("2026-03-02T14:00", -2));
    CHECK(nights.facts.figures.empty());
}

TEST_CASE("figures: a sum that cannot be kept exactly is refused and changes nothing") {
    Nights nights;
    CHECK(nights.move("2026-03-01T12:00", most));
    CHECK_FALSE(nights.move("2026-03-02T12:00", 1));
    CHECK(nights.facts.figures[0].ever == most);
    CHECK(nights.facts.figures[0].days.size() == 1);
    CHECK(nights.move("2026-03-02T12:00", -most));
    CHECK_FALSE(nights.move("2026-03-01T12:00", 1));
    CHECK(nights.facts.figures[0].ever == 0);
    CHECK(nights.sum(over_days(9), "2026-03-01T12:00") == most);
}

TEST_CASE("figures: an unknown figure is nothing") {
    Nights nights;
    CHECK(nights.sum({Span::ever, Period::day, 0}, "2026-03-01") == 0);
    CHECK(nights.move("2026-03-01", 0));
    CHECK(nights.facts.figures.empty());
}

TEST_CASE("figures: days that no window reaches are left out, their sum is not") {
    Nights nights;
    CHECK(nights.move("2026-03-01T12:00", 1));
    CHECK(nights.move("2026-03-02T12:00", 2));
    CHECK(nights.move("2026-03-08T12:00", 4));
    CHECK(move_figure(nights.facts, nights.zone, "visits", utc("2026-03-08T12:00"), 9));
    Needs needs;
    needs.figure("nights", over_days(3));
    needs.figure("nights", over(Period::week));
    needs.figure("nights", {Span::ever, Period::day, 0});
    trim_figures(nights.facts, nights.zone, needs, utc("2026-03-08T18:00"));
    CHECK(nights.facts.figures[0].days.size() == 2);
    CHECK(nights.facts.figures[0].ever == 7);
    CHECK(nights.facts.figures[1].days.empty());
    CHECK(nights.facts.figures[1].ever == 9);
    CHECK(nights.sum(over(Period::week), "2026-03-08T18:00") == 6);
}

TEST_CASE(
    "figures: a limit counts under its owner and its number, the same in the public program") {
    Limits limits;
    for (const LimitOf of : {LimitOf::all, LimitOf::member, LimitOf::all, LimitOf::member}) {
        limits.push_back({1, 0, {}, of});
    }
    CHECK(limit_key("rule", "welcome", limits, 1) == "rule/welcome/0");
    CHECK(limit_key("rule", "welcome", limits, 3) == "rule/welcome/1");
    CHECK(limit_key("unit", "points", limits, 0) == "unit/points/2");
    CHECK(limit_key("unit", "points", limits, 2) == "unit/points/3");
    const Limits shown{limits[1], limits[3]};
    CHECK(limit_key("rule", "welcome", shown, 1) == "rule/welcome/1");
}

TEST_CASE("figures: one that came to nothing goes with its last day") {
    Nights nights;
    CHECK(nights.move("2026-03-01T12:00", 3));
    CHECK(nights.move("2026-03-02T12:00", -3));
    trim_figures(nights.facts, nights.zone, Needs(), utc("2026-03-08T18:00"));
    CHECK(nights.facts.figures.empty());
}
