#pragma once

#include "view/parts/view.h"

namespace spaarpas::view {

/// The offers that can be had now, with what the shop's cart lacks for each (the engine's answer);
/// no node where there is none.
Node offers_in_reach(const View& view);

}  // namespace spaarpas::view
