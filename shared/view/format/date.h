#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "loyalty/program/program.h"
#include "view/format/language.h"

namespace spaarpas::view {

using Zone = std::vector<loyalty::ZoneTransition>;

/// A day of the calendar.
struct CalendarDate {
    std::int64_t year = 1970;
    int month = 1;
    int day = 1;
};

/// The day that an instant falls on in a zone; UTC where the zone is empty.
CalendarDate local_date(std::int64_t at_ms, const Zone& zone);

/// A month by its number from 1: `november`.
const char* month_name(int month, Language language);

enum class DateStyle {
    day_month,      // 21 november
    day_month_year  // 21 november 2026
};

/// *Source*: CLDR, as `Intl.DateTimeFormat` gives it with a long month.
std::string format_date(const CalendarDate& date, DateStyle style, Language language);

}  // namespace spaarpas::view
