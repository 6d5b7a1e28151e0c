#include "engine/cart/counted.h"

#include <doctest/doctest.h>

#include "tests/unit/engine/support/carts.h"
#include "tests/unit/engine/support/steps.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

/// Two lines, each with a discount and tax of its own, one on the order, and shipping.
Cart discounted_cart() {
    CartLine beans = line("beans", 2, 800);
    beans.discount_minor = 100;
    beans.tax_minor = 150;
    CartLine cup = line("cup", 1, 1000);
    cup.tax_minor = 100;
    Cart cart = euro_cart({beans, cup});
    cart.order_discount_minor = 500;
    cart.shipping_minor = 495;
    return cart;
}

CountedCart counted_of(const Program& program, const Cart& cart) {
    const auto counted = count_cart(program, cart);
    CHECK(counted.ok());
    return counted.ok() ? counted.value() : CountedCart();
}

/// What counts of each line: `1200 800 0`.
std::string counts_of(const CountedCart& counted) {
    std::string text;
    for (const CountedLine& line : counted.lines) {
        text += (text.empty() ? "" : " ") + std::to_string(line.counted_minor);
    }
    return text;
}

}  // namespace

TEST_CASE("cart: what is paid counts, with the order's discount split by the lines") {
    const CountedCart counted = counted_of(euro_program(), discounted_cart());
    CHECK(counts_of(counted) == "1200 800 0");
    CHECK(counted.counted_minor == 2000);
    CHECK(counted.paid_minor == 2495);
    CHECK(counted.lines[2].line == nullptr);
    CHECK(counted.lines[2].paid_minor == 495);
    CHECK(said(counted.trace) ==
          "without_discounts discount_minor=600\nwithout_shipping shipping_minor=495");
}

TEST_CASE("cart: a program says whether tax, shipping and discounts count") {
    struct Case {
        const char* name;
        Counts counts;
        const char* lines;
    };
    const Case cases[] = {
        {"shipping", {true, true, false, {}}, "1200 800 495"},
        {"discounts", {true, false, true, {}}, "1600 1000 0"},
        // The tax falls with the price: 150 * 1200 / 1500 and 100 * 800 / 1000.
        {"no tax", {false, false, false, {}}, "1080 720 0"},
        {"no tax, discounts", {false, false, true, {}}, "1440 900 0"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.name);
        Program program = euro_program();
        program.counts = one.counts;
        CHECK(counts_of(counted_of(program, discounted_cart())) == one.lines);
    }
}

TEST_CASE("cart: tax is rounded down, and a line that costs nothing has none") {
    Program program = euro_program();
    program.counts.tax = false;
    CartLine beans = line("beans", 1, 1000);
    beans.tax_minor = 99;
    Cart cart = euro_cart({beans, line("gift", 1, 0)});
    cart.order_discount_minor = 5;
    const CountedCart counted = counted_of(program, cart);
    CHECK(counts_of(counted) == "897 0");
    CHECK(said(counted.trace) == "without_discounts discount_minor=5\nwithout_tax tax_minor=98");
}

TEST_CASE("cart: a gift card counts nothing when it is bought") {
    Program program = euro_program();
    program.counts.except = Lines{{}, {}, {"gift-cards"}, {}};
    const Cart cart = euro_cart({line_in("card", 10000, "gift-cards"), line("beans", 1, 800)});
    const CountedCart counted = counted_of(program, cart);
    CHECK(counts_of(counted) == "0 800");
    CHECK(counted.lines[0].excepted);
    CHECK_FALSE(counted.lines[1].excepted);
    CHECK(counted.paid_minor == 10800);
    CHECK(said(counted.trace) == "without_lines amount_minor=10000 lines=1");
}

TEST_CASE("cart: shipping is never excepted") {
    Program program = euro_program();
    program.counts.shipping = true;
    program.counts.except = Lines{{}, {"beans"}, {}, {}};
    Cart cart = euro_cart({line("beans", 1, 800), line("card", 1, 10000)});
    cart.shipping_minor = 495;
    const CountedCart counted = counted_of(program, cart);
    CHECK(counts_of(counted) == "800 0 495");
    CHECK_FALSE(counted.lines[2].excepted);
}

TEST_CASE("cart: an empty cart counts nothing, shipping included, and says why") {
    Program program = euro_program();
    program.counts.shipping = true;
    Cart cart = euro_cart({});
    cart.shipping_minor = 495;
    const CountedCart counted = counted_of(program, cart);
    CHECK(counted.lines.empty());
    CHECK(counted.counted_minor == 0);
    CHECK(said(counted.trace) == "empty_cart");
}

