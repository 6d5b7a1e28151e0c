#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/list.h"

/// The civil calendar of a time zone, from the clock changes that its user gives. No clock and no
/// zone database: both builds compute the same.
namespace spaarpas::base {

/// One change of the clock in a zone: from `at_ms` on, local time is UTC plus `offset_minutes`.
struct ZoneTransition {
    static constexpr const char* type_name = "ZoneTransition";
    std::int64_t at_ms = 0;
    std::int64_t offset_minutes = 0;
};

/// A time zone: its clock changes, sorted by `at_ms`.
using Zone = List<ZoneTransition>;

inline constexpr std::int64_t ms_per_minute = 60000;
inline constexpr std::int64_t ms_per_day = 86400000;

struct CivilDate {
    std::int64_t year = 1970;
    std::int64_t month = 1;
    std::int64_t day = 1;
};

/// Days since 1970-01-01 in the Gregorian calendar, and back.
std::int64_t days_from_civil(const CivilDate& date);
CivilDate civil_from_days(std::int64_t days);

/// The same day of the month so many months later, or that month's last day.
std::int64_t months_after(std::int64_t day, std::int64_t months);

/// 0 is Monday, 6 is Sunday.
std::int64_t weekday_from_days(std::int64_t days);

/// Local time at an instant, as milliseconds since local 1970-01-01T00:00. An empty zone is UTC;
/// the first offset also holds before its own instant.
std::int64_t local_from_utc(const Zone& zone, std::int64_t at_ms);

/// The instant of a local time. A local time that happens twice is the first of both; one that does
/// not happen is the instant of the change.
std::int64_t utc_from_local(const Zone& zone, std::int64_t local_ms);

/// The local day of an instant, as days since 1970-01-01.
std::int64_t local_day(const Zone& zone, std::int64_t at_ms);

/// The first instant of a local day.
std::int64_t start_of_local_day(const Zone& zone, std::int64_t day);

/// The end of the local day `days` after the one that holds `at_ms`: the first instant after it.
std::int64_t end_of_day_after(const Zone& zone, std::int64_t at_ms, std::int64_t days);

enum class CalendarPeriod { day, week, month, year };

/// The first instant of the period that holds `at_ms`; weeks begin on Monday.
std::int64_t period_start(const Zone& zone, CalendarPeriod period, std::int64_t at_ms);

/// The first instant of the period after the one that holds `at_ms`.
std::int64_t next_period_start(const Zone& zone, CalendarPeriod period, std::int64_t at_ms);

/// Reads `YYYY-MM-DD` or `YYYY-MM-DDThh:mm` as a local time; nothing where it is no real date.
std::optional<std::int64_t> parse_local_time(std::string_view text);

/// Reads `hh:mm` as minutes of the day; nothing where it is no time of day.
std::optional<std::int64_t> parse_day_time(std::string_view text);

}  // namespace spaarpas::base
