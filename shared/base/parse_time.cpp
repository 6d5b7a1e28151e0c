#include "base/calendar.h"

namespace spaarpas::base {

namespace {

/// Reads digits where `pattern` has a 0, and wants the same character elsewhere.
bool matches(std::string_view text, std::string_view pattern) {
    if (text.size() != pattern.size()) {
        return false;
    }
    for (std::size_t index = 0; index < text.size(); ++index) {
        const bool digit = text[index] >= '0' && text[index] <= '9';
        if (pattern[index] == '0' ? !digit : text[index] != pattern[index]) {
            return false;
        }
    }
    return true;
}

std::int64_t number(std::string_view digits) {
    std::int64_t value = 0;
    for (const char digit : digits) {
        value = value * 10 + (digit - '0');
    }
    return value;
}

}  // namespace

std::optional<std::int64_t> parse_day_time(std::string_view text) {
    if (!matches(text, "00:00")) {
        return std::nullopt;
    }
    const std::int64_t hours = number(text.substr(0, 2));
    const std::int64_t minutes = number(text.substr(3));
    if (hours > 23 || minutes > 59) {
        return std::nullopt;
    }
    return hours * 60 + minutes;
}

std::optional<std::int64_t> parse_local_time(std::string_view text) {
    const std::string_view date_text = text.substr(0, 10);
    if (!matches(date_text, "0000-00-00")) {
        return std::nullopt;
    }
    const CivilDate date{number(date_text.substr(0, 4)),
                         number(date_text.substr(5, 2)),
                         number(date_text.substr(8))};
    const std::int64_t days = days_from_civil(date);
    const CivilDate real = civil_from_days(days);
    if (date.month < 1 || date.month > 12 || real.month != date.month || real.day != date.day) {
        return std::nullopt;
    }
    if (text.size() == 10) {
        return days * ms_per_day;
    }
    if (text[10] != 'T') {
        return std::nullopt;
    }
    const std::optional<std::int64_t> minutes = parse_day_time(text.substr(11));
    if (!minutes) {
        return std::nullopt;
    }
    return days * ms_per_day + *minutes * ms_per_minute;
}

}  // namespace spaarpas::base
