#include "loyalty/earning/counted.h"

#include "base/exact.h"
#include "loyalty/cart/check_cart.h"
#include "loyalty/explain/codes.h"
#include "loyalty/explain/note.h"

namespace spaarpas::loyalty {

namespace {

std::int64_t after_line_discount(const CartLine& line) {
    return line.quantity * line.unit_price_minor - line.discount_minor;
}

/// The tax within `base_minor`, given the tax within what the line costs after its own discount.
std::int64_t tax_within(const CartLine& line, std::int64_t base_minor, std::int64_t net_minor) {
    if (net_minor == 0) {
        return 0;
    }
    const base::exact::Wide tax = base::exact::Wide{line.tax_minor} * base_minor / net_minor;
    return static_cast<std::int64_t>(tax < base_minor ? tax : base_minor);
}

/// What was left out of the count, for the explanation.
struct LeftOut {
    std::int64_t tax_minor = 0;
    std::int64_t discount_minor = 0;
};

CountedLine count_line(const Earning& earning,
                       const CartLine& line,
                       std::int64_t order_discount_minor,
                       LeftOut& left_out) {
    const std::int64_t net_minor = after_line_discount(line);
    CountedLine counted;
    counted.line = &line;
    counted.quantity = line.quantity;
    counted.paid_minor = net_minor - order_discount_minor;
    std::int64_t base_minor = counted.paid_minor;
    if (earning.counts_discounts) {
        base_minor = line.quantity * line.unit_price_minor;
    } else {
        left_out.discount_minor += line.discount_minor + order_discount_minor;
    }
    const std::int64_t tax_minor = earning.counts_tax ? 0 : tax_within(line, base_minor, net_minor);
    left_out.tax_minor += tax_minor;
    counted.counted_minor = base_minor - tax_minor;
    return counted;
}

void count_shipping(const Earning& earning, const Cart& cart, CountedCart& counted) {
    if (cart.shipping_minor == 0) {
        return;
    }
    CountedLine shipping;
    shipping.paid_minor = cart.shipping_minor;
    shipping.counted_minor = earning.counts_shipping ? cart.shipping_minor : 0;
    counted.lines.push_back(shipping);
    if (!earning.counts_shipping) {
        note(counted.trace, codes::without_shipping, "", {{"shipping_minor", cart.shipping_minor}});
    }
}

void explain_left_out(const LeftOut& left_out, Trace& trace) {
    if (left_out.discount_minor > 0) {
        note(trace, codes::without_discounts, "", {{"discount_minor", left_out.discount_minor}});
    }
    if (left_out.tax_minor > 0) {
        note(trace, codes::without_tax, "", {{"tax_minor", left_out.tax_minor}});
    }
}

}  // namespace

base::Result<CountedCart> count_cart(const Program& program, const Cart& cart) {
    base::Problems problems = check_cart(program, cart);
    if (!problems.empty()) {
        return problems;
    }
    std::vector<std::int64_t> nets;
    nets.reserve(cart.lines.size());
    for (const CartLine& line : cart.lines) {
        nets.push_back(after_line_discount(line));
    }
    const std::vector<std::int64_t> discounts = base::exact::split(cart.order_discount_minor, nets);
    CountedCart counted;
    LeftOut left_out;
    for (std::size_t index = 0; index < cart.lines.size(); ++index) {
        counted.lines.push_back(
            count_line(program.earning, cart.lines[index], discounts[index], left_out));
    }
    explain_left_out(left_out, counted.trace);
    count_shipping(program.earning, cart, counted);
    for (const CountedLine& line : counted.lines) {
        counted.counted_minor += line.counted_minor;
        counted.paid_minor += line.paid_minor;
    }
    return counted;
}

}  // namespace spaarpas::loyalty
