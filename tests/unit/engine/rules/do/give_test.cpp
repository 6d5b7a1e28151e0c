#include <doctest/doctest.h>

#include "tests/unit/engine/support/deciding.h"

using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace): a test speaks of
                                         // rules
using spaarpas::engine::Cart;
using spaarpas::engine::CartLine;
using spaarpas::engine::Code;
using spaarpas::engine::Event;

namespace {

constexpr const char* day = "2026-03-04T12:00";

/// A rule on orders that gives so.
std::string giving(const std::string& how) {
    return R"([{"id": "base", "on": "order", "do": [{"give": {"unit": "points", )" + how + "}}]}]";
}

constexpr const char* point_a_euro = R"("rate": {"units": 1, "per_minor": 100})";

}  // namespace

TEST_CASE("give: a point a euro, and a fraction of a point is dropped") {
    Deciding member(giving(point_a_euro));
    CHECK(member.order(day, euro_cart({line("beans", 2, 999)})) == 19);
    CHECK(member.last.counted_minor == 1998);
    CHECK(member.number(Code::given_by_rate, "amount_minor") == 1998);
    CHECK(member.why() == "given_by_rate base, rounded base");
    CHECK(member.number(Code::rounded, "exact_bp") == 199800);
}

TEST_CASE("give: what an amount was rounded from is said in hundredths, and only where it was") {
    Deciding member(giving(R"("rate": {"units": 1, "per_minor": 300})"));
    CHECK(member.order(day, 900) == 3);
    CHECK(member.number(Code::rounded, "exact_bp") == -1);
    CHECK(member.order(day, 1000) == 3);
    CHECK(member.number(Code::rounded, "exact_bp") == 33300);
    CHECK(member.order(day, 100) == 0);
    CHECK(member.number(Code::rounded, "exact_bp") == 3300);
    Deciding up(giving(point_a_euro + std::string(R"(, "rounding": "half_up")")));
    CHECK(up.order(day, 1299) == 13);
    CHECK(up.number(Code::rounded, "exact_bp") == 129900);
}

TEST_CASE("give: what is too much to be told exactly is given all the same") {
    Deciding member(giving(R"("rate": {"units": 10000, "per_minor": 3})"));
    CHECK(member.order(day, 1000000000000) == 3333333333333333);
    CHECK(member.number(Code::rounded, "exact_bp") == -1);
}

TEST_CASE("give: a rule rounds once, over all its lines") {
    Deciding member(giving(point_a_euro));
    CHECK(member.order(day, euro_cart({line("a", 1, 150), line("b", 1, 150)})) == 3);
    CHECK(member.on_line("a") == 2);  // of equal fractions the first is rounded up
    CHECK(member.on_line("b") == 1);
}

