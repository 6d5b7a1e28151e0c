#include "engine/cart/counted.h"

#include "base/exact.h"
#include "engine/cart/check_cart.h"
#include "engine/explain/note.h"

namespace spaarpas::engine {

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
    std::int64_t lines = 0;
    std::int64_t lines_minor = 0;
};

void count_line(const Counts& counts, CountedLine& counted, LeftOut& left_out) {
    const CartLine& line = *counted.line;
    const std::int64_t net_minor = after_line_discount(line);
    const std::int64_t gross_minor = line.quantity * line.unit_price_minor;
    const std::int64_t base_minor = counts.discounts ? gross_minor : counted.paid_minor;
    const std::int64_t tax_minor = counts.tax ? 0 : tax_within(line, base_minor, net_minor);
    if (counts.except && chooses(*counts.except, counted)) {
        counted.excepted = true;
        ++left_out.lines;
        left_out.lines_minor += base_minor - tax_minor;
        return;
    }
    counted.counted_minor = base_minor - tax_minor;
    left_out.discount_minor += gross_minor - base_minor;
    left_out.tax_minor += tax_minor;
}

void count_shipping(const Counts& counts, const Cart& cart, CountedCart& counted) {
    if (cart.shipping_minor == 0) {
        return;
    }
    CountedLine& shipping = counted.lines.emplace_back();
    shipping.paid_minor = cart.shipping_minor;
    shipping.counted_minor = counts.shipping ? cart.shipping_minor : 0;
    if (!counts.shipping) {
        note(counted.trace, Code::without_shipping, "", {{"shipping_minor", cart.shipping_minor}});
    }
}

void explain_left_out(const LeftOut& left_out, Trace& trace) {
    if (left_out.lines > 0) {
        note(trace,
             Code::without_lines,
             "",
             {{"amount_minor", left_out.lines_minor}, {"lines", left_out.lines}});
    }
    if (left_out.discount_minor > 0) {
        note(trace, Code::without_discounts, "", {{"discount_minor", left_out.discount_minor}});
    }
    if (left_out.tax_minor > 0) {
        note(trace, Code::without_tax, "", {{"tax_minor", left_out.tax_minor}});
    }
}

/// The lines with what is paid for each: its price less its own discount and its part of the
/// order's.
void take_discounts(const Cart& cart, CountedCart& counted) {
    std::vector<std::int64_t> nets;
    nets.reserve(cart.lines.size());
    for (const CartLine& line : cart.lines) {
        nets.push_back(after_line_discount(line));
    }
    const std::vector<std::int64_t> discounts = base::exact::split(cart.order_discount_minor, nets);
    for (std::size_t index = 0; index < cart.lines.size(); ++index) {
        CountedLine& line = counted.lines.emplace_back();
        line.line = &cart.lines[index];
        line.quantity = line.line->quantity;
        line.paid_minor = nets[index] - discounts[index];
    }
}

}  // namespace

base::Result<CountedCart> count_cart(const Program& program, const Cart& cart) {
    base::Problems problems = check_cart(program, cart);
    if (!problems.empty()) {
        return problems;
    }
    base::Result<CountedCart> result(std::in_place);
    CountedCart& counted = result.value();
    if (cart.lines.empty()) {
        note(counted.trace, Code::empty_cart, "");
        return result;
    }
    take_discounts(cart, counted);
    LeftOut left_out;
    for (CountedLine& line : counted.lines) {
        count_line(program.counts, line, left_out);
    }
    explain_left_out(left_out, counted.trace);
    count_shipping(program.counts, cart, counted);
    for (const CountedLine& line : counted.lines) {
        counted.counted_minor += line.counted_minor;
        counted.paid_minor += line.paid_minor;
    }
    return result;
}

}  // namespace spaarpas::engine
