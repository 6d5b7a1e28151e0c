#pragma once

#include "view/parts/view.h"

namespace spaarpas::view {

/// For who is not signed in: what the card brings, and how to get it. Needs the program.
Node guest_view(const View& view);

/// For who is signed in and has not joined.
Node join_view(const View& view);

}  // namespace spaarpas::view
