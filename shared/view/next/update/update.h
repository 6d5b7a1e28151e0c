#pragma once

#include "view/next/state/state.h"
#include "view/update/action.h"
#include "view/update/effects.h"

namespace spaarpas::view::next {

/// Takes `state` to the next one and says what the runtime is to do. The only place where the
/// state changes. Nothing is requested before there is intent: the shop's `identify`, an opened
/// wallet, or a visible element.
Effects update(State& state, const Action& action);

}  // namespace spaarpas::view::next
