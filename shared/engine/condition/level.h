#pragma once

#include <string_view>

#include "engine/condition/condition.h"

namespace spaarpas::engine {

/// Whether a condition asks the member to stand on the level, among others perhaps: what the level
/// brings are the rules that ask for it. What stands below `not` is not asked for.
[[nodiscard]] bool asks_for_level(const Condition& condition, std::string_view level);

}  // namespace spaarpas::engine
