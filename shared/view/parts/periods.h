#pragma once

#include <string>
#include <string_view>

#include "engine/explain/trace.h"
#include "view/parts/words.h"

namespace spaarpas::view {

/// `per maand` of a step's `per`; the name itself for one that this build does not know.
std::string_view period_words(const Words& words, const engine::TraceStep& step);

/// `dit jaar` of a step's `over`; empty for all time and for now.
std::string window_words(const Words& words, const engine::TraceStep& step);

}  // namespace spaarpas::view
