#pragma once

#include <cstddef>
#include <cstdint>

#include "base/list.h"
#include "engine/condition/question.h"
#include "engine/decide/decision.h"
#include "engine/tiers/measure.h"

namespace spaarpas::engine {

/// Moves the figures of units by what the effects from `first` on give, and those of the member's
/// limits by what was used of them.
///
/// *Errors*: false where a figure would leave the bounds.
[[nodiscard]] bool move_figures(const Program& program,
                                Decision& decision,
                                std::size_t first,
                                const base::List<Use>& uses,
                                std::int64_t at_ms);

/// Lets boosts, vouchers, levels, perks, messages and questions from effect `first` on take effect.
void settle_effects(const Program& program,
                    Decision& decision,
                    std::size_t first,
                    base::List<Passage>& passages);

/// Measures levels and segments (docs/program.md, 7).
void measure(const Program& program,
             Decision& decision,
             Moment moment,
             base::List<Passage>& passages);

}  // namespace spaarpas::engine
