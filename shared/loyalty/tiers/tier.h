#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "loyalty/explain/trace.h"
#include "loyalty/member/facts.h"
#include "loyalty/program/program.h"

namespace spaarpas::loyalty {

/// A member's place in the status scheme.
///
/// *Shape*: `tier` is empty below the first level, `next` at the top; `threshold` is the tier's
/// own. *Units*: `metric`, the thresholds and `missing` are in the unit of the program's tier
/// metric.
struct TierStatus {
    std::string tier;
    std::string next;
    std::int64_t metric = 0;
    std::int64_t threshold = 0;
    std::int64_t next_threshold = 0;
    std::int64_t missing = 0;
    std::optional<std::int64_t> until_ms;
    Trace trace;
};

/// Where the member is and what is missing to the next tier, as the facts say it.
TierStatus tier_status(const Program& program, const Facts& facts);

/// Brings `facts.tier` and `facts.status_until_ms` up to date at `facts.at_ms` with
/// `facts.tier_metric`: up at once, down only from `status_until_ms` on; a tier that is still
/// earned then is renewed. Explains a change.
void settle_tier(const Program& program, Facts& facts, Trace& trace);

/// How long a tier that is reached at `at_ms` is kept; nothing for ever.
std::optional<std::int64_t> kept_until(const Program& program, std::int64_t at_ms);

/// The level of that id, or null.
const Tier* find_tier(const Program& program, std::string_view id);

}  // namespace spaarpas::loyalty
