#pragma once

#include <string_view>

#include "engine/explain/trace.h"
#include "view/parts/words.h"

namespace spaarpas::view {

/// The name of what a step speaks of: of a rule, an offer, a level, as its code says. A whole order
/// has no name of its own.
std::string_view subject_words(const Words& words, const engine::TraceStep& step);

}  // namespace spaarpas::view
