#pragma once

#include "view/node/tree.h"
#include "view/state/state.h"

namespace spaarpas::view {

/// Draws one root: a pure function of the state. The node is the root's only child.
Node render(Tree& ui, const State& state, const Root& root);

/// The same with what the rules say beforehand from elsewhere.
Node render(Tree& ui, const State& state, const Root& root, const engine::PreviewAnswer& foretold);

}  // namespace spaarpas::view
