#pragma once

#include <string_view>

#include "view/parts/view.h"

namespace spaarpas::view {

/// The button that shows a voucher's code for a scanner; `scanned` is what it shows.
Node scan_button(const View& view, std::string_view code);

/// A code as a scanner reads it, square and as bars, with the code itself; nothing while it is not
/// asked for.
Node scanned(const View& view, std::string_view code);

/// The member's own number for a scanner, with its button.
Node member_scan(const View& view);

}  // namespace spaarpas::view
