#include "base/calendar.h"

#include <random>

#include <doctest/doctest.h>

#include "tests/unit/base/zones.h"

using namespace spaarpas::base;  // NOLINT(google-build-using-namespace): a test speaks of days
using namespace spaarpas::test;  // NOLINT(google-build-using-namespace)

namespace {

constexpr std::int64_t hour_ms = 3600000;

bool is_leap(std::int64_t year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/// The day after, as a calendar on the wall has it.
CivilDate next_day(CivilDate date) {
    const std::int64_t lengths[] = {
        31, is_leap(date.year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (++date.day > lengths[date.month - 1]) {
        date.day = 1;
        if (++date.month > 12) {
            date.month = 1;
            ++date.year;
        }
    }
    return date;
}

}  // namespace

TEST_CASE("calendar: every day from 1899 to 2105 follows the one before it") {
    CivilDate date{1899, 1, 1};
    std::int64_t weekday = 6;  // a Sunday
    const std::int64_t first = days_from_civil(date);
    bool right = true;
    for (std::int64_t day = first; date.year < 2106; ++day) {
        const CivilDate back = civil_from_days(day);
        right = right && days_from_civil(date) == day && back.year == date.year &&
                back.month == date.month && back.day == date.day &&
                weekday_from_days(day) == weekday;
        date = next_day(date);
        weekday = (weekday + 1) % 7;
    }
    CHECK(right);
    CHECK(days_from_civil({1970, 1, 1}) == 0);
}

TEST_CASE("calendar: local time that does not happen is the moment of the change") {
    const Zone zone = amsterdam();
    const std::int64_t change = utc("2026-03-29T01:00");
    CHECK(utc_from_local(zone, utc("2026-03-29T01:59")) == change - 60000);
    CHECK(utc_from_local(zone, utc("2026-03-29T02:00")) == change);
    CHECK(utc_from_local(zone, utc("2026-03-29T02:30")) == change);
    CHECK(utc_from_local(zone, utc("2026-03-29T03:00")) == change);
    CHECK(utc_from_local(zone, utc("2026-03-29T03:01")) == change + 60000);
}

TEST_CASE("calendar: local time that happens twice is the first") {
    const Zone zone = amsterdam();
    const std::int64_t change = utc("2026-10-25T01:00");
    CHECK(utc_from_local(zone, utc("2026-10-25T02:00")) == change - hour_ms);
    CHECK(utc_from_local(zone, utc("2026-10-25T02:59")) == change - 60000);
    CHECK(utc_from_local(zone, utc("2026-10-25T03:00")) == change + hour_ms);
}

TEST_CASE("calendar: the days of a change have 23 and 25 hours") {
    const Zone zone = amsterdam();
    const std::int64_t spring = period_start(zone, CalendarPeriod::day, utc("2026-03-29T12:00"));
    CHECK(next_period_start(zone, CalendarPeriod::day, spring) - spring == 23 * hour_ms);
    const std::int64_t autumn = period_start(zone, CalendarPeriod::day, utc("2026-10-25T12:00"));
    CHECK(next_period_start(zone, CalendarPeriod::day, autumn) - autumn == 25 * hour_ms);
}

TEST_CASE("calendar: periods start at local midnight, weeks on Monday") {
    const Zone zone = amsterdam();
    const std::int64_t at = utc("2026-01-01T10:00");  // a Thursday
    CHECK(period_start(zone, CalendarPeriod::day, at) == utc("2025-12-31T23:00"));
    CHECK(period_start(zone, CalendarPeriod::week, at) == utc("2025-12-28T23:00"));
    CHECK(period_start(zone, CalendarPeriod::month, at) == utc("2025-12-31T23:00"));
    CHECK(period_start(zone, CalendarPeriod::year, at) == utc("2025-12-31T23:00"));
    CHECK(next_period_start(zone, CalendarPeriod::month, at) == utc("2026-01-31T23:00"));
    CHECK(next_period_start(zone, CalendarPeriod::year, at) == utc("2026-12-31T23:00"));
    CHECK(end_of_day_after(zone, at, 90) == utc("2026-04-01T22:00"));
}

TEST_CASE("calendar: at any instant the periods hold it, and follow on each other") {
    const Zone zone = amsterdam();
    std::mt19937_64 random(7);
    for (int round = 0; round < 2000; ++round) {
        const std::int64_t at =
            utc("2025-01-01") + static_cast<std::int64_t>(random() % (3ULL * 365 * 86400000));
        for (const CalendarPeriod period : {CalendarPeriod::day,
                                            CalendarPeriod::week,
                                            CalendarPeriod::month,
                                            CalendarPeriod::year}) {
            const std::int64_t start = period_start(zone, period, at);
            const std::int64_t next = next_period_start(zone, period, at);
            CAPTURE(at);
            CHECK(start <= at);
            CHECK(at < next);
            CHECK(period_start(zone, period, next) == next);
            CHECK(period_start(zone, period, next - 1) == start);
        }
        CHECK(local_from_utc(zone, utc_from_local(zone, at)) >= at);
    }
}

TEST_CASE("calendar: without clock changes local time is UTC") {
    CHECK(local_from_utc({}, 12345) == 12345);
    CHECK(utc_from_local({}, -12345) == -12345);
    CHECK(local_day({}, -1) == -1);
}

TEST_CASE("calendar: a local time is a real one or none") {
    CHECK(parse_local_time("2028-02-29").has_value());
    for (const char* const text : {"",
                                   "2026-02-29",
                                   "2026-13-01",
                                   "2026-00-10",
                                   "2026-01-00",
                                   "2026-1-1",
                                   "2026-01-01 10:00",
                                   "2026-01-01T24:00",
                                   "2026-01-01T10:60",
                                   "2026-01-01T10:0"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_local_time(text).has_value());
    }
    CHECK(parse_day_time("23:59") == 1439);
    CHECK_FALSE(parse_day_time("24:00").has_value());
}

TEST_CASE("calendar: a month later is the same day, or the last of a month that is shorter") {
    const auto later = [](std::string_view day, std::int64_t months) {
        return months_after(utc(day) / ms_per_day, months) * ms_per_day;
    };
    CHECK(later("2026-01-15", 1) == utc("2026-02-15"));
    CHECK(later("2026-01-31", 1) == utc("2026-02-28"));
    CHECK(later("2027-11-30", 3) == utc("2028-02-29"));
    CHECK(later("2026-12-31", 12) == utc("2027-12-31"));
    CHECK(later("2026-03-31", -1) == utc("2026-02-28"));
    CHECK(later("2026-03-31", 0) == utc("2026-03-31"));
}
