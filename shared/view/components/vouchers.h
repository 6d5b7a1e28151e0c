#pragma once

#include "wire/messages/wallet.h"

namespace spaarpas::view {

/// Whether a voucher is still of use to the shopper: not used and not expired.
bool is_usable(const wire::Voucher& voucher);

}  // namespace spaarpas::view
