#pragma once

#include <span>

#include "view/parts/view.h"

namespace spaarpas::view {

/// A card of the wallet. It draws itself from the state, or is no node where it has nothing to say;
/// it is asked only where the program and a member's wallet are there.
struct CardRow {
    const char* name;
    Node (*draw)(const View& view);
};

/// The cards of a section, in the order in which they stand.
std::span<const CardRow> cards_of(Section section);

}  // namespace spaarpas::view
