#include "loyalty/earning/earn.h"

#include <doctest/doctest.h>

#include "tests/unit/loyalty/world.h"

using namespace spaarpas::loyalty;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;     // NOLINT(google-build-using-namespace)

namespace {

std::int64_t points_of(const Program& program, const Facts& facts, const Cart& cart) {
    const auto award = earn_order(program, facts, cart);
    REQUIRE(award.ok());
    return award.value().points;
}

}  // namespace

TEST_CASE("earn: a point a euro, a fraction of a point is dropped") {
    Program program = euro_program();
    program.earning.rules = {per_amount("base", 1, 100)};
    const auto award = earn_order(program, {}, euro_cart({line("beans", 2, 999)}));
    REQUIRE(award.ok());
    CHECK(award.value().points == 19);
    CHECK(award.value().amount_minor == 1998);
    CHECK(number_of(award.value().trace, "rounded_down", "points") == 19);
}

TEST_CASE("earn: a rule rounds once, over all its lines") {
    Program program = euro_program();
    program.earning.rules = {per_amount("base", 1, 100)};
    const Cart cart = euro_cart({line("a", 1, 150), line("b", 1, 150)});
    CHECK(points_of(program, {}, cart) == 3);
}
