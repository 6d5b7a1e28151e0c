#pragma once

#include <string_view>

#include "engine/tiers/status.h"
#include "view/parts/view.h"

namespace spaarpas::view {

/// `Goud`, or that there is no status yet.
std::string_view level_name(const View& view, const engine::LevelStatus& status);

/// What lifts to the next level, each thing that it asks with a bar where it can be measured; or
/// that there is no higher one.
Node level_progress(const View& view, const engine::LevelStatus& status);

}  // namespace spaarpas::view
