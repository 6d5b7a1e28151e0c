#pragma once

#include <cstdint>
#include <string_view>

#include "loyalty/explain/trace.h"
#include "loyalty/member/facts.h"
#include "loyalty/program/program.h"

namespace spaarpas::loyalty {

/// The first instant of the cap's period that holds `at_ms`; 0 for `ever` and `order`.
std::int64_t cap_period_start(const Program& program, CapPeriod per, std::int64_t at_ms);

/// What was used of a cap in its running period. `rule` is empty for the program's own cap. A cap
/// for each order has nothing used.
std::int64_t cap_used(const Program& program,
                      const Facts& facts,
                      std::string_view rule,
                      const Cap& cap);

/// What `wanted` comes to under a cap; explains it where that is less.
std::int64_t within_cap(const Program& program,
                        const Facts& facts,
                        std::string_view rule,
                        const Cap& cap,
                        std::int64_t wanted,
                        Trace& trace);

/// Counts `points` towards the caps of the rule and, with an empty rule, of the program. A figure
/// of an earlier period is replaced; one of a later period (the event is late) is left alone.
void use_cap(const Program& program,
             Facts& facts,
             std::string_view rule,
             const Cap& cap,
             std::int64_t points);

}  // namespace spaarpas::loyalty
