#include <limits>

#include <doctest/doctest.h>

#include "base/calendar.h"
#include "base/exact.h"
#include "loyalty/earning/caps.h"
#include "loyalty/earning/earn.h"
#include "loyalty/outcome/outcome.h"
#include "tests/property/support/property.h"
#include "tests/unit/loyalty/model/earn_model.h"
#include "tests/unit/loyalty/model/random_world.h"
#include "tests/unit/loyalty/world.h"

using namespace spaarpas::loyalty;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;     // NOLINT(google-build-using-namespace)
namespace exact = spaarpas::base::exact;
using spaarpas::base::max_safe_integer;
using spaarpas::base::ms_per_day;
using spaarpas::base::Rounding;
using spaarpas::model::model_award;
using spaarpas::model::ModelAward;

namespace {

std::string difference(const Award& award, const ModelAward& expected) {
    if (award.points != expected.points || award.amount_minor != expected.amount_minor) {
        return "points or amount are not as on paper";
    }
    std::vector<std::int64_t> lines;
    for (const LineAward& line : award.lines) {
        lines.push_back(line.points);
    }
    std::vector<std::pair<std::string, std::int64_t>> parts;
    for (const AwardPart& part : award.parts) {
        parts.emplace_back(part.rule, part.points);
    }
    return lines == expected.lines && parts == expected.parts ? "" : "rules or lines differ";
}

/// `whole` is the quotient rounded the way it says: the remainder is checked, not computed again.
bool is_rounded(exact::Wide numerator, exact::Wide divisor, Rounding rounding, exact::Wide whole) {
    const exact::Wide rest = numerator - whole * divisor;
    if (rounding == Rounding::floor) {
        return rest >= 0 && rest < divisor;
    }
    const exact::Wide twice = rest * 2;
    if (twice == divisor || twice == -divisor) {
        return rounding == Rounding::half_up ? twice < 0 : whole % 2 == 0;
    }
    return twice > -divisor && twice < divisor;
}

std::string order_not_as_on_paper(Dice& dice) {
    const Program program = random_program(dice);
    const Facts facts = random_facts(dice);
    const Cart cart = random_cart(dice);
    const auto award = earn_order(program, facts, cart);
    return award.ok() ? difference(award.value(), model_award(program, facts, cart))
                      : "the order is refused";
}

std::string misrounded(Dice& dice) {
    const std::int64_t divisor = dice.between(1, dice.chance(70) ? 12 : 1000000007);
    const std::int64_t top = dice.chance(70) ? 200 : max_safe_integer;
    const std::int64_t numerator = dice.between(0, top);
    const auto rounding = static_cast<Rounding>(dice.between(0, 2));
    std::int64_t whole = -1;
    const bool exactly = exact::divide(numerator, divisor, rounding, whole);
    return exactly && is_rounded(numerator, divisor, rounding, whole)
               ? ""
               : std::to_string(numerator) + " / " + std::to_string(divisor) + " gave " +
                     std::to_string(whole);
}

std::string inexact(Dice& dice) {
    const std::int64_t bound = dice.chance(50) ? max_safe_integer : 200000000;
    const std::int64_t left = dice.between(-bound, bound);
    const std::int64_t right = dice.between(-bound, bound);
    const auto safe = [](exact::Wide wide) {
        return wide >= -max_safe_integer && wide <= max_safe_integer;
    };
    std::int64_t sum = left;
    const exact::Wide exact_sum = exact::Wide{left} + right;
    const bool added = exact::add(sum, right);
    std::int64_t product = left;
    const exact::Wide exact_product = exact::Wide{left} * right;
    const bool multiplied = exact::multiply(product, right);
    const bool sums = added == safe(exact_sum) && sum == (added ? exact_sum : left);
    const bool products =
        multiplied == safe(exact_product) && product == (multiplied ? exact_product : left);
    return sums && products ? "" : std::to_string(left) + ", " + std::to_string(right);
}

std::string broken_cap(Dice& dice) {
    Program program = amsterdam_program();
    program.earning.rules = {rule_of("visit", EarningKind::fixed, dice.between(1, 30))};
    const Cap cap{dice.between(1, 60), static_cast<CapPeriod>(dice.between(0, 5))};
    program.earning.rules[0].cap = cap;
    Facts facts;
    facts.at_ms = utc("2026-03-25");
    std::int64_t earned = 0;
    std::int64_t period = cap_period_start(program, cap.per, facts.at_ms);
    for (std::int64_t orders = dice.between(1, 12); orders > 0; --orders) {
        facts.at_ms += dice.between(0, 3 * ms_per_day);
        const std::int64_t start = cap_period_start(program, cap.per, facts.at_ms);
        earned = start == period && cap.per != CapPeriod::order ? earned : 0;
        period = start;
        const auto outcome = order_outcome(program, facts, euro_cart({line("bag", 1, 100)}));
        if (!outcome.ok()) {
            return "the order is refused";
        }
        const std::int64_t points = outcome.value().award.points;
        const std::int64_t rule = program.earning.rules[0].points;
        if (points != std::min(rule, cap.points - earned)) {
            return "an order earned " + std::to_string(points);
        }
        earned += points;
        facts = outcome.value().facts;
    }
    return "";
}

}  // namespace

TEST_CASE("earn: any order earns what the model on paper says, line by line") {
    CHECK(always_holds("an order", order_not_as_on_paper));
}

TEST_CASE("earn: a quotient is rounded down, half up or half to even, and never by more than one") {
    CHECK(always_holds("rounding", misrounded));
}

TEST_CASE("earn: sums and products are exact within 2^53 - 1, or refused and nothing changed") {
    CHECK(always_holds("checked arithmetic", inexact));
}

TEST_CASE("earn: a cap holds over any sequence of orders, in its own periods") {
    CHECK(always_holds("a cap", broken_cap));
}
