#include <doctest/doctest.h>

#include "tests/unit/engine/support/checkouts.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

TEST_CASE("checkout: each kind of voucher takes off what its offer gives") {
    Checkouts checkouts;
    checkouts.cart.shipping_minor = 495;
    CHECK(checkouts.taken({amount_off(500)}) == "500+0");
    CHECK(checkouts.taken({percent_off(1250)}) == "250+0");
    CHECK(checkouts.taken({percent_off(5000, 800)}) == "800+0");
    CHECK(checkouts.taken({free_shipping()}) == "0+495");
    CHECK(checkouts.taken({free_item("beans")}) == "1000+0");
    Offer perk;
    perk.gives.perk = "lounge";
    const Checkout checkout = checkouts.check_out({perk});
    CHECK(checkout.vouchers[0].perk == "lounge");
    CHECK(checkout.fits);
    CHECK(checkouts.taken({perk}) == "0+0");
}

TEST_CASE("checkout: a percentage is rounded down") {
    Checkouts checkouts;
    checkouts.cart = euro_cart({line("beans", 1, 999)});
    CHECK(checkouts.taken({percent_off(5000)}) == "499+0");
}

TEST_CASE("checkout: a percentage of at most one cent takes off one cent") {
    Checkouts checkouts;
    CHECK(checkouts.taken({percent_off(5000, 1)}) == "1+0");
}

TEST_CASE("checkout: a hundredth of a percent is a percentage") {
    Checkouts checkouts;
    checkouts.cart = euro_cart({line("machine", 1, 1000000)});
    CHECK(checkouts.taken({percent_off(1)}) == "100+0");
}

TEST_CASE("checkout: what is taken off in full is not said to be limited") {
    Checkouts checkouts;
    CHECK(checkouts.why(amount_off(2000)) ==
          "voucher_discount discount_minor=2000 shipping_discount_minor=0");
}

TEST_CASE("checkout: a piece that other vouchers have paid for is gone, and one of a cent is not") {
    Checkouts checkouts;
    checkouts.cart = euro_cart({line("beans", 1, 1001)});
    const Offer beans = that_combines(free_item("beans"));
    CHECK(checkouts.taken({that_combines(amount_off(1000)), beans}) == "1000+0 1+0");
    const Offer all = that_combines(amount_off(1001));
    CHECK_FALSE(checkouts.check_out({all, beans}).fits);
    Checkouts sample;
    sample.cart = euro_cart({line("sample", 1, 1)});
    CHECK_FALSE(
        sample.check_out({that_combines(amount_off(1)), that_combines(free_item("sample"))}).fits);
    // Also where nothing of it counts, because all of it is tax.
    checkouts.program.counts.tax = false;
    checkouts.cart.lines[0].tax_minor = 1001;
    CHECK_FALSE(checkouts.check_out({all, beans}).fits);
}

TEST_CASE("checkout: what is paid is taken off, after the shop's own discounts") {
    Checkouts checkouts;
    checkouts.cart.order_discount_minor = 500;
    CHECK(checkouts.taken({percent_off(10000)}) == "1500+0");
    CHECK(checkouts.taken({free_item("beans")}) == "750+0");
    CHECK(checkouts.taken({amount_off(2000)}) == "1500+0");
}

TEST_CASE("checkout: two vouchers of half the price leave a quarter") {
    Checkouts checkouts;
    CHECK(checkouts.taken({that_combines(percent_off(5000)), that_combines(percent_off(5000))}) ==
          "1000+0 500+0");
}

