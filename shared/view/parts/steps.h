#pragma once

#include <string_view>

#include "engine/explain/trace.h"

namespace spaarpas::view {

/// The text of a step by its name; empty where the step does not have it.
std::string_view name_of_step(const engine::TraceStep& step, std::string_view name);

}  // namespace spaarpas::view
