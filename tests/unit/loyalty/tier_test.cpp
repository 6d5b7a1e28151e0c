#include "loyalty/tiers/tier.h"

#include <doctest/doctest.h>

#include "loyalty/tiers/history.h"
#include "tests/unit/loyalty/model/random_world.h"
#include "tests/unit/loyalty/world.h"

using namespace spaarpas::loyalty;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;     // NOLINT(google-build-using-namespace)

namespace {

Program tiered(TierWindow window = TierWindow::rolling_days) {
    Program program = amsterdam_program();
    program.tiers = Tiers{};
    program.tiers->window = window;
    program.tiers->window_days = 30;
    program.tiers->keep_days = 60;
    program.tiers->levels = {tier("base", 0), tier("silver", 10000), tier("gold", 40000)};
    return program;
}

Facts member(const char* at, const char* tier, std::int64_t metric) {
    Facts facts;
    facts.at_ms = utc(at);
    facts.tier = tier;
    facts.tier_metric = metric;
    return facts;
}

}  // namespace

TEST_CASE("tier: what is missing to the next one") {
    const Program program = tiered();
    const TierStatus status = tier_status(program, member("2026-01-10", "silver", 15000));
    CHECK(status.tier == "silver");
    CHECK(status.threshold == 10000);
    CHECK(status.next == "gold");
    CHECK(status.missing == 25000);
    CHECK(number_of(status.trace, "tier_next", "missing") == 25000);
    const TierStatus top = tier_status(program, member("2026-01-10", "gold", 50000));
    CHECK(top.next.empty());
    CHECK(find_step(top.trace, "tier_top") != nullptr);
    const TierStatus none = tier_status(program, member("2026-01-10", "", 0));
    CHECK(none.next == "base");
}

TEST_CASE("tier: up at once, over several levels, and kept for its days") {
    const Program program = tiered();
    Facts facts = member("2026-01-10T12:00", "base", 40000);
    Trace trace;
    settle_tier(program, facts, trace);
    CHECK(facts.tier == "gold");
    CHECK(facts.status_until_ms == utc("2026-03-11T23:00"));
    CHECK(number_of(trace, "tier_reached", "threshold") == 40000);
}

TEST_CASE("tier: a lower metric takes nothing away before status_until, and all at it") {
    const Program program = tiered();
    Facts facts = member("2026-01-10", "gold", 0);
    facts.status_until_ms = utc("2026-02-01");
    Trace trace;
    settle_tier(program, facts, trace);
    CHECK(facts.tier == "gold");
    CHECK(trace.empty());
    facts.at_ms = *facts.status_until_ms;
    settle_tier(program, facts, trace);
    CHECK(facts.tier == "base");
    CHECK_FALSE(facts.status_until_ms.has_value());
    CHECK(find_step(trace, "tier_lowered")->subject == "gold");
}

TEST_CASE("tier: one that is still earned is renewed") {
    const Program program = tiered();
    Facts facts = member("2026-02-01", "gold", 45000);
    facts.status_until_ms = facts.at_ms;
    Trace trace;
    settle_tier(program, facts, trace);
    CHECK(facts.tier == "gold");
    CHECK(*facts.status_until_ms > facts.at_ms);
    CHECK(find_step(trace, "tier_renewed") != nullptr);
}

TEST_CASE("tier: with a calendar year it is kept to the end of the next one") {
    Program program = tiered(TierWindow::calendar_year);
    program.tiers->keep_days = 0;
    Facts facts = member("2025-03-01", "base", 10000);
    Trace trace;
    settle_tier(program, facts, trace);
    CHECK(facts.status_until_ms == utc("2026-12-31T23:00"));
}

TEST_CASE("tier: for a lifetime it is never lost") {
    const Program program = tiered(TierWindow::lifetime);
    Facts facts = member("2026-01-10", "base", 10000);
    Trace trace;
    settle_tier(program, facts, trace);
    CHECK_FALSE(facts.status_until_ms.has_value());
    facts.tier_metric = 0;
    facts.at_ms = utc("2027-12-01");
    settle_tier(program, facts, trace);
    CHECK(facts.tier == "silver");
}

