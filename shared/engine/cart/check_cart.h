#pragma once

#include "base/result.h"
#include "engine/cart/cart.h"
#include "engine/program/program.h"

namespace spaarpas::engine {

/// Every reason why a cart cannot be worked with; none when it can. Afterwards the sums over its
/// lines, gross and with shipping, are known to stay within 2^53 - 1.
///
/// *Errors*: `currency_mismatch`, `cart_invalid` (a negative amount, no pieces, a discount above
/// the price, tax above what is left, a line id used twice or called `shipping`),
/// `amount_overflow`.
base::Problems check_cart(const Program& program, const Cart& cart);

}  // namespace spaarpas::engine
