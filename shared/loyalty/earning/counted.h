#pragma once

#include <cstdint>
#include <string>

#include "base/list.h"
#include "base/result.h"
#include "loyalty/cart/cart.h"
#include "loyalty/explain/trace.h"
#include "loyalty/program/program.h"

namespace spaarpas::loyalty {

/// A line of the cart as earning sees it.
///
/// *Shape*: `line` is null for the shipping costs. *Units*: `counted_minor` is what earns,
/// `paid_minor` what is paid for the line with its share of the order's discount taken off.
struct CountedLine {
    const CartLine* line = nullptr;
    std::int64_t quantity = 1;
    std::int64_t counted_minor = 0;
    std::int64_t paid_minor = 0;
};

/// What counts of a cart. It points into the cart, which must outlive it.
struct CountedCart {
    base::List<CountedLine> lines;
    std::int64_t counted_minor = 0;
    std::int64_t paid_minor = 0;
    Trace trace;
};

/// Checks a cart and works out what of it counts for earning.
///
/// *Errors*: `currency_mismatch`, `cart_invalid`, `amount_overflow`.
base::Result<CountedCart> count_cart(const Program& program, const Cart& cart);

/// The id that stands for the shipping costs among the lines of an award.
inline constexpr const char* shipping_line = "shipping";

}  // namespace spaarpas::loyalty
