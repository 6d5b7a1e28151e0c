#pragma once

#include <string>

#include "engine/explain/trace.h"
#include "view/parts/view.h"

namespace spaarpas::view {

/// A step of an explanation in the shopper's words, without the amount that it speaks of.
std::string explain_beside(const Words& words, const State& state, const engine::TraceStep& step);

/// The same with that amount.
std::string explain_step(const Words& words, const State& state, const engine::TraceStep& step);

}  // namespace spaarpas::view
