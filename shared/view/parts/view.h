#pragma once

#include "view/node/tree.h"
#include "view/parts/words.h"
#include "view/state/state.h"

namespace spaarpas::view {

/// What a card draws with: the tree that is built, the state, the root it is for, the words.
struct View {
    Tree& ui;
    const State& state;
    const Root& root;
    const Words& words;
    /// What the rules said last.
    const engine::PreviewAnswer& foretold;

    [[nodiscard]] const engine::Program& program() const { return *state.program.value; }
    [[nodiscard]] Node say(TextId id) const { return ui.text(words.text(id)); }
};

}  // namespace spaarpas::view
