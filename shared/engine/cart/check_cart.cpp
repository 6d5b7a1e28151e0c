#include "engine/cart/check_cart.h"

#include "base/exact.h"

namespace spaarpas::engine {

namespace {

/// Collects what is wrong and the sums that later steps rely on.
struct CartCheck {
    base::Problems problems;
    std::int64_t gross_minor = 0;
    std::int64_t net_minor = 0;
    bool overflow = false;

    void invalid(std::string pointer, std::string found, const char* expected, const char* mend) {
        problems.push_back({"cart_invalid", std::move(pointer), std::move(found), expected, mend});
    }
};

void check_line_id(const Cart& cart, std::size_t index, const std::string& at, CartCheck& check) {
    const std::string& id = cart.lines[index].id;
    if (id == "shipping") {
        check.invalid(at + "/id", id, "another id", "`shipping` stands for the shipping costs");
    }
    for (std::size_t earlier = 0; earlier < index; ++earlier) {
        if (cart.lines[earlier].id == id) {
            check.invalid(at + "/id", id, "an id used once", "Give each line an id of its own");
            return;
        }
    }
}

void check_sums(const CartLine& line, const std::string& at, CartCheck& check) {
    std::int64_t gross_minor = line.quantity;
    if (!base::exact::multiply(gross_minor, line.unit_price_minor) ||
        !base::exact::add(check.gross_minor, gross_minor)) {
        check.overflow = true;
        return;
    }
    if (line.discount_minor > gross_minor) {
        check.invalid(at + "/discount_minor",
                      std::to_string(line.discount_minor),
                      "at most quantity times unit_price_minor",
                      "Give the discount of the whole line, not above its price");
        return;
    }
    const std::int64_t net_minor = gross_minor - line.discount_minor;
    check.net_minor += net_minor;
    if (line.tax_minor > net_minor) {
        check.invalid(at + "/tax_minor",
                      std::to_string(line.tax_minor),
                      "at most what the line costs after its discount",
                      "Prices include tax: give the tax within them");
    }
}

void check_line(const Cart& cart, std::size_t index, CartCheck& check) {
    const CartLine& line = cart.lines[index];
    const std::string at = "/lines/" + std::to_string(index);
    check_line_id(cart, index, at, check);
    if (line.quantity < 1) {
        check.invalid(at + "/quantity",
                      std::to_string(line.quantity),
                      "at least 1",
                      "Leave the line out, or send a refund for what comes back");
        return;
    }
    if (line.unit_price_minor < 0 || line.discount_minor < 0 || line.tax_minor < 0) {
        check.invalid(
            at, "a negative amount", "amounts of 0 or more", "Send discounts as positive");
        return;
    }
    check_sums(line, at, check);
}

void check_order(const Cart& cart, CartCheck& check) {
    if (cart.shipping_minor < 0 || cart.order_discount_minor < 0) {
        check.invalid(
            "", "a negative amount", "amounts of 0 or more", "Send discounts as positive");
        return;
    }
    if (!base::exact::add(check.gross_minor, cart.shipping_minor)) {
        check.overflow = true;
    }
    if (!check.overflow && check.problems.empty() && cart.order_discount_minor > check.net_minor) {
        check.invalid("/order_discount_minor",
                      std::to_string(cart.order_discount_minor),
                      "at most what the lines cost",
                      "A discount on the shipping lowers shipping_minor");
    }
}

}  // namespace

base::Problems check_cart(const Program& program, const Cart& cart) {
    CartCheck check;
    if (cart.currency != program.currency) {
        check.problems.push_back({"currency_mismatch",
                                  "/currency",
                                  cart.currency,
                                  program.currency,
                                  "Send the cart in the program's currency"});
    }
    for (std::size_t index = 0; index < cart.lines.size(); ++index) {
        check_line(cart, index, check);
    }
    check_order(cart, check);
    if (check.overflow) {
        check.problems.push_back({"amount_overflow",
                                  "",
                                  "a sum above 9007199254740991",
                                  "amounts that add up below it",
                                  "Check the unit: amounts are minor units, such as cents"});
    }
    return std::move(check.problems);
}

}  // namespace spaarpas::engine
