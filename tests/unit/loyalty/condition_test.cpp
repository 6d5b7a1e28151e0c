#include "loyalty/earning/condition.h"

#include <doctest/doctest.h>

#include "loyalty/earning/earn.h"
#include "tests/unit/loyalty/world.h"

using namespace spaarpas::loyalty;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;     // NOLINT(google-build-using-namespace)

namespace {

/// A program with one fixed rule of a point under a condition.
struct World {
    Program program = amsterdam_program();
    Facts facts;
    Cart cart = euro_cart({line_in("beans", 1000, "coffee"), line_in("cup", 500, "mug")});
    Condition when;

    Award award() {
        program.earning.rules = {rule_of("rule", EarningKind::fixed, 1)};
        program.earning.rules[0].when = when;
        auto award = earn_order(program, facts, cart);
        REQUIRE(award.ok());
        return award.value();
    }
    /// The reason why the rule does not hold; empty when it does.
    std::string reason() {
        const Award award = this->award();
        if (award.points > 0) {
            return "";
        }
        REQUIRE(award.trace.size() == 1);
        CHECK(award.trace[0].subject == "rule");
        return award.trace[0].code;
    }
};

}  // namespace

TEST_CASE("condition: each refusal has its own reason") {
    struct Case {
        const char* reason;
        void (*ask)(World&);
    };
    const Case cases[] = {
        {"", [](World&) {}},
        {"",
         [](World& w) {
             w.when.skus = {"cup", "tea"};
         }},
        {"not_met_product", [](World& w) { w.when.skus = {"tea"}; }},
        {"not_met_product", [](World& w) { w.when.categories = {"tea"}; }},
        {"not_met_product",
         [](World& w) {
             w.when.not_skus = {"beans", "cup"};
         }},
        {"not_met_product",
         [](World& w) {
             w.when.not_categories = {"coffee", "mug"};
         }},
        {"",
         [](World& w) {
             w.when.channels = {"shop", "web"};
         }},
        {"not_met_channel", [](World& w) { w.when.channels = {"shop"}; }},
        {"not_met_segment", [](World& w) { w.when.segments = {"staff"}; }},
        {"",
         [](World& w) {
             w.when.segments = {"staff"}, w.facts.segments = {"x", "staff"};
         }},
        {"not_met_tier", [](World& w) { w.when.tiers = {"gold"}; }},
        {"", [](World& w) { w.when.tiers = {"gold"}, w.facts.tier = "gold"; }},
        {"", [](World& w) { w.when.min_order_minor = 1500; }},
        {"not_met_min_order", [](World& w) { w.when.min_order_minor = 1501; }},
        {"", [](World& w) { w.when.first_order = true; }},
        {"not_met_first_order", [](World& w) { w.when.first_order = true, w.facts.orders = 1; }},
    };
    for (std::size_t index = 0; index < std::size(cases); ++index) {
        CAPTURE(index);
        World world;
        cases[index].ask(world);
        CHECK(world.reason() == cases[index].reason);
    }
}

TEST_CASE("condition: of several reasons the first is named") {
    World world;
    world.when.channels = {"shop"};
    world.when.tiers = {"gold"};
    world.when.first_order = true;
    world.facts.orders = 3;
    CHECK(world.reason() == "not_met_channel");
    world.when.channels.clear();
    CHECK(world.reason() == "not_met_tier");
}

TEST_CASE("condition: what a least order lacks is said") {
    World world;
    world.when.min_order_minor = 2000;
    CHECK(number_of(world.award().trace, "not_met_min_order", "missing_minor") == 500);
}

TEST_CASE("condition: days and hours are local, half-open, and may pass midnight") {
    struct Case {
        const char* at;
        const char* reason;
    };
    World world;
    SUBCASE("a campaign of local days") {
        world.when.from = "2026-07-01";
        world.when.until = "2026-07-03";
        const Case cases[] = {{"2026-06-30T21:59", "not_met_date"},
                              {"2026-06-30T22:00", ""},
                              {"2026-07-02T21:59", ""},
                              {"2026-07-02T22:00", "not_met_date"}};
        for (const Case& one : cases) {
            CAPTURE(one.at);
            world.facts.at_ms = utc(one.at);
            CHECK(world.reason() == one.reason);
        }
    }
    SUBCASE("Friday from ten to two belongs to Friday") {
        world.when.weekdays = {"fri"};
        world.when.day_from = "22:00";
        world.when.day_until = "02:00";
        const Case cases[] = {
            {"2026-01-02T20:59", "not_met_hours"},     // Friday 21:59
            {"2026-01-02T21:00", ""},                  // Friday 22:00
            {"2026-01-03T00:59", ""},                  // Saturday 01:59
            {"2026-01-03T01:00", "not_met_weekday"},   // Saturday 02:00
            {"2026-01-02T00:30", "not_met_weekday"},   // Friday 01:30 is Thursday's
            {"2026-01-03T21:00", "not_met_weekday"}};  // Saturday 22:00
        for (const Case& one : cases) {
            CAPTURE(one.at);
            world.facts.at_ms = utc(one.at);
            CHECK(world.reason() == one.reason);
        }
    }
    SUBCASE("an open end is the end of the day") {
        world.when.day_from = "18:00";
        world.facts.at_ms = utc("2026-01-02T16:59");
        CHECK(world.reason() == "not_met_hours");
        world.facts.at_ms = utc("2026-01-02T22:59");
        CHECK(world.reason() == "");
    }
}

TEST_CASE("condition: shipping has no product, but is no excluded one either") {
    World world;
    world.program.earning.counts_shipping = true;
    world.cart.shipping_minor = 400;
    world.program.earning.rules = {per_amount("rule", 1, 100)};
    world.program.earning.rules[0].when = Condition{};
    Condition& when = *world.program.earning.rules[0].when;
    when.not_categories = {"coffee", "mug"};
    CHECK(earn_order(world.program, {}, world.cart).value().points == 4);
    when.not_categories.clear();
    when.categories = {"coffee"};
    CHECK(earn_order(world.program, {}, world.cart).value().points == 10);
}
