#pragma once

#include <string>

#include "engine/explain/trace.h"
#include "view/parts/view.h"

namespace spaarpas::view {

/// A step of an explanation in the shopper's words.
std::string explain_step(const Words& words, const State& state, const engine::TraceStep& step);

/// An explanation as a list; no node where there is nothing to say.
Node explanation(const View& view, const engine::Trace& trace);

}  // namespace spaarpas::view
