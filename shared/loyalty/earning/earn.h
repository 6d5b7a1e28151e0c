#pragma once

#include <string_view>

#include "base/result.h"
#include "loyalty/cart/cart.h"
#include "loyalty/earning/award.h"
#include "loyalty/member/facts.h"
#include "loyalty/program/program.h"

namespace spaarpas::loyalty {

/// What `cart` earns a member with these facts at `facts.at_ms`.
///
/// *Errors*: `currency_mismatch`, `cart_invalid` (a negative amount, a discount above the price, a
/// line id used twice), `amount_overflow`.
base::Result<Award> earn_order(const Program& program, const Facts& facts, const Cart& cart);

/// What an event that is no order earns, by the fixed rules for `event` (such as `review`).
base::Result<Award> earn_event(const Program& program, const Facts& facts, std::string_view event);

}  // namespace spaarpas::loyalty
