#include "engine/tiers/keep.h"

#include "engine/decide/figures.h"

namespace spaarpas::engine {

namespace {

std::int64_t months_of(Period period) {
    if (period == Period::month) {
        return 1;
    }
    return period == Period::quarter ? 3 : 12;
}

/// The first local day of the period that begins `count` periods after the one of `at_ms`.
std::int64_t later_period(const base::Zone& zone,
                          Period period,
                          std::int64_t count,
                          std::int64_t at_ms) {
    const std::int64_t first = first_day_of(zone, {Span::period, period}, at_ms);
    if (period == Period::day) {
        return first + count;
    }
    if (period == Period::week) {
        return first + 7 * count;
    }
    return base::months_after(first, months_of(period) * count);
}

}  // namespace

std::optional<std::int64_t> keep_until(const base::Zone& zone,
                                       const Keep& keep,
                                       std::int64_t at_ms) {
    if (keep.days > 0) {
        return base::end_of_day_after(zone, at_ms, keep.days);
    }
    if (keep.months > 0) {
        const std::int64_t day = base::local_day(zone, at_ms);
        return base::start_of_local_day(zone, base::months_after(day, keep.months) + 1);
    }
    if (keep.until_end_of) {
        return base::start_of_local_day(
            zone, later_period(zone, *keep.until_end_of, keep.plus + 1, at_ms));
    }
    return std::nullopt;
}

}  // namespace spaarpas::engine
