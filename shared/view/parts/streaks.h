#pragma once

#include "engine/rules/on/streak.h"
#include "engine/rules/rule.h"

namespace spaarpas::view {

/// What a rule that waits for a streak asks; null for every other rule.
const engine::StreakOf* streak_of(const engine::Rule& rule);

}  // namespace spaarpas::view
