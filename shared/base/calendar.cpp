#include "base/calendar.h"

#include <algorithm>

namespace spaarpas::base {

namespace {

std::int64_t floor_divide(std::int64_t value, std::int64_t by) {
    return value / by - (value % by < 0 ? 1 : 0);
}

CivilDate first_of_period(CalendarPeriod period, std::int64_t day) {
    CivilDate date = civil_from_days(day);
    date.day = 1;
    if (period == CalendarPeriod::year) {
        date.month = 1;
    }
    return date;
}

}  // namespace

// The year is taken to begin in March, so that the leap day is its last, and the months of such a
// year have lengths that one linear formula gives: (153 m + 2) / 5 days before month m.
std::int64_t days_from_civil(const CivilDate& date) {
    const std::int64_t year = date.month <= 2 ? date.year - 1 : date.year;
    const std::int64_t era = floor_divide(year, 400);
    const std::int64_t year_of_era = year - era * 400;
    const std::int64_t month = (date.month + 9) % 12;
    const std::int64_t day_of_year = (153 * month + 2) / 5 + date.day - 1;
    const std::int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

CivilDate civil_from_days(std::int64_t days) {
    const std::int64_t shifted = days + 719468;
    const std::int64_t era = floor_divide(shifted, 146097);
    const std::int64_t day_of_era = shifted - era * 146097;
    const std::int64_t leap_days = day_of_era / 1460 - day_of_era / 36524 + day_of_era / 146096;
    const std::int64_t year_of_era = (day_of_era - leap_days) / 365;
    const std::int64_t day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t month = (5 * day_of_year + 2) / 153;
    CivilDate date;
    date.day = day_of_year - (153 * month + 2) / 5 + 1;
    date.month = month < 10 ? month + 3 : month - 9;
    date.year = year_of_era + era * 400 + (date.month <= 2 ? 1 : 0);
    return date;
}

std::int64_t months_after(std::int64_t day, std::int64_t months) {
    const CivilDate date = civil_from_days(day);
    const std::int64_t month = date.year * 12 + date.month - 1 + months;
    const auto first_of = [](std::int64_t month_of_all) {
        const std::int64_t year = floor_divide(month_of_all, 12);
        return days_from_civil({year, month_of_all - year * 12 + 1, 1});
    };
    return std::min(first_of(month) + date.day - 1, first_of(month + 1) - 1);
}

std::int64_t weekday_from_days(std::int64_t days) {
    const std::int64_t since_monday = (days + 3) % 7;  // 1970-01-01 was a Thursday.
    return since_monday < 0 ? since_monday + 7 : since_monday;
}

std::int64_t local_from_utc(const Zone& zone, std::int64_t at_ms) {
    if (zone.empty()) {
        return at_ms;
    }
    std::int64_t offset = zone.front().offset_minutes;
    for (const ZoneTransition& transition : zone) {
        if (transition.at_ms > at_ms) {
            break;
        }
        offset = transition.offset_minutes;
    }
    return at_ms + offset * ms_per_minute;
}

// Each offset is tried in the order of time. The first under which the instant lies before the next
// change is the one; where that instant lies before the offset's own beginning, the clock jumped
// over the local time.
std::int64_t utc_from_local(const Zone& zone, std::int64_t local_ms) {
    for (std::size_t index = 0; index < zone.size(); ++index) {
        const std::int64_t at_ms = local_ms - zone[index].offset_minutes * ms_per_minute;
        if (index + 1 < zone.size() && at_ms >= zone[index + 1].at_ms) {
            continue;
        }
        return index == 0 ? at_ms : std::max(at_ms, zone[index].at_ms);
    }
    return local_ms;
}

std::int64_t local_day(const Zone& zone, std::int64_t at_ms) {
    return floor_divide(local_from_utc(zone, at_ms), ms_per_day);
}

std::int64_t start_of_local_day(const Zone& zone, std::int64_t day) {
    return utc_from_local(zone, day * ms_per_day);
}

std::int64_t end_of_day_after(const Zone& zone, std::int64_t at_ms, std::int64_t days) {
    return start_of_local_day(zone, local_day(zone, at_ms) + days + 1);
}

std::int64_t period_start(const Zone& zone, CalendarPeriod period, std::int64_t at_ms) {
    std::int64_t day = local_day(zone, at_ms);
    if (period == CalendarPeriod::week) {
        day -= weekday_from_days(day);
    } else if (period != CalendarPeriod::day) {
        day = days_from_civil(first_of_period(period, day));
    }
    return start_of_local_day(zone, day);
}

std::int64_t next_period_start(const Zone& zone, CalendarPeriod period, std::int64_t at_ms) {
    std::int64_t day = local_day(zone, at_ms);
    if (period == CalendarPeriod::day) {
        return start_of_local_day(zone, day + 1);
    }
    if (period == CalendarPeriod::week) {
        return start_of_local_day(zone, day - weekday_from_days(day) + 7);
    }
    CivilDate date = first_of_period(period, day);
    date.month += period == CalendarPeriod::month ? 1 : 12;
    if (date.month > 12) {
        date.month -= 12;
        ++date.year;
    }
    return start_of_local_day(zone, days_from_civil(date));
}

}  // namespace spaarpas::base
