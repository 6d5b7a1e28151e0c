#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/explain/trace.h"

namespace spaarpas::view {

/// The number of a step by its name; nothing where the step does not have it.
std::optional<std::int64_t> number_of(const engine::TraceStep& step, std::string_view name);

/// The text of a step by its name; empty where the step does not have it.
std::string_view name_of_step(const engine::TraceStep& step, std::string_view name);

}  // namespace spaarpas::view