TEST_CASE("give: rounding of half a point is the rule's choice") {
    struct Case {
        const char* rounding;
        std::int64_t price;
        std::int64_t points;
    };
    const Case cases[] = {
        {"floor", 150, 1},
        {"half_up", 150, 2},
        {"half_even", 150, 2},
        {"half_up", 250, 3},
        {"half_even", 250, 2},
        {"half_up", 149, 1},
        {"half_even", 251, 3},
        {"half_even", 50, 0},
        {"floor", 99, 0},
    };
    for (const Case& one : cases) {
        CAPTURE(one.price);
        CAPTURE(one.rounding);
        Deciding member(
            giving(point_a_euro + std::string(R"(, "rounding": ")") + one.rounding + '"'));
        CHECK(member.order(day, one.price) == one.points);
        CHECK(member.on_line("beans") == one.points);
    }
}

TEST_CASE("give: E12, with `step` only whole steps count: 5 points for each whole 2.50") {
    struct Case {
        std::int64_t price;
        std::int64_t points;
    };
    const Case cases[] = {{249, 0}, {300, 5}, {499, 5}, {500, 10}, {250, 5}};
    for (const Case& one : cases) {
        CAPTURE(one.price);
        Deciding member(giving(R"("rate": {"units": 5, "per_minor": 250, "step": true})"));
        CHECK(member.order(day, one.price) == one.points);
        CHECK(member.number(Code::given_by_rate, "amount_minor") == one.price);
    }
}

TEST_CASE("give: whole steps are counted over the order and spread over its lines") {
    Deciding member(giving(R"("rate": {"units": 5, "per_minor": 250, "step": true})"));
    CHECK(member.order(day, euro_cart({line("a", 1, 100), line("b", 1, 160)})) == 5);
    CHECK(member.on_line("a") == 2);
    CHECK(member.on_line("b") == 3);
}

TEST_CASE("give: an amount comes once an order and is spread over its lines") {
    Deciding member(giving(R"("amount": 10)"));
    CHECK(member.order(day, euro_cart({line("a", 3, 100), line("b", 1, 600)})) == 10);
    CHECK(member.on_line("a") == 3);
    CHECK(member.on_line("b") == 7);
}

TEST_CASE("give: a free order can earn an amount, on its first line") {
    Deciding member(giving(R"("amount": 7)"));
    CHECK(member.order(day, euro_cart({line("a", 1, 0), line("b", 1, 0)})) == 7);
    CHECK(member.on_line("a") == 7);
}

TEST_CASE("give: points for each piece go to the line of the piece") {
    Deciding member(R"([{"id": "mugs", "on": "order", "if": {"lines": {"categories": ["mug"]}},
                         "do": [{"give": {"unit": "points", "per_item": 5}}]}])");
    Cart cart = euro_cart({line("beans", 9, 100), line_in("cup", 800, "mug")});
    cart.lines[1].quantity = 4;
    CHECK(member.order(day, cart) == 20);
    CHECK(member.on_line("beans") == 0);
    CHECK(member.on_line("cup") == 20);
    CHECK(member.number(Code::lines_left_out, "amount_minor") == 900);
    CHECK(member.number(Code::given_per_item, "quantity") == 4);
}

TEST_CASE("give: what counts is tax, shipping and discounts as the program says") {
    Cart cart = euro_cart({line("a", 2, 1000), line("b", 1, 1000)});
    cart.lines[0].discount_minor = 500;
    cart.lines[0].tax_minor = 150;
    cart.lines[1].tax_minor = 100;
    cart.shipping_minor = 495;
    cart.order_discount_minor = 500;
    Deciding member(giving(R"("rate": {"units": 1, "per_minor": 1})"));
    SUBCASE("as it is usual: discounts are off, tax counts, shipping does not") {
        CHECK(member.order(day, cart) == 2000);
        CHECK(member.last.paid_minor == 2495);
        CHECK(member.on_line("a") == 1200);  // 300 of the order's discount
        CHECK(member.on_line("b") == 800);
        CHECK(member.on_line("shipping") == 0);
    }
    SUBCASE("shipping counts as a line of its own") {
        member.program.counts.shipping = true;
        CHECK(member.order(day, cart) == 2495);
        CHECK(member.on_line("shipping") == 495);
    }
    SUBCASE("discounted money counts") {
        member.program.counts.discounts = true;
        CHECK(member.order(day, cart) == 3000);
    }
    SUBCASE("tax does not count, and falls with the order's discount") {
        member.program.counts.tax = false;
        CHECK(member.order(day, cart) == 2000 - 120 - 80);
    }
}

TEST_CASE("give: a gift card counts nothing, and is no order; what it pays for does") {
    Deciding member(giving(point_a_euro));
    member.program.counts.except.emplace();
    member.program.counts.except->categories = {"gift-card"};
    CHECK(member.order(day, euro_cart({line_in("card", 10000, "gift-card")})) == 0);
    CHECK(member.why() == "without_lines, not_met_lines base");
    CHECK(member.figure("spend") == 0);
    CHECK(member.figure("orders") == 0);
    CHECK(member.order(day, euro_cart({line("beans", 10, 1000)})) == 100);
    CHECK(member.figure("spend") == 10000);
    CHECK(member.figure("orders") == 1);
    CHECK(member.order(day,
                       euro_cart({line_in("card", 10000, "gift-card"), line("tea", 1, 500)})) == 5);
    CHECK(member.on_line("card") == 0);
}

