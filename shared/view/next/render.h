#pragma once

#include "view/next/state/state.h"
#include "view/node/tree.h"

namespace spaarpas::view::next {

/// Draws one root: a pure function of the state. The node is the root's only child.
Node render(Tree& ui, const State& state, const Root& root);

}  // namespace spaarpas::view::next
