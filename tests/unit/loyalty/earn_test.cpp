#include "loyalty/earning/earn.h"

#include <doctest/doctest.h>

#include "tests/unit/loyalty/world.h"

using namespace spaarpas::loyalty;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;     // NOLINT(google-build-using-namespace)
using spaarpas::base::Rounding;

namespace {

Award award_of(const Program& program, const Cart& cart, const Facts& facts = {}) {
    auto award = earn_order(program, facts, cart);
    REQUIRE(award.ok());
    return award.value();
}

std::string refusal_of(const Program& program, const Cart& cart) {
    const auto award = earn_order(program, {}, cart);
    REQUIRE_FALSE(award.ok());
    return award.problems().front().code;
}

Program with_rules(spaarpas::base::List<EarningRule> rules) {
    Program program = euro_program();
    program.earning.rules = std::move(rules);
    return program;
}

}  // namespace

TEST_CASE("earn: a point a euro, a fraction of a point is dropped and said so") {
    const Program program = with_rules({per_amount("base", 1, 100)});
    const Award award = award_of(program, euro_cart({line("beans", 2, 999)}));
    CHECK(award.points == 19);
    CHECK(award.amount_minor == 1998);
    CHECK(number_of(award.trace, "rounded_down", "points") == 19);
    CHECK(number_of(award.trace, "earned_per_amount", "amount_minor") == 1998);
}

TEST_CASE("earn: a rule rounds once, over all its lines") {
    const Program program = with_rules({per_amount("base", 1, 100)});
    const Award award = award_of(program, euro_cart({line("a", 1, 150), line("b", 1, 150)}));
    CHECK(award.points == 3);
    REQUIRE(award.lines.size() == 2);
    CHECK(award.lines[0].points == 2);  // of equal fractions the first is rounded up
    CHECK(award.lines[1].points == 1);
}

TEST_CASE("earn: rounding of half a point is the rule's choice") {
    struct Case {
        Rounding rounding;
        std::int64_t price;
        std::int64_t points;
    };
    const Case cases[] = {
        {Rounding::floor, 150, 1},
        {Rounding::half_up, 150, 2},
        {Rounding::half_even, 150, 2},
        {Rounding::half_up, 250, 3},
        {Rounding::half_even, 250, 2},
        {Rounding::half_up, 149, 1},
        {Rounding::half_even, 251, 3},
        {Rounding::half_even, 50, 0},
        {Rounding::floor, 99, 0},
    };
    for (const Case& one : cases) {
        CAPTURE(one.price);
        Program program = with_rules({per_amount("base", 1, 100)});
        program.earning.rules[0].rounding = one.rounding;
        const Award award = award_of(program, euro_cart({line("a", 1, one.price)}));
        CHECK(award.points == one.points);
        CHECK(award.lines[0].points == one.points);
    }
}

TEST_CASE("earn: fixed points come once an order and are spread over its lines") {
    const Program program = with_rules({rule_of("welcome", EarningKind::fixed, 10)});
    const Award award = award_of(program, euro_cart({line("a", 3, 100), line("b", 1, 600)}));
    CHECK(award.points == 10);
    CHECK(award.lines[0].points == 3);
    CHECK(award.lines[1].points == 7);
}

TEST_CASE("earn: points for each piece go to the line of the piece") {
    Program program = with_rules({rule_of("mugs", EarningKind::per_item, 5)});
    program.earning.rules[0].when = Condition{};
    program.earning.rules[0].when->categories = {"mug"};
    Cart cart = euro_cart({line("beans", 9, 100), line_in("cup", 800, "mug")});
    cart.lines[1].quantity = 4;
    const Award award = award_of(program, cart);
    CHECK(award.points == 20);
    CHECK(award.lines[0].points == 0);
    CHECK(award.lines[1].points == 20);
    CHECK(number_of(award.trace, "lines_left_out", "amount_minor") == 900);
}

TEST_CASE("earn: what counts is tax, shipping and discounts as the program says") {
    Cart cart = euro_cart({line("a", 2, 1000), line("b", 1, 1000)});
    cart.lines[0].discount_minor = 500;
    cart.lines[0].tax_minor = 150;
    cart.lines[1].tax_minor = 100;
    cart.shipping_minor = 495;
    cart.order_discount_minor = 500;
    Program program = with_rules({per_amount("base", 1, 1)});
    SUBCASE("as it is usual: discounts are off, tax counts, shipping does not") {
        const Award award = award_of(program, cart);
        CHECK(award.amount_minor == 2000);
        CHECK(award.paid_minor == 2495);
        CHECK(award.lines[0].amount_minor == 1200);  // 300 of the order's discount
        CHECK(award.lines[1].amount_minor == 800);
        CHECK(award.lines[2].line == "shipping");
        CHECK(award.lines[2].points == 0);
        CHECK(number_of(award.trace, "without_discounts", "discount_minor") == 1000);
        CHECK(number_of(award.trace, "without_shipping", "shipping_minor") == 495);
    }
    SUBCASE("shipping counts as a line of its own") {
        program.earning.counts_shipping = true;
        const Award award = award_of(program, cart);
        CHECK(award.points == 2495);
        CHECK(award.lines[2].points == 495);
    }
    SUBCASE("discounted money counts") {
        program.earning.counts_discounts = true;
        CHECK(award_of(program, cart).amount_minor == 3000);
    }
    SUBCASE("tax does not count, and falls with the order's discount") {
        program.earning.counts_tax = false;
        const Award award = award_of(program, cart);
        CHECK(award.lines[0].amount_minor == 1200 - 150 * 1200 / 1500);
        CHECK(award.lines[1].amount_minor == 800 - 100 * 800 / 1000);
        CHECK(number_of(award.trace, "without_tax", "tax_minor") == 200);
    }
}

