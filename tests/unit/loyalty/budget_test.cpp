#include "loyalty/earning/budget.h"

#include <doctest/doctest.h>

#include "loyalty/earning/earn.h"
#include "tests/unit/loyalty/world.h"

using namespace spaarpas::loyalty;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;     // NOLINT(google-build-using-namespace)

namespace {

/// Ten points by the base rule and twenty by a campaign with a budget, over two lines.
Award campaign_award() {
    Program program = euro_program();
    program.earning.rules = {per_amount("base", 1, 100), per_amount("campaign", 2, 100)};
    program.earning.rules[1].budget_points = 1000;
    return earn_order(program, {}, euro_cart({line("a", 1, 300), line("b", 1, 700)})).value();
}

}  // namespace

TEST_CASE("budget: what is left of it is the most that the rule gives") {
    const Award award = within_budget(campaign_award(), "campaign", 5);
    CHECK(award.points == 15);
    REQUIRE(award.parts.size() == 2);
    CHECK(award.parts[1].points == 5);
    CHECK(award.lines[0].points + award.lines[1].points == 15);
    CHECK(award.lines[0].points == 5);  // 9 of 30 is 4.5 of 15, and of equals the first
    CHECK(number_of(award.trace, "budget_reached", "wanted_points") == 20);
    CHECK_FALSE(award.at_most);
}

TEST_CASE("budget: with enough left the award stays, and is no longer an upper bound") {
    const Award award = within_budget(campaign_award(), "campaign", 20);
    CHECK(award.points == 30);
    CHECK_FALSE(award.at_most);
    CHECK(find_step(award.trace, "budget_reached") == nullptr);
}

TEST_CASE("budget: one that is used up leaves the other rules alone") {
    const Award award = within_budget(campaign_award(), "campaign", -3);
    CHECK(award.points == 10);
    REQUIRE(award.parts.size() == 1);
    CHECK(award.parts[0].rule == "base");
    CHECK(within_budget(campaign_award(), "other", 0).points == 30);
}
