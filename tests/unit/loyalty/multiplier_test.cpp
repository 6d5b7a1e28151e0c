#include <doctest/doctest.h>

#include "loyalty/earning/earn.h"
#include "tests/unit/loyalty/world.h"

using namespace spaarpas::loyalty;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;     // NOLINT(google-build-using-namespace)

namespace {

/// A point a euro; double on coffee; a Gold member has one and a half times; ten euros of coffee
/// and ten of other things.
struct World {
    Program program = euro_program();
    Facts facts;
    Cart cart = euro_cart({line_in("beans", 1000, "coffee"), line_in("cup", 1000, "mug")});

    World() {
        EarningRule coffee = multiplier("coffee-week", 20000);
        coffee.when = Condition{};
        coffee.when->categories = {"coffee"};
        program.earning.rules = {per_amount("base", 1, 100), coffee};
        program.tiers = Tiers{};
        program.tiers->levels = {tier("base", 0), tier("gold", 50000, 15000)};
        facts.tier = "gold";
    }
    Award award() {
        auto award = earn_order(program, facts, cart);
        REQUIRE(award.ok());
        return award.value();
    }
};

}  // namespace

TEST_CASE("multiplier: stacking is the program's choice") {
    struct Case {
        Stacking stacking;
        std::int64_t coffee;
        std::int64_t other;
    };
    const Case cases[] = {
        {Stacking::highest, 20, 15}, {Stacking::multiply, 30, 15}, {Stacking::add, 25, 15}};
    for (const Case& one : cases) {
        World world;
        world.program.earning.stacking = one.stacking;
        const Award award = world.award();
        CHECK(award.lines[0].points == one.coffee);
        CHECK(award.lines[1].points == one.other);
        CHECK(number_of(award.trace, "earned_per_amount", "base_points") == 20);
    }
}

TEST_CASE("multiplier: the explanation names those that had an effect, with the amount") {
    World world;
    const Award award = world.award();
    CHECK(number_of(award.trace, "multiplied", "amount_minor") == 1000);
    CHECK(number_of(award.trace, "tier_multiplied", "amount_minor") == 1000);
    world.program.tiers->levels[1].multiplier_bp = 30000;
    CHECK(find_step(world.award().trace, "multiplied") == nullptr);
}

TEST_CASE("multiplier: a boost holds until its moment") {
    World world;
    world.facts.tier = "base";
    world.facts.boosts = {{"streak", 30000, 1000}};
    world.facts.at_ms = 999;
    CHECK(world.award().points == 60);
    CHECK(number_of(world.award().trace, "boost_multiplied", "until_ms") == 1000);
    world.facts.at_ms = 1000;
    CHECK(world.award().points == 30);
}

TEST_CASE("multiplier: it raises per_amount points and nothing else") {
    World world;
    world.program.earning.rules[0] = rule_of("pieces", EarningKind::per_item, 5);
    world.program.earning.rules.push_back(rule_of("fixed", EarningKind::fixed, 7));
    CHECK(world.award().points == 17);
}

TEST_CASE("multiplier: the product is exact and rounded once") {
    World world;
    world.program.earning.stacking = Stacking::multiply;
    world.program.earning.rules[1].multiplier_bp = 13333;
    world.program.tiers->levels[1].multiplier_bp = 17777;
    // 1000 * 1.3333 * 1.7777 / 100 + 1000 * 1.7777 / 100 = 23.7020741 + 17.777 = 41.4790741
    CHECK(world.award().points == 41);
}

TEST_CASE("multiplier: less than once lowers, and none at all earns nothing") {
    World world;
    world.facts.tier = "base";
    world.program.earning.rules[1].multiplier_bp = 5000;
    CHECK(world.award().points == 15);
    world.program.earning.rules[1].multiplier_bp = 0;
    CHECK(world.award().points == 10);
    world.program.earning.stacking = Stacking::add;
    world.facts.boosts = {{"odd", 0, 1}};
    CHECK(world.award().points == 0);  // 1 - 1 - 1 is held at 0 for coffee, 1 - 1 for the rest
}

TEST_CASE("multiplier: one that chooses nothing says so") {
    World world;
    world.cart.lines.erase(world.cart.lines.begin());
    CHECK(find_step(world.award().trace, "not_met_product")->subject == "coffee-week");
}
