#pragma once

#include <cstdint>
#include <optional>

#include "base/calendar.h"
#include "engine/tiers/tier_set.h"

namespace spaarpas::engine {

/// The instant until which something is kept that was met at `at_ms` (docs/program.md, 7); nothing
/// for ever.
std::optional<std::int64_t> keep_until(const base::Zone& zone,
                                       const Keep& keep,
                                       std::int64_t at_ms);

}  // namespace spaarpas::engine
