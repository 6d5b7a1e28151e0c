#pragma once

#include <cstdint>

#include "base/list.h"
#include "loyalty/explain/trace.h"
#include "loyalty/member/facts.h"
#include "loyalty/program/program.h"

namespace spaarpas::loyalty {

/// What one event added to the tier metrics, or took back where it is negative: a refund is counted
/// at the instant of its order, so that it leaves the window together with it.
struct MetricEvent {
    std::int64_t at_ms = 0;
    std::int64_t spend_minor = 0;
    std::int64_t points = 0;
    std::int64_t orders = 0;
};

/// The first instant of the tier window that ends at `at_ms`: so many local days, today included;
/// the calendar year; or, for a lifetime, the beginning of time.
std::int64_t metric_window_start(const Program& program, std::int64_t at_ms);

/// The program's tier metric at an instant, from the events up to and including it. Never below 0.
std::int64_t metric_at(const Program& program,
                       const base::List<MetricEvent>& events,
                       std::int64_t at_ms);

/// Brings the tier up to date at `facts.at_ms` through every `status_until_ms` that has passed
/// since: each is judged by the metric of its own instant, however late anybody looks. Sets
/// `facts.tier_metric`.
void settle_tier_by_history(const Program& program,
                            Facts& facts,
                            const base::List<MetricEvent>& events,
                            Trace& trace);

}  // namespace spaarpas::loyalty