TEST_CASE("cart: a cart that makes no sense is refused with its reason") {
    struct Case {
        const char* name;
        const char* code;
        void (*spoil)(Cart&);
    };
    const Case cases[] = {
        {"pounds", "currency_mismatch", [](Cart& cart) { cart.currency = "GBP"; }},
        {"no pieces", "cart_invalid", [](Cart& cart) { cart.lines[0].quantity = 0; }},
        {"less than none", "cart_invalid", [](Cart& cart) { cart.lines[0].quantity = -1; }},
        {"negative price", "cart_invalid", [](Cart& cart) { cart.lines[0].unit_price_minor = -1; }},
        {"negative tax", "cart_invalid", [](Cart& cart) { cart.lines[0].tax_minor = -1; }},
        {"discount", "cart_invalid", [](Cart& cart) { cart.lines[0].discount_minor = 1001; }},
        {"tax", "cart_invalid", [](Cart& cart) { cart.lines[0].tax_minor = 1001; }},
        {"id twice", "cart_invalid", [](Cart& cart) { cart.lines.push_back(cart.lines[0]); }},
        {"reserved id", "cart_invalid", [](Cart& cart) { cart.lines[0].id = "shipping"; }},
        {"shipping", "cart_invalid", [](Cart& cart) { cart.shipping_minor = -1; }},
        {"order discount", "cart_invalid", [](Cart& cart) { cart.order_discount_minor = 1001; }},
        {"surcharge", "cart_invalid", [](Cart& cart) { cart.order_discount_minor = -1; }},
        {"too much",
         "amount_overflow",
         [](Cart& cart) {
             cart.lines[0].unit_price_minor = 9007199254740991;
             cart.lines[0].quantity = 2;
         }},
        {"too much with shipping",
         "amount_overflow",
         [](Cart& cart) { cart.shipping_minor = 9007199254740991; }},
    };
    for (const Case& one : cases) {
        CAPTURE(one.name);
        Cart cart = euro_cart({line("a", 1, 1000)});
        one.spoil(cart);
        const auto counted = count_cart(euro_program(), cart);
        CHECK_FALSE(counted.ok());
        CHECK(counted.problems().size() == 1);
        CHECK((counted.ok() ? "" : counted.problems().front().code) == one.code);
    }
}

TEST_CASE("cart: a line beyond the bounds is complained of once, whatever comes off it") {
    CartLine beans = line("beans", 2, 9007199254740991);
    beans.discount_minor = 5;
    const auto counted = count_cart(euro_program(), euro_cart({beans}));
    CHECK(counted.problems().size() == 1);
    CHECK(counted.problems().front().code == "amount_overflow");
}

TEST_CASE("cart: tax above the price is complained of by its amount") {
    CartLine beans = line("beans", 1, 1000);
    beans.tax_minor = 1001;
    const auto counted = count_cart(euro_program(), euro_cart({beans}));
    REQUIRE_FALSE(counted.ok());
    CHECK(counted.problems().front().pointer == "/lines/0/tax_minor");
    CHECK(counted.problems().front().found == "1001");
}

TEST_CASE("cart: a price below nothing is complained of as one, a discount by its amount") {
    const auto negative = count_cart(euro_program(), euro_cart({line("beans", 1, -1)}));
    REQUIRE_FALSE(negative.ok());
    CHECK(negative.problems().front().pointer == "/lines/0");
    CHECK(negative.problems().front().found == "a negative amount");
    Cart cart = euro_cart({line("beans", 1, 1000)});
    cart.order_discount_minor = 1001;
    const auto discounted = count_cart(euro_program(), cart);
    REQUIRE_FALSE(discounted.ok());
    CHECK(discounted.problems().front().pointer == "/order_discount_minor");
    CHECK(discounted.problems().front().found == "1001");
}

TEST_CASE("cart: a cent of discount and of tax is said to be left out") {
    Program program = euro_program();
    program.counts.tax = false;
    CartLine beans = line("beans", 1, 1000);
    beans.tax_minor = 2;
    Cart cart = euro_cart({beans});
    cart.order_discount_minor = 1;
    CHECK(said(counted_of(program, cart).trace) ==
          "without_discounts discount_minor=1\nwithout_tax tax_minor=1");
}

TEST_CASE("cart: each line whose id was there before is complained of once") {
    const Cart cart = euro_cart({line("a", 1, 100), line("a", 1, 100), line("a", 1, 100)});
    CHECK(count_cart(euro_program(), cart).problems().size() == 2);
}

TEST_CASE("cart: the largest amount is exact") {
    const Cart cart = euro_cart({line("a", 1, 9007199254740991)});
    CHECK(counted_of(euro_program(), cart).counted_minor == 9007199254740991);
}
