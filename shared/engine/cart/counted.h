#pragma once

#include <cstdint>

#include "base/list.h"
#include "base/result.h"
#include "engine/cart/cart.h"
#include "engine/explain/trace.h"
#include "engine/program/program.h"

namespace spaarpas::engine {

/// A line of the cart as rules see it.
///
/// *Shape*: `line` is null for the shipping costs; `excepted` lines count nothing. *Units*:
/// `counted_minor` is what counts, `paid_minor` what is paid with the line's share of the order's
/// discount taken off.
struct CountedLine {
    const CartLine* line = nullptr;
    std::int64_t quantity = 0;
    std::int64_t counted_minor = 0;
    std::int64_t paid_minor = 0;
    bool excepted = false;
};

/// What counts of a cart. It points into the cart, which must outlive it.
struct CountedCart {
    base::List<CountedLine> lines;
    std::int64_t counted_minor = 0;
    std::int64_t paid_minor = 0;
    Trace trace;
};

/// Checks a cart and works out what of it counts (docs/program.md, 2).
///
/// *Errors*: `currency_mismatch`, `cart_invalid`, `amount_overflow`.
base::Result<CountedCart> count_cart(const Program& program, const Cart& cart);

/// Whether LINES choose a line of the order.
bool chooses(const Lines& lines, const CountedLine& line);

/// The id that stands for the shipping costs among the lines.
inline constexpr const char* shipping_line = "shipping";

}  // namespace spaarpas::engine
