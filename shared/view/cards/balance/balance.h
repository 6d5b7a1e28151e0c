#pragma once

#include <cstdint>
#include <string_view>

#include "view/parts/view.h"

/// The parts of the card with the balances.
namespace spaarpas::view {

/// The shop's logo, what the card shows, and the level that the member holds.
Node card_head(const View& view);

/// The class that gives the card the metal of the level: the highest of a set is gold, the two
/// below it are silver and bronze, and whoever has no level has none.
Name card_class(const View& view);

/// What the member has of a unit, and what it is worth.
Node balance_amount(const View& view, const engine::Unit& unit);

/// What goes within a week, and what keeps it; nothing where nothing does.
Node going_soon(const View& view);

/// The one step that the engine says is next.
Node next_step_part(const View& view);

/// What is on its way, what expires within a month, what is to be made up.
Node coming_and_going(const View& view);

}  // namespace spaarpas::view
