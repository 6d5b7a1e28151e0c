#include "loyalty/tiers/history.h"

#include <algorithm>

#include "base/calendar.h"
#include "base/exact.h"
#include "base/list.h"
#include "json/value.h"
#include "loyalty/tiers/tier.h"

namespace spaarpas::loyalty {

namespace {

std::int64_t measure(TierMetric metric, const MetricEvent& event) {
    if (metric == TierMetric::spend_minor) {
        return event.spend_minor;
    }
    return metric == TierMetric::points ? event.points : event.orders;
}

}  // namespace

std::int64_t metric_window_start(const Program& program, std::int64_t at_ms) {
    const Tiers& tiers = *program.tiers;
    if (tiers.window == TierWindow::lifetime) {
        return -base::max_safe_integer;
    }
    if (tiers.window == TierWindow::calendar_year) {
        return base::period_start(program.zone, base::CalendarPeriod::year, at_ms);
    }
    const std::int64_t today = base::local_day(program.zone, at_ms);
    return base::start_of_local_day(program.zone,
                                    today - std::max<std::int64_t>(tiers.window_days, 1) + 1);
}

std::int64_t metric_at(const Program& program,
                       const base::List<MetricEvent>& events,
                       std::int64_t at_ms) {
    if (!program.tiers) {
        return 0;
    }
    const std::int64_t start_ms = metric_window_start(program, at_ms);
    base::exact::Wide sum = 0;
    for (const MetricEvent& event : events) {
        if (event.at_ms >= start_ms && event.at_ms <= at_ms) {
            sum += measure(program.tiers->metric, event);
        }
    }
    sum = std::clamp<base::exact::Wide>(sum, 0, base::max_safe_integer);
    return static_cast<std::int64_t>(sum);
}

void settle_tier_by_history(const Program& program,
                            Facts& facts,
                            const base::List<MetricEvent>& events,
                            Trace& trace) {
    const std::int64_t at_ms = facts.at_ms;
    while (facts.status_until_ms && *facts.status_until_ms < at_ms) {
        facts.at_ms = *facts.status_until_ms;
        facts.tier_metric = metric_at(program, events, facts.at_ms);
        settle_tier(program, facts, trace);
    }
    facts.at_ms = at_ms;
    facts.tier_metric = metric_at(program, events, at_ms);
    settle_tier(program, facts, trace);
}

}  // namespace spaarpas::loyalty
