#pragma once

#include <string_view>

#include "view/parts/view.h"
#include "wire/messages/wallet.h"

namespace spaarpas::view {

/// Whether a voucher is still of use to the shopper: not used, not expired, not withdrawn.
[[nodiscard]] bool is_usable(const wire::Voucher& voucher);

/// The name of what it gives: that of the version which gave it, else of the offer.
std::string_view voucher_name(const View& view, const wire::Voucher& voucher);

/// The way back for who has just bought a voucher, and for how long there is one; or why there was
/// none.
Node way_back(const View& view, const wire::Voucher& voucher);

}  // namespace spaarpas::view
