#pragma once

#include <string>

#include "engine/explain/trace.h"
#include "engine/tiers/status.h"
#include "view/parts/words.h"

/// Conditions as words.
namespace spaarpas::view {

/// Whether a step says why a condition does not hold.
bool is_not_met(engine::Code code);

/// What a condition asks that does not hold, in words that stand for themselves: `Nog € 45 dit
/// jaar`, `Voor Goud`. The step is one of `not_met_..`.
std::string ask_words(const Words& words, const engine::TraceStep& step);

/// What a level asks, and that it is done where it is.
std::string ask_words(const Words& words, const engine::Ask& ask);

}  // namespace spaarpas::view
