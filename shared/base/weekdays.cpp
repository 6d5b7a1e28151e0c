#include "base/weekdays.h"

namespace spaarpas::base {

HoursOfDay hours_of_day(const Zone& zone,
                        std::int64_t at_ms,
                        std::optional<std::int64_t> from_minute,
                        std::optional<std::int64_t> until_minute) {
    constexpr std::int64_t minutes_per_day = ms_per_day / ms_per_minute;
    std::int64_t day = local_day(zone, at_ms);
    const std::int64_t since_midnight_ms = local_from_utc(zone, at_ms) - day * ms_per_day;
    const std::int64_t minute = since_midnight_ms / ms_per_minute;
    const std::int64_t from = from_minute.value_or(0);
    const std::int64_t until = until_minute.value_or(minutes_per_day);
    HoursOfDay hours;
    if (from <= until) {
        hours.within = minute >= from && minute < until;
    } else {
        hours.within = minute >= from || minute < until;
        day -= minute < until ? 1 : 0;
    }
    hours.weekday = weekday_from_days(day);
    return hours;
}

}  // namespace spaarpas::base
