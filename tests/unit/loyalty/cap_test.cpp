#include <algorithm>

#include <doctest/doctest.h>

#include "loyalty/earning/caps.h"
#include "loyalty/earning/earn.h"
#include "loyalty/outcome/outcome.h"
#include "tests/unit/loyalty/world.h"

using namespace spaarpas::loyalty;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;     // NOLINT(google-build-using-namespace)

namespace {

Outcome outcome_of(const Program& program, const Facts& facts, const Cart& cart) {
    auto outcome = order_outcome(program, facts, cart);
    REQUIRE(outcome.ok());
    return outcome.value();
}

}  // namespace

TEST_CASE("cap: an order earns at most so much, and its lines add up") {
    Program program = euro_program();
    program.earning.rules = {per_amount("base", 1, 100)};
    program.earning.rules[0].cap = Cap{10, CapPeriod::order};
    const Cart cart = euro_cart({line("a", 1, 1000), line("b", 1, 2000), line("c", 1, 100)});
    const Award award = earn_order(program, {}, cart).value();
    CHECK(award.points == 10);
    CHECK(award.lines[0].points == 3);
    CHECK(award.lines[1].points == 7);
    CHECK(award.lines[2].points == 0);
    CHECK(number_of(award.trace, "cap_reached", "wanted_points") == 31);
    CHECK(find_step(award.trace, "cap_reached")->names.front().second == "order");
    CHECK(outcome_of(program, {}, cart).facts.caps.empty());
}

TEST_CASE("cap: it cuts the first point above it, and none before") {
    Program program = euro_program();
    program.earning.rules = {rule_of("visit", EarningKind::fixed, 10)};
    for (const std::int64_t cap : {9, 10, 11}) {
        CAPTURE(cap);
        program.earning.rules[0].cap = Cap{cap, CapPeriod::order};
        const auto award = earn_order(program, {}, euro_cart({line("bag", 1, 100)}));
        REQUIRE(award.ok());
        CHECK(award.value().points == std::min<std::int64_t>(cap, 10));
        CHECK((find_step(award.value().trace, "cap_reached") != nullptr) == (cap < 10));
    }
}

TEST_CASE("cap: a local day, week, month or year starts anew at its local midnight") {
    struct Case {
        CapPeriod per;
        const char* before;
        const char* after;
    };
    const Case cases[] = {{CapPeriod::day, "2026-07-01T21:59", "2026-07-01T22:00"},
                          {CapPeriod::week, "2026-07-05T21:59", "2026-07-05T22:00"},
                          {CapPeriod::month, "2026-07-31T21:59", "2026-07-31T22:00"},
                          {CapPeriod::year, "2026-12-31T22:59", "2026-12-31T23:00"}};
    for (const Case& one : cases) {
        CAPTURE(one.before);
        Program program = amsterdam_program();
        program.earning.rules = {per_amount("base", 1, 100)};
        program.earning.rules[0].cap = Cap{10, one.per};
        const Cart cart = euro_cart({line("a", 1, 800)});
        Facts facts;
        facts.at_ms = utc(one.before);
        Outcome outcome = outcome_of(program, facts, cart);
        CHECK(outcome.award.points == 8);
        outcome = outcome_of(program, outcome.facts, cart);
        CHECK(outcome.award.points == 2);
        outcome = outcome_of(program, outcome.facts, cart);
        CHECK(outcome.award.points == 0);
        CHECK(outcome.award.parts.empty());
        outcome.facts.at_ms = utc(one.after);
        CHECK(outcome_of(program, outcome.facts, cart).award.points == 8);
    }
}

TEST_CASE("cap: for ever is for ever") {
    Program program = amsterdam_program();
    program.earning.rules = {rule_of("newsletter", EarningKind::fixed, 20)};
    program.earning.rules[0].event = "newsletter";
    program.earning.rules[0].cap = Cap{20, CapPeriod::ever};
    Facts facts;
    const auto first = event_outcome(program, facts, "newsletter");
    CHECK(first.value().total_points == 20);
    Facts later = first.value().facts;
    later.at_ms = utc("2027-01-01");
    CHECK(event_outcome(program, later, "newsletter").value().total_points == 0);
}

TEST_CASE("cap: the program's own takes from the last rules first") {
    Program program = euro_program();
    program.earning.rules = {rule_of("one", EarningKind::fixed, 6),
                             rule_of("two", EarningKind::fixed, 6),
                             rule_of("three", EarningKind::fixed, 6)};
    program.earning.cap = Cap{10, CapPeriod::day};
    const Outcome outcome = outcome_of(program, {}, euro_cart({line("a", 1, 100)}));
    CHECK(outcome.award.points == 10);
    REQUIRE(outcome.award.parts.size() == 2);
    CHECK(outcome.award.parts[1].points == 4);
    CHECK(outcome.award.lines[0].points == 10);
    CHECK(cap_used(program, outcome.facts, "", *program.earning.cap) == 10);
}

TEST_CASE("cap: a late event does not touch the running period") {
    Program program = amsterdam_program();
    program.earning.rules = {per_amount("base", 1, 100)};
    program.earning.rules[0].cap = Cap{10, CapPeriod::day};
    const Cart cart = euro_cart({line("a", 1, 800)});
    Facts facts;
    facts.at_ms = utc("2026-07-02T10:00");
    Facts after = outcome_of(program, facts, cart).facts;
    after.at_ms = utc("2026-07-01T10:00");
    after = outcome_of(program, after, cart).facts;
    after.at_ms = utc("2026-07-02T11:00");
    CHECK(outcome_of(program, after, cart).award.points == 2);
}