TEST_CASE("give: so many for each of an event's attribute; a negative one or none gives nothing") {
    Deciding member(R"([{"id": "stay", "on": "stay", "do": [
        {"give": {"unit": "nights", "per": "nights"}},
        {"give": {"unit": "points", "per": "nights", "amount": 250}}]}])");
    Event stay;
    stay.id = "s1";
    stay.kind = "stay";
    stay.attributes.emplace_back("nights", 3);
    CHECK(member.happens(stay) == 750);
    CHECK(member.figure("nights") == 3);
    CHECK(member.number(Code::given_per_attribute, "value") == 3);
    stay.attributes.front().second = -3;
    CHECK(member.happens(stay) == 0);
    stay.attributes.clear();
    CHECK(member.happens(stay) == 0);
    CHECK(member.last.effects.empty());
}

TEST_CASE("give: the largest amount is exact, and one beyond it is refused") {
    const Cart cart = euro_cart({line("a", 1, 9007199254740991)});
    Deciding exact(giving(R"("rate": {"units": 1, "per_minor": 1})"));
    CHECK(exact.order(day, cart) == 9007199254740991);
    Deciding twice(giving(R"("rate": {"units": 2, "per_minor": 1})"));
    twice.order(day, cart);
    CHECK(twice.refusal == "amount_overflow");
    Deciding more(R"([{"id": "base", "on": "order", "do": [
        {"give": {"unit": "points", "rate": {"units": 1, "per_minor": 1}}},
        {"give": {"unit": "points", "amount": 1}}]}])");
    more.order(day, cart);
    CHECK(more.refusal == "amount_overflow");
}

TEST_CASE("give: one rule may give several units") {
    Deciding member(R"([{"id": "base", "on": "order", "do": [
        {"give": {"unit": "points", "amount": 5}}, {"give": {"unit": "stamps", "per_item": 1}}]}])");
    CHECK(member.order(day, euro_cart({line("a", 3, 100)})) == 5);
    CHECK(spaarpas::engine::given(member.last, "stamps") == 3);
    CHECK(member.last.effects[0].place == 0);
    CHECK(member.last.effects[1].place == 1);
}

TEST_CASE("give: pieces and attributes beyond the bounds are refused") {
    Deciding pieces(R"([{"id": "mugs", "on": "order", "do": [
        {"give": {"unit": "points", "per_item": 2}}]}])");
    pieces.order(day, euro_cart({line("a", 9007199254740991, 0)}));
    CHECK(pieces.refusal == "amount_overflow");
    Deciding nights(R"([{"id": "stay", "on": "stay", "do": [
        {"give": {"unit": "points", "per": "nights", "amount": 2}}]}])");
    Event stay;
    stay.id = "s1";
    stay.kind = "stay";
    stay.attributes.emplace_back("nights", 1);
    CHECK(nights.happens(stay) == 2);
    stay.attributes[0].second = 0;
    CHECK(nights.happens(stay) == 0);
    CHECK(nights.why().empty());
    stay.attributes[0].second = 9007199254740991;
    nights.happens(stay);
    CHECK(nights.refusal == "amount_overflow");
    Deciding many(R"([{"id": "stay", "on": "stay", "do": [
        {"give": {"unit": "points", "per": "nights", "amount": 2000}}]}])");
    many.happens(stay);
    CHECK(many.refusal == "amount_overflow");
}

TEST_CASE("give: what a rule leaves out is said by what it would have counted") {
    Deciding member(R"([{"id": "mugs", "on": "order", "if": {"lines": {"categories": ["mug"]}},
        "do": [{"give": {"unit": "points", "rate": {"units": 1, "per_minor": 100}}}]}])");
    member.program.counts.discounts = true;
    CartLine beans = line_in("beans", 1000, "coffee");
    beans.discount_minor = 200;
    member.order(day, euro_cart({line_in("cup", 500, "mug"), beans}));
    CHECK(member.number(Code::lines_left_out, "amount_minor") == 1000);
    CHECK(member.number(Code::lines_left_out, "lines") == 1);
}
