#pragma once

#include <string>

#include "loyalty/explain/trace.h"
#include "view/components/view.h"

namespace spaarpas::view {

/// A step of an explanation in the shopper's words; empty for a code that this build does not know.
std::string explain_step(const Words& words, const State& state, const loyalty::TraceStep& step);

/// An explanation as a list; no node where there is nothing to say.
Node explanation(const View& view, const loyalty::Trace& trace);

}  // namespace spaarpas::view