TEST_CASE("tier: a tier that the program no longer has is none") {
    const Program program = tiered();
    Facts facts = member("2026-01-10", "platinum", 0);
    Trace trace;
    settle_tier(program, facts, trace);
    CHECK(facts.tier == "base");
    Program none = program;
    none.tiers.reset();
    settle_tier(none, facts, trace);
    CHECK(facts.tier.empty());
}

TEST_CASE("tier: a rolling window includes today and leaves whole local days") {
    const Program program = tiered();
    const spaarpas::base::List<MetricEvent> events = {
        {utc("2026-06-01T21:59"), 100, 1, 1},  // 1 June, local
        {utc("2026-06-01T22:00"), 10, 1, 1},   // 2 June
        {utc("2026-07-01T10:00"), 1, 1, 1}};   // 1 July
    CHECK(metric_at(program, events, utc("2026-06-30T10:00")) == 110);
    CHECK(metric_at(program, events, utc("2026-06-30T21:59")) == 110);  // 30 days: 1 to 30 June
    CHECK(metric_at(program, events, utc("2026-06-30T22:00")) == 10);
    CHECK(metric_at(program, events, utc("2026-07-01T10:00")) == 11);
    CHECK(metric_at(program, events, utc("2026-07-01T09:59")) == 10);
}

TEST_CASE("tier: the metric is spend, points or orders, in the year or for ever") {
    Program program = tiered(TierWindow::calendar_year);
    const spaarpas::base::List<MetricEvent> events = {{utc("2025-12-31T22:59"), 100, 10, 1},
                                                      {utc("2025-12-31T23:00"), 200, 20, 1},
                                                      {utc("2026-02-01"), -50, -5, -1}};
    const std::int64_t at = utc("2026-03-01");
    CHECK(metric_at(program, events, at) == 150);
    program.tiers->metric = TierMetric::points;
    CHECK(metric_at(program, events, at) == 15);
    program.tiers->metric = TierMetric::orders;
    CHECK(metric_at(program, events, at) == 0);
    program.tiers->window = TierWindow::lifetime;
    CHECK(metric_at(program, events, at) == 1);
    CHECK(metric_at(program, {{at, 0, 0, -3}}, at) == 0);
}

TEST_CASE("tier: late looks judge each status_until by its own metric") {
    const Program program = tiered();
    // Gold on 10 January; kept to 11 March; nothing in the 30 days before: lost then, though 12
    // March would have earned it again.
    const spaarpas::base::List<MetricEvent> events = {{utc("2026-01-10T12:00"), 40000, 0, 1},
                                                      {utc("2026-03-20T12:00"), 12000, 0, 1}};
    Facts facts = member("2026-01-10T12:00", "base", 0);
    Trace trace;
    settle_tier_by_history(program, facts, events, trace);
    CHECK(facts.tier == "gold");
    facts.at_ms = utc("2026-03-21");
    trace.clear();
    settle_tier_by_history(program, facts, events, trace);
    CHECK(facts.tier == "silver");
    CHECK(facts.at_ms == utc("2026-03-21"));
    CHECK(find_step(trace, "tier_lowered")->subject == "gold");
    CHECK(find_step(trace, "tier_reached")->subject == "silver");
}

TEST_CASE("tier: looking often or once comes to the same") {
    SeededDice dice(99);
    for (int round = 0; round < 100; ++round) {
        CAPTURE(round);
        const Program program = tiered();
        spaarpas::base::List<MetricEvent> events;
        Facts often = member("2026-01-01", "base", 0);
        Facts seldom = often;
        Trace trace;
        for (int step = 0; step < 8; ++step) {
            const std::int64_t until = often.at_ms + dice.between(1, 60) * 86400000;
            while (often.at_ms < until) {
                often.at_ms = std::min(until, often.at_ms + dice.between(1, 5) * 86400000);
                settle_tier_by_history(program, often, events, trace);
            }
            seldom.at_ms = until;
            settle_tier_by_history(program, seldom, events, trace);
            CHECK(often.tier == seldom.tier);
            CHECK(often.status_until_ms == seldom.status_until_ms);
            events.push_back({until, dice.between(0, 45000), 0, 1});
            settle_tier_by_history(program, often, events, trace);
            settle_tier_by_history(program, seldom, events, trace);
        }
    }
}
