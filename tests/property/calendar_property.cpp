#include <algorithm>

#include <doctest/doctest.h>

#include "base/weekdays.h"
#include "tests/property/support/property.h"

using namespace spaarpas::base;  // NOLINT(google-build-using-namespace): a test speaks of days
using namespace spaarpas::test;  // NOLINT(google-build-using-namespace)

namespace {

constexpr std::int64_t hour_ms = 60 * ms_per_minute;

/// A zone like those of the world: some hours from UTC, half an hour now and then, and a summer
/// time whose clocks change at midnight or up to three hours later.
Zone any_zone(Dice& dice) {
    const std::int64_t winter = 30 * dice.between(-20, 24);
    const std::int64_t summer = winter + (dice.chance(80) ? 60 : 30);
    const std::int64_t change_minutes = 60 * dice.between(0, 3);
    Zone zone = {{0, winter}};
    for (std::int64_t year = 2025; year <= 2027; ++year) {
        const std::int64_t spring = days_from_civil({year, 3, dice.between(20, 31)});
        const std::int64_t autumn = days_from_civil({year, 10, dice.between(20, 31)});
        zone.push_back({spring * ms_per_day + (change_minutes - winter) * ms_per_minute, summer});
        // Read on the old clock, it is never turned back over midnight: no day comes twice.
        const std::int64_t back_minutes = std::max(change_minutes, summer - winter);
        zone.push_back({autumn * ms_per_day + (back_minutes - summer) * ms_per_minute, winter});
    }
    return zone;
}

/// An instant near a change of the clock, or anywhere.
std::int64_t any_instant(const Zone& zone, Dice& dice) {
    if (dice.chance(70)) {
        const std::int64_t change = zone[1 + dice.roll(zone.size() - 1)].at_ms;
        return change + dice.between(-30, 30) * (hour_ms / 2) + dice.between(-1, 1);
    }
    return dice.between(days_from_civil({2025, 1, 1}), days_from_civil({2027, 12, 31})) *
           ms_per_day;
}

std::string said(std::int64_t at_ms) {
    return " at " + std::to_string(at_ms);
}

std::string lost_local_time(Dice& dice) {
    const Zone zone = any_zone(dice);
    const std::int64_t at_ms = any_instant(zone, dice);
    const std::int64_t local = local_from_utc(zone, at_ms);
    const std::int64_t back = utc_from_local(zone, local);
    if (back > at_ms || local_from_utc(zone, back) != local) {
        return "not the earliest instant" + said(at_ms);
    }
    const std::int64_t wanted = local + dice.between(-2 * hour_ms, 2 * hour_ms);
    const std::int64_t found = utc_from_local(zone, wanted);
    const bool shown = local_from_utc(zone, found) == wanted;
    const bool jumped =
        local_from_utc(zone, found) > wanted && local_from_utc(zone, found - 1) < wanted;
    return shown || jumped ? "" : "neither that time nor a jump" + said(found);
}

std::string broken_day(Dice& dice) {
    const Zone zone = any_zone(dice);
    const std::int64_t at_ms = any_instant(zone, dice);
    const std::int64_t day = local_day(zone, at_ms);
    const std::int64_t start = start_of_local_day(zone, day);
    const std::int64_t end = start_of_local_day(zone, day + 1);
    if (at_ms < start || at_ms >= end) {
        return "an instant outside its own day" + said(at_ms);
    }
    if (local_day(zone, start) != day || local_day(zone, start - 1) != day - 1) {
        return "a day that begins elsewhere" + said(start);
    }
    const std::int64_t days = dice.between(0, 400);
    const bool ends =
        end_of_day_after(zone, at_ms, days) == start_of_local_day(zone, day + days + 1);
    return ends && end - start >= 22 * hour_ms && end - start <= 26 * hour_ms
               ? ""
               : "a day of the wrong length" + said(at_ms);
}

std::string broken_period(Dice& dice) {
    const Zone zone = any_zone(dice);
    const std::int64_t at_ms = any_instant(zone, dice);
    const auto period = static_cast<CalendarPeriod>(dice.between(0, 3));
    const std::int64_t start = period_start(zone, period, at_ms);
    const std::int64_t next = next_period_start(zone, period, at_ms);
    if (at_ms < start || at_ms >= next) {
        return "an instant outside its period" + said(at_ms);
    }
    const bool same = period_start(zone, period, start) == start &&
                      period_start(zone, period, next - 1) == start &&
                      next_period_start(zone, period, start) == next;
    return same && period_start(zone, period, next) == next ? "" : "a gap" + said(at_ms);
}

std::string wrong_hours(Dice& dice) {
    const Zone zone = any_zone(dice);
    const std::int64_t at_ms = any_instant(zone, dice);
    const std::int64_t from = dice.between(0, 1439);
    const std::int64_t until = dice.between(0, 1439);
    const HoursOfDay hours = hours_of_day(zone, at_ms, from, until);
    const std::int64_t local_minutes = local_from_utc(zone, at_ms) / ms_per_minute;
    // Walks back minute by minute on the clock's face to the last opening.
    std::int64_t opening = local_minutes;
    while (opening % 1440 != from) {
        --opening;
    }
    const std::int64_t open_minutes = until >= from ? until - from : until + 1440 - from;
    const bool within = local_minutes - opening < open_minutes;
    const bool right_day = !within || hours.weekday == weekday_from_days(opening / 1440);
    return hours.within == within && right_day ? "" : "other hours" + said(at_ms);
}

}  // namespace

TEST_CASE("calendar: a local time is the earliest instant that shows it, or the clock's jump") {
    CHECK(always_holds("local time and back", lost_local_time));
}

TEST_CASE("calendar: days follow each other without a gap, each with its 22 to 26 hours") {
    CHECK(always_holds("days", broken_day));
}

TEST_CASE("calendar: a period holds its instant, and the next begins where it ends") {
    CHECK(always_holds("periods", broken_period));
}

TEST_CASE("calendar: hours of the day are those on the member's clock, also past midnight") {
    CHECK(always_holds("hours", wrong_hours));
}