TEST_CASE("earn: an empty cart earns nothing and says why") {
    const Program program = with_rules({rule_of("welcome", EarningKind::fixed, 10)});
    const Award award = award_of(program, euro_cart({}));
    CHECK(award.points == 0);
    CHECK(find_step(award.trace, "empty_cart") != nullptr);
}

TEST_CASE("earn: a free order can earn fixed points, on its first line") {
    const Program program = with_rules({rule_of("welcome", EarningKind::fixed, 7)});
    const Award award = award_of(program, euro_cart({line("a", 1, 0), line("b", 1, 0)}));
    CHECK(award.lines[0].points == 7);
}

TEST_CASE("earn: a cart that makes no sense is refused with its reason") {
    const Program program = with_rules({per_amount("base", 1, 100)});
    struct Case {
        const char* name;
        const char* code;
        void (*spoil)(Cart&);
    };
    const Case cases[] = {
        {"pounds", "currency_mismatch", [](Cart& cart) { cart.currency = "GBP"; }},
        {"no pieces", "cart_invalid", [](Cart& cart) { cart.lines[0].quantity = 0; }},
        {"negative price", "cart_invalid", [](Cart& cart) { cart.lines[0].unit_price_minor = -1; }},
        {"discount", "cart_invalid", [](Cart& cart) { cart.lines[0].discount_minor = 1001; }},
        {"tax", "cart_invalid", [](Cart& cart) { cart.lines[0].tax_minor = 1001; }},
        {"id twice", "cart_invalid", [](Cart& cart) { cart.lines.push_back(cart.lines[0]); }},
        {"reserved id", "cart_invalid", [](Cart& cart) { cart.lines[0].id = "shipping"; }},
        {"shipping", "cart_invalid", [](Cart& cart) { cart.shipping_minor = -1; }},
        {"order discount", "cart_invalid", [](Cart& cart) { cart.order_discount_minor = 1001; }},
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
        CHECK(refusal_of(program, cart) == one.code);
    }
}

TEST_CASE("earn: the largest amount is exact, and one beyond it is refused") {
    Program program = with_rules({per_amount("base", 1, 1)});
    CHECK(award_of(program, euro_cart({line("a", 1, 9007199254740991)})).points ==
          9007199254740991);
    program.earning.rules[0].rate->points = 2;
    CHECK(refusal_of(program, euro_cart({line("a", 1, 9007199254740991)})) == "amount_overflow");
    program.earning.rules[0].rate->points = 1;
    program.earning.rules.push_back(rule_of("extra", EarningKind::fixed, 1));
    CHECK(refusal_of(program, euro_cart({line("a", 1, 9007199254740991)})) == "amount_overflow");
}

TEST_CASE("earn: an award under a budget is at most that much") {
    Program program = with_rules({per_amount("base", 1, 100), per_amount("promo", 1, 100)});
    program.earning.rules[1].budget_points = 1000;
    const Award award = award_of(program, euro_cart({line("a", 1, 500)}));
    CHECK(award.at_most);
    CHECK(find_step(award.trace, "at_most")->subject == "promo");
    CHECK_FALSE(award_of(program, euro_cart({line("a", 1, 50)})).at_most);
    const Program shown = public_program(program, "nl");
    CHECK_FALSE(shown.earning.rules[1].budget_points.has_value());
    CHECK(award_of(shown, euro_cart({line("a", 1, 500)})).at_most);
}

TEST_CASE("earn: another event earns by the fixed rules for it") {
    Program program = with_rules({per_amount("base", 1, 100),
                                  rule_of("order-bonus", EarningKind::fixed, 5),
                                  rule_of("review", EarningKind::fixed, 15)});
    program.earning.rules[2].event = "review";
    const auto award = earn_event(program, {}, "review");
    REQUIRE(award.ok());
    CHECK(award.value().points == 15);
    CHECK(award.value().lines.empty());
    CHECK(earn_event(program, {}, "visit").value().points == 0);
    CHECK(earn_event(program, {}, "order").problems().front().code == "event_invalid");
    CHECK(award_of(program, euro_cart({line("a", 1, 100)})).points == 6);
}