TEST_CASE("checkout: vouchers together never take off more than the goods") {
    Checkouts checkouts;
    checkouts.cart = euro_cart({line("beans", 1, 1600)});
    checkouts.cart.shipping_minor = 495;
    const Offer five = that_combines(amount_off(500));
    CHECK(checkouts.taken({five, five, five, five}) == "500+0 500+0 500+0 100+0");
    CHECK(checkouts.check_out({five, five, five, five}).fits);
    const Checkout checkout = checkouts.check_out({five, five, five, five, five});
    CHECK_FALSE(checkout.fits);
    CHECK(said(checkout.vouchers[4].why) == "voucher_nothing_left");
    CHECK(said(checkout.vouchers[3].why) ==
          "discount_limited wanted_minor=500 limit_minor=100\n"
          "voucher_discount discount_minor=100 shipping_discount_minor=0");
}

TEST_CASE("checkout: vouchers are used in their order, each on what the ones before it left") {
    Checkouts checkouts;
    const Offer five = that_combines(amount_off(500));
    const Offer half = that_combines(percent_off(5000));
    CHECK(checkouts.taken({five, half}) == "500+0 750+0");
    CHECK(checkouts.taken({half, five}) == "1000+0 500+0");
    const Offer beans = that_combines(free_item("beans"));
    CHECK(checkouts.taken({half, beans}) == "1000+0 500+0");
    CHECK(checkouts.taken({beans, beans, half}) == "1000+0 1000+0 0+0");
}

TEST_CASE("checkout: only vouchers that combine stand beside others") {
    Checkouts checkouts;
    const Offer five = amount_off(500);
    const Offer ten = that_combines(amount_off(1000));
    CHECK(checkouts.taken({five}) == "500+0");
    const Checkout checkout = checkouts.check_out({five, ten});
    CHECK_FALSE(checkout.fits);
    CHECK(said(checkout.vouchers[0].why) == "voucher_not_combinable");
    CHECK(checkout.vouchers[0].discount_minor == 0);
    CHECK(checkout.vouchers[0].code == "CODE-0");
    CHECK(checkout.vouchers[1].fits);
    CHECK(checkouts.taken({five, five}) == "0+0 0+0");
}

TEST_CASE("checkout: a voucher is used once on an order") {
    Checkouts checkouts;
    const Offer five = that_combines(amount_off(500));
    const spaarpas::base::List<HeldVoucher> twice = {{"SAME", &five}, {"SAME", &five}};
    const auto checkout = check_out(checkouts.program, {}, checkouts.cart, twice, 0);
    CHECK(checkout.ok());
    CHECK(checkout.value().vouchers[0].discount_minor == 500);
    CHECK(said(checkout.value().vouchers[1].why) == "voucher_not_combinable");
}

TEST_CASE("checkout: a voucher with a minimum does not fit a cart that fell below it") {
    Checkouts checkouts;
    const Offer five = used_if(amount_off(500), R"({"amount": {"at_least": 2500}})");
    checkouts.cart = euro_cart({line("beans", 1, 2500)});
    CHECK(checkouts.check_out({five}).fits);
    checkouts.cart = euro_cart({line("beans", 1, 500)});
    const Checkout checkout = checkouts.check_out({five});
    CHECK_FALSE(checkout.fits);
    CHECK(checkout.vouchers[0].discount_minor == 0);
    CHECK(said(checkout.vouchers[0].why) ==
          "not_met_amount missing_minor=2000 at_least_minor=2500");
    CHECK(checkout.vouchers[0].why[0].subject == "amount");
}

TEST_CASE("checkout: a voucher takes off the lines that its condition chooses") {
    Checkouts checkouts;
    checkouts.cart = euro_cart({line_in("beans", 1000, "coffee"), line_in("cup", 3000, "mug")});
    const Offer coffee =
        used_if(that_combines(percent_off(5000)), R"({"lines": {"categories": ["coffee"]}})");
    CHECK(checkouts.taken({coffee}) == "500+0");
    CHECK(checkouts.taken({coffee, coffee}) == "500+0 250+0");
    checkouts.cart = euro_cart({line_in("cup", 3000, "mug")});
    CHECK(checkouts.why(coffee) == "not_met_lines");
}

