#pragma once

#include <cstddef>

#include "base/list.h"
#include "engine/rules/round.h"

namespace spaarpas::engine {

/// Lowers what a rule gave, by its effects from `first` on, to what its limits on amounts leave.
///
/// *Errors*: false where a sum leaves the bounds.
[[nodiscard]] bool limit_rule(Round& round, const Rule& rule, std::size_t first);

/// The same for the limits of each unit, over all that the round gives of it: effects keep their
/// amounts in their order while they fit.
[[nodiscard]] bool limit_units(Round& round);

/// Counts what a round that is limited uses of the limits of its rules and units.
///
/// *Errors*: false where a sum leaves the bounds.
[[nodiscard]] bool count_uses(Round& round, const base::List<Acting>& all);

}  // namespace spaarpas::engine
