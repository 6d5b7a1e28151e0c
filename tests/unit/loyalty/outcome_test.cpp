#include "loyalty/outcome/outcome.h"

#include <set>

#include <doctest/doctest.h>

#include "loyalty/explain/codes.h"
#include "tests/unit/loyalty/model/random_world.h"
#include "tests/unit/loyalty/world.h"

using namespace spaarpas::loyalty;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;     // NOLINT(google-build-using-namespace)

namespace {

Program coffee_program() {
    Program program = amsterdam_program();
    program.earning.rules = {per_amount("base", 1, 100)};
    program.tiers = Tiers{};
    program.tiers->levels = {tier("base", 0), tier("gold", 40000, 20000)};
    Milestone goal;
    goal.id = "second";
    goal.target = 2;
    goal.benefit.points = 50;
    program.milestones = {goal};
    return program;
}

bool names_word(std::string_view words, std::string_view word) {
    std::size_t place = 0;
    while (place < words.size()) {
        std::size_t end = words.find(' ', place);
        end = end == std::string_view::npos ? words.size() : end;
        std::string_view one = words.substr(place, end - place);
        if (!one.empty() && one.back() == '?') {
            one.remove_suffix(1);
        }
        if (one == word) {
            return true;
        }
        place = end + 1;
    }
    return false;
}

/// Whether a step has a documented code and only parameters that the code documents.
bool is_documented(const TraceStep& step) {
    for (const CodeInfo& info : codes::all) {
        if (step.code != info.code) {
            continue;
        }
        bool known = true;
        for (const auto& number : step.numbers) {
            known = known && names_word(info.numbers, number.first);
        }
        for (const auto& name : step.names) {
            known = known && names_word(info.names, name.first);
        }
        return known;
    }
    return false;
}

}  // namespace

TEST_CASE("outcome: an order earns, reaches a milestone, lifts the tier, and leaves the facts") {
    const Program program = coffee_program();
    Facts facts;
    facts.at_ms = utc("2026-01-10T12:00");
    facts.tier = "base";
    facts.tier_metric = 5000;
    facts.orders = 1;
    facts.milestones = {{"second", 1, 0, {}}};
    const Outcome outcome = order_outcome(program, facts, euro_cart({line("a", 1, 36000)})).value();
    CHECK(outcome.award.points == 360);  // at the multiplier of the tier before
    CHECK(outcome.total_points == 410);
    CHECK(outcome.tier_before == "base");
    CHECK(outcome.tier_after == "gold");
    CHECK(outcome.facts.orders == 2);
    CHECK(outcome.facts.tier_metric == 41000);
    CHECK(outcome.facts.milestones[0].reached == 1);
    CHECK(find_step(outcome.trace, "tier_reached") != nullptr);
    CHECK(find_step(outcome.trace, "milestone_reached") != nullptr);
}

TEST_CASE("outcome: a tier by points counts milestones, a tier by orders counts orders") {
    Program program = coffee_program();
    Facts facts;
    facts.milestones = {{"second", 1, 0, {}}};
    const Cart cart = euro_cart({line("a", 1, 1000)});
    program.tiers->metric = TierMetric::points;
    CHECK(order_outcome(program, facts, cart).value().facts.tier_metric == 60);
    program.tiers->metric = TierMetric::orders;
    CHECK(order_outcome(program, facts, cart).value().facts.tier_metric == 1);
    CHECK(event_outcome(program, facts, "visit").value().facts.tier_metric == 0);
}

TEST_CASE("outcome: an empty cart changes nothing") {
    const Program program = coffee_program();
    const Outcome outcome = order_outcome(program, {}, euro_cart({})).value();
    CHECK(outcome.total_points == 0);
    CHECK(outcome.facts.orders == 0);
    CHECK(outcome.facts.milestones.empty());
    CHECK(outcome.tier_after.empty());
}

TEST_CASE("outcome: what earning refuses is refused") {
    Cart cart = euro_cart({line("a", 1, 1000)});
    cart.currency = "GBP";
    CHECK(order_outcome(coffee_program(), {}, cart).problems().front().code == "currency_mismatch");
    CHECK(event_outcome(coffee_program(), {}, "order").problems().front().code == "event_invalid");
}

TEST_CASE("outcome: the codes of explanations are each there once") {
    std::set<std::string> seen;
    for (const CodeInfo& info : codes::all) {
        CHECK(seen.insert(info.code).second);
    }
}

TEST_CASE("outcome: every step of 2,000 random explanations is documented, and parts add up") {
    SeededDice dice(31);
    for (int round = 0; round < 2000; ++round) {
        CAPTURE(round);
        const Program program = random_program(dice);
        const Facts facts = random_facts(dice);
        const Outcome outcome = order_outcome(program, facts, random_cart(dice)).value();
        std::int64_t parts = 0;
        std::int64_t lines = 0;
        for (const AwardPart& part : outcome.award.parts) {
            parts += part.points;
        }
        for (const LineAward& line : outcome.award.lines) {
            lines += line.points;
        }
        CHECK(parts == outcome.award.points);
        CHECK(lines == outcome.award.points);
        for (const TraceStep& step : outcome.award.trace) {
            CAPTURE(step.code);
            CHECK(is_documented(step));
        }
        for (const TraceStep& step : outcome.trace) {
            CAPTURE(step.code);
            CHECK(is_documented(step));
        }
    }
}
