#pragma once

#include <cstdint>
#include <string>

#include "base/calendar.h"
#include "view/format/language.h"

namespace spaarpas::view {

/// The day that an instant falls on in a zone; UTC where the zone is empty.
base::CivilDate local_date(std::int64_t at_ms, const base::Zone& zone);

/// A month by its number from 1: `november`.
const char* month_name(std::int64_t month, Language language);

/// A month where there is little room: `sept.`. It begins as the whole name does.
std::string short_month_name(std::int64_t month, Language language);

enum class DateStyle {
    day_month,      // 21 november
    day_month_year  // 21 november 2026
};

/// *Source*: CLDR, as `Intl.DateTimeFormat` gives it with a long month.
std::string format_date(const base::CivilDate& date, DateStyle style, Language language);

}  // namespace spaarpas::view