TEST_CASE("checkout: a voucher takes nothing off a gift card") {
    Checkouts checkouts;
    checkouts.program.counts.except = Lines{{}, {}, {"gift-cards"}, {}};
    checkouts.cart = euro_cart({line_in("card", 5000, "gift-cards"), line("beans", 1, 1000)});
    CHECK(checkouts.taken({percent_off(5000)}) == "500+0");
    CHECK(checkouts.taken({amount_off(2000)}) == "1000+0");
}

TEST_CASE("checkout: a percentage that comes to nothing is not used up for it") {
    Checkouts checkouts;
    checkouts.cart = euro_cart({line("sample", 1, 9)});
    const VoucherDiscount none = checkouts.check_out({percent_off(1000)}).vouchers[0];
    CHECK_FALSE(none.fits);
    CHECK(said(none.why) == "voucher_nothing_left");
    checkouts.cart = euro_cart({line("sample", 1, 10)});
    CHECK(checkouts.taken({percent_off(1000)}) == "1+0");
}

TEST_CASE("checkout: a free product is the dearest piece of it in the order") {
    Checkouts checkouts;
    CartLine cheap = line("cheap", 1, 700);
    cheap.sku = "beans";
    CartLine dear = line("dear", 2, 900);
    dear.sku = "beans";
    checkouts.cart = euro_cart({cheap, dear});
    const Offer beans = that_combines(free_item("beans"));
    CHECK(checkouts.taken({beans, beans, beans}) == "900+0 900+0 700+0");
    CHECK(said(checkouts.check_out({beans, beans, beans, beans}).vouchers[3].why) ==
          "voucher_nothing_left");
}

TEST_CASE("checkout: of pieces of one price the first in the order is free") {
    Checkouts checkouts;
    CartLine first = line_in("first", 900, "coffee");
    CartLine second = line_in("second", 900, "gifts");
    first.sku = "beans";
    second.sku = "beans";
    checkouts.cart = euro_cart({first, second});
    const Offer beans = that_combines(free_item("beans"));
    const Offer gifts =
        used_if(that_combines(percent_off(5000)), R"({"lines": {"categories": ["gifts"]}})");
    CHECK(checkouts.taken({beans, gifts}) == "900+0 450+0");
}

TEST_CASE("checkout: a product that the shop gives for nothing fits its voucher") {
    Checkouts checkouts;
    checkouts.cart = euro_cart({line("beans", 1, 0)});
    CHECK(checkouts.check_out({free_item("beans")}).fits);
    CHECK(checkouts.taken({free_item("beans")}) == "0+0");
}

TEST_CASE("checkout: an offer says what is missing in the cart") {
    Checkouts checkouts;
    CHECK(checkouts.why(free_item("cup")) == "voucher_no_item sku=cup");
    CHECK(checkouts.why(free_shipping()) == "voucher_no_shipping");
    CHECK(checkouts.why(amount_off(500)) ==
          "voucher_discount discount_minor=500 shipping_discount_minor=0");
    CHECK(checkouts.why(used_if(free_item("cup"), R"({"channel": ["shop"]})")) ==
          "not_met_channel channel=web");
    checkouts.cart.shipping_minor = 495;
    const Offer shipping = that_combines(free_shipping());
    CHECK(said(checkouts.check_out({shipping, shipping}).vouchers[1].why) ==
          "voucher_nothing_left");
    checkouts.cart = euro_cart({});
    CHECK(checkouts.why(free_item("cup")) == "voucher_empty_cart");
    checkouts.cart.currency = "GBP";
    CHECK(checkouts.why(free_item("cup")).empty());
}

TEST_CASE("checkout: a cart that makes no sense is refused") {
    Checkouts checkouts;
    checkouts.cart.currency = "GBP";
    const auto checkout = check_out(checkouts.program, {}, checkouts.cart, {}, 0);
    CHECK_FALSE(checkout.ok());
    CHECK(checkout.problems().front().code == "currency_mismatch");
}
