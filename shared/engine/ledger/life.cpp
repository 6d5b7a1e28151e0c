#include "engine/ledger/life.h"

#include <algorithm>

#include "engine/tiers/keep.h"

namespace spaarpas::engine {

namespace {

/// The start of the day so many months after the end of the period that holds an instant.
std::int64_t months_after_period(const base::Zone& zone,
                                 Period period,
                                 std::int64_t months,
                                 std::int64_t at_ms) {
    Keep keep;
    keep.until_end_of = period;
    const std::int64_t end_ms = *keep_until(zone, keep, at_ms);
    const std::int64_t day = base::months_after(base::local_day(zone, end_ms), months);
    return base::start_of_local_day(zone, day);
}

}  // namespace

bool waits(const Unit& unit) {
    return unit.settles && (unit.settles->days > 0 || !unit.settles->on.empty());
}

std::int64_t available_from(const Program& program, const Unit& unit, std::int64_t at_ms) {
    if (!unit.settles || unit.settles->days == 0) {
        return at_ms;
    }
    const std::int64_t day = base::local_day(program.zone, at_ms);
    return base::start_of_local_day(program.zone, day + unit.settles->days);
}

bool expires_when_idle(const Unit& unit) {
    return unit.expires && unit.expires->idle_months > 0;
}

std::optional<std::int64_t> expires_from(const Program& program,
                                         const Unit& unit,
                                         std::int64_t available_at_ms,
                                         std::optional<std::int64_t> idle_since_ms) {
    if (!unit.expires) {
        return std::nullopt;
    }
    if (expires_when_idle(unit)) {
        const std::int64_t since_ms = idle_since_ms.value_or(available_at_ms);
        return idle_until(program, unit, std::max(available_at_ms, since_ms));
    }
    const Expires& expires = *unit.expires;
    if (expires.at_end_of) {
        return months_after_period(
            program.zone, *expires.at_end_of, expires.plus_months, available_at_ms);
    }
    return base::end_of_day_after(program.zone, available_at_ms, expires.after_days);
}

std::int64_t idle_until(const Program& program, const Unit& unit, std::int64_t idle_since_ms) {
    const std::int64_t day = base::local_day(program.zone, idle_since_ms);
    const std::int64_t last = base::months_after(day, unit.expires->idle_months);
    return base::start_of_local_day(program.zone, last + 1);
}

}  // namespace spaarpas::engine
