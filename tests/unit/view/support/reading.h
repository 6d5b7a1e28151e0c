#pragma once

#include <string>
#include <vector>

#include "view/node/tree.h"
#include "view/state/state.h"

namespace spaarpas::view::testing {

/// What a shopper reads or hears of a root, a line for each thing: headings as `## Saldo`, buttons
/// and fields as `[Inwisselen]` with their full name, bars as `(bar 62 of Goud: ...)`; what is
/// hidden from screen readers is left out, and blanks are plain.
std::string reading(const State& state, RootKind kind);

/// The same for one root.
std::string reading(const State& state, const Root& root);

/// A text with ordinary blanks for those that do not break, so that a test can be typed.
std::string plain(std::string text);

/// What stands against the rules for everybody: a button or field without a name, a text with a
/// parameter left in it, a root without its language, two live regions, an id used twice.
std::vector<std::string> faults(const State& state, RootKind kind);

}  // namespace spaarpas::view::testing
