#pragma once

#include "view/parts/view.h"

namespace spaarpas::view {

/// What an offer looks like: the program's picture, else what its kind is drawn as. A picture that
/// cannot be had leaves the drawing behind it.
Node offer_picture(const View& view, const engine::Offer& offer);

}  // namespace spaarpas::view
