#pragma once

#include "engine/preview/preview.h"
#include "view/state/state.h"

namespace spaarpas::view::testing {

/// What the module of the rules would say for a root, from the engine itself.
engine::PreviewAnswer foretell(const State& state, const Root& root);

}  // namespace spaarpas::view::testing
