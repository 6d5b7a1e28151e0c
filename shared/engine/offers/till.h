#pragma once

#include <cstdint>
#include <vector>

#include "engine/cart/counted.h"
#include "engine/condition/question.h"
#include "engine/offers/offers.h"

namespace spaarpas::engine {

/// An order at the till: what is left of each line while vouchers take their discounts off.
///
/// *Shape*: the vectors have an item a counted line; shipping has no pieces.
struct Till {
    const CountedCart& counted;
    std::vector<std::int64_t> left_minor;
    std::vector<std::int64_t> pieces;
};

Till open_till(const CountedCart& counted);

/// Takes off what an offer gives, of the lines that its condition chose, and says what it came to,
/// or why it takes nothing.
void take_off(Till& till, const Offer& offer, const Choice& choice, VoucherDiscount& discount);

}  // namespace spaarpas::engine
