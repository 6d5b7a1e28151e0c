#include "view/format/date.h"

namespace spaarpas::view {

namespace {

constexpr std::int64_t minute_ms = 60000;
constexpr std::int64_t day_ms = 86400000;

std::int64_t floor_divide(std::int64_t number, std::int64_t divisor) {
    const std::int64_t quotient = number / divisor;
    return number % divisor < 0 ? quotient - 1 : quotient;
}

std::int64_t offset_ms(std::int64_t at_ms, const Zone& zone) {
    std::int64_t minutes = 0;
    for (const loyalty::ZoneTransition& transition : zone) {
        if (transition.at_ms > at_ms) {
            break;
        }
        minutes = transition.offset_minutes;
    }
    return minutes * minute_ms;
}

/// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
CalendarDate date_of_day(std::int64_t days_since_1970) {
    const std::int64_t shifted = days_since_1970 + 719468;
    const std::int64_t era = floor_divide(shifted, 146097);
    const std::int64_t day_of_era = shifted - era * 146097;
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const std::int64_t day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t shifted_month = (5 * day_of_year + 2) / 153;
    CalendarDate date;
    date.day = static_cast<int>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
    date.month = static_cast<int>(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
    date.year = year_of_era + era * 400 + (date.month <= 2 ? 1 : 0);
    return date;
}

}  // namespace

CalendarDate local_date(std::int64_t at_ms, const Zone& zone) {
    return date_of_day(floor_divide(at_ms + offset_ms(at_ms, zone), day_ms));
}

const char* month_name(int month, Language language) {
    constexpr const char* names[4][12] = {
        {"januari",
         "februari",
         "maart",
         "april",
         "mei",
         "juni",
         "juli",
         "augustus",
         "september",
         "oktober",
         "november",
         "december"},
        {"janvier",
         "février",
         "mars",
         "avril",
         "mai",
         "juin",
         "juillet",
         "août",
         "septembre",
         "octobre",
         "novembre",
         "décembre"},
        {"Januar",
         "Februar",
         "März",
         "April",
         "Mai",
         "Juni",
         "Juli",
         "August",
         "September",
         "Oktober",
         "November",
         "Dezember"},
        {"January",
         "February",
         "March",
         "April",
         "May",
         "June",
         "July",
         "August",
         "September",
         "October",
         "November",
         "December"},
    };
    const bool known = month >= 1 && month <= 12;
    return known ? names[static_cast<int>(language)][month - 1] : "";
}

std::string format_date(const CalendarDate& date, DateStyle style, Language language) {
    std::string out = std::to_string(date.day);
    out += language == Language::de ? ". " : " ";
    out += month_name(date.month, language);
    if (style == DateStyle::day_month_year) {
        out += ' ';
        out += std::to_string(date.year);
    }
    return out;
}

}  // namespace spaarpas::view
