#include <doctest/doctest.h>

#include "loyalty/earning/earn.h"
#include "loyalty/ledger/movements.h"
#include "tests/unit/loyalty/model/random_world.h"
#include "tests/unit/loyalty/world.h"

using namespace spaarpas::loyalty;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;     // NOLINT(google-build-using-namespace)

namespace {

/// Three bags at 9.99 and a grinder at 60.00, a point a euro: 89 points.
Award coffee_award() {
    Program program = euro_program();
    program.earning.rules = {per_amount("base", 1, 100)};
    Cart cart = euro_cart({line("bag", 3, 999), line("grinder", 1, 6000)});
    cart.shipping_minor = 495;
    return earn_order(program, {}, cart).value();
}

RefundShare refund(const Award& award,
                   const RefundState& before,
                   const spaarpas::base::List<RefundLine>& lines,
                   std::int64_t amount = 0) {
    auto share = refund_share(award, before, lines, amount);
    REQUIRE(share.ok());
    return share.value();
}

std::string refusal(const Award& award,
                    const RefundState& before,
                    const spaarpas::base::List<RefundLine>& lines,
                    std::int64_t amount = 0) {
    const auto share = refund_share(award, before, lines, amount);
    REQUIRE_FALSE(share.ok());
    return share.problems().front().code;
}

}  // namespace

TEST_CASE("refund: a line takes back just what it brought") {
    const Award award = coffee_award();
    REQUIRE(award.points == 89);
    const RefundShare share = refund(award, {}, {{"grinder", 1}});
    CHECK(share.points == 60);
    CHECK(share.amount_minor == 6000);
    CHECK(number_of(share.trace, "refunded_line", "points") == 60);
}

TEST_CASE("refund: two partial refunds give back exactly what the order earned") {
    const Award award = coffee_award();
    const RefundShare first = refund(award, {}, {{"bag", 1}});
    CHECK(first.points == 9);
    const RefundShare second = refund(award, first.state, {{"bag", 2}, {"grinder", 1}});
    CHECK(first.points + second.points == 89);
    CHECK(second.state.reversed_points == 89);
}

TEST_CASE("refund: half of the money takes back half of the points") {
    const Award award = coffee_award();
    const RefundShare share = refund(award, {}, {}, 4498);
    CHECK(share.points == 89 * 4498 / 8997);
    CHECK(number_of(share.trace, "refunded_amount", "points") == 44);
}

TEST_CASE("refund: money is for the goods first, then for shipping that earned nothing") {
    const Award award = coffee_award();
    const RefundShare goods = refund(award, {}, {}, 8997);
    CHECK(goods.points == 89);
    const RefundShare shipping = refund(award, goods.state, {}, 495);
    CHECK(shipping.points == 0);
    CHECK(refusal(award, shipping.state, {}, 1) == "refund_exceeds_order");
}

TEST_CASE("refund: without lines and amount all that is left is taken back") {
    const Award award = coffee_award();
    const RefundShare first = refund(award, {}, {{"bag", 2}}, 1000);
    const RefundShare rest = refund(award, first.state, {});
    CHECK(first.points + rest.points == 89);
    CHECK(rest.state.paid_minor == 8997 + 495);
    CHECK(refund(award, rest.state, {}).points == 0);
}

TEST_CASE("refund: what the order does not hold is refused") {
    const Award award = coffee_award();
    CHECK(refusal(award, {}, {{"mug", 1}}) == "unknown_line");
    CHECK(refusal(award, {}, {{"bag", 4}}) == "refund_exceeds_order");
    CHECK(refusal(award, {}, {{"bag", 2}, {"bag", 2}}) == "refund_exceeds_order");
    CHECK(refusal(award, {}, {{"bag", 0}}) == "refund_invalid");
    CHECK(refusal(award, {}, {}, -1) == "refund_invalid");
    CHECK(refusal(award, {}, {}, 9493) == "refund_exceeds_order");
}

TEST_CASE("refund: shipping that earned comes back as a line") {
    Program program = euro_program();
    program.earning.counts_shipping = true;
    program.earning.rules = {per_amount("base", 1, 100)};
    Cart cart = euro_cart({line("bag", 1, 1000)});
    cart.shipping_minor = 500;
    const Award award = earn_order(program, {}, cart).value();
    CHECK(refund(award, {}, {{"shipping", 1}}).points == 5);
}

TEST_CASE("refund: any sequence of partial refunds adds up to the award, never beyond it") {
    SeededDice dice(4711);
    for (int round = 0; round < 1000; ++round) {
        CAPTURE(round);
        const Program program = random_program(dice);
        const Facts facts = random_facts(dice);
        const Award award = earn_order(program, facts, random_cart(dice)).value();
        RefundState state;
        std::int64_t points = 0;
        std::int64_t amount = 0;
        for (std::int64_t step = dice.between(0, 6); step > 0; --step) {
            spaarpas::base::List<RefundLine> lines;
            std::int64_t money = 0;
            if (!award.lines.empty() && dice.chance(60)) {
                const auto last = static_cast<std::int64_t>(award.lines.size()) - 1;
                const auto place = static_cast<std::size_t>(dice.between(0, last));
                lines.push_back({award.lines[place].line, dice.between(1, 3)});
            }
            if (lines.empty() || dice.chance(20)) {
                money = dice.between(1, 8000);
            }
            const auto share = refund_share(award, state, lines, money);
            if (!share.ok()) {
                continue;
            }
            CHECK(share.value().points >= 0);
            points += share.value().points;
            amount += share.value().amount_minor;
            state = share.value().state;
            CHECK(state.reversed_points == points);
            CHECK(points <= award.points);
            for (const LineAward& line : state.lines) {
                CHECK(line.points >= 0);
                CHECK(line.paid_minor >= 0);
                CHECK(line.amount_minor >= 0);
            }
        }
        const RefundShare rest = refund(award, state, {});
        CHECK(points + rest.points == award.points);
        CHECK(amount + rest.amount_minor == award.amount_minor);
        CHECK(rest.state.paid_minor == award.paid_minor);
    }
}
