#pragma once

#include "view/next/parts/view.h"

namespace spaarpas::view::next {

/// The offers that can be had now, with what the shop's cart lacks for each (the engine's answer);
/// no node where there is none.
Node offers_in_reach(const View& view);

}  // namespace spaarpas::view::next
