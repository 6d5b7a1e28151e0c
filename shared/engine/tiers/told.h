#pragma once

#include <string>

#include "engine/decide/decision.h"
#include "engine/explain/trace.h"
#include "engine/program/program.h"

namespace spaarpas::engine {

/// The place of a level that its set does not have: below all others.
inline constexpr int nowhere = -1;

/// A level's place in its set, or `nowhere`.
int place_of(const TierSet& set, const std::string& level);

/// Explains one change of a level.
void explain_level(Trace& trace, Code code, const LevelChange& change);

/// Whether a step tells of a level that was reached, kept, lowered or ended.
bool is_of_levels(Code code);

/// Tells where changes have led, a step for each, whatever was on the way: what a past that is
/// worked out again has in place of the steps of its events.
void tell_levels(const Program& program, const base::List<LevelChange>& changes, Trace& trace);

}  // namespace spaarpas::engine
