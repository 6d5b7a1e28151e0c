#include <doctest/doctest.h>

#include "loyalty/milestones/milestones.h"
#include "loyalty/outcome/outcome.h"
#include "tests/unit/loyalty/world.h"

using namespace spaarpas::loyalty;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;     // NOLINT(google-build-using-namespace)

namespace {

Milestone milestone(MilestoneKind kind, std::int64_t target, bool repeats) {
    Milestone made;
    made.id = "goal";
    made.kind = kind;
    made.target = target;
    made.repeats = repeats;
    made.benefit.points = 50;
    return made;
}

/// A member who orders on given days.
struct World {
    Program program = amsterdam_program();
    Facts facts;
    Outcome last;

    explicit World(const Milestone& goal) { program.milestones = {goal}; }

    std::int64_t order(const char* at, std::int64_t price = 1000) {
        facts.at_ms = utc(at);
        last =
            order_outcome(program, facts, euro_cart({line_in("beans", price, "coffee")})).value();
        facts = last.facts;
        return last.total_points;
    }
    MilestoneStatus status(const char* at) {
        facts.at_ms = utc(at);
        return milestone_statuses(program, facts).front();
    }
};

}  // namespace

TEST_CASE("milestone: the third order reaches it, once") {
    World world(milestone(MilestoneKind::count, 3, false));
    CHECK(world.order("2026-01-01") == 0);
    CHECK(number_of(world.last.trace, "milestone_progress", "progress") == 1);
    CHECK(world.order("2026-01-02") == 0);
    CHECK(world.order("2026-01-03") == 50);
    REQUIRE(world.last.reached.size() == 1);
    CHECK(number_of(world.last.trace, "milestone_reached", "points") == 50);
    CHECK(world.order("2026-01-04") == 0);
    const MilestoneStatus status = world.status("2026-01-05");
    CHECK(status.progress == 3);
    CHECK(status.reached == 1);
}

TEST_CASE("milestone: one that repeats starts again with what was over") {
    World world(milestone(MilestoneKind::amount, 1500, true));
    CHECK(world.order("2026-01-01", 1000) == 0);
    CHECK(world.order("2026-01-02", 4000) == 150);  // 5000 is three times 1500 and 500 over
    CHECK(world.last.reached[0].times == 3);
    CHECK(world.status("2026-01-03").progress == 500);
    CHECK(world.status("2026-01-03").reached == 3);
}

TEST_CASE("milestone: one order may reach a milestone a million times, and the sum is exact") {
    World world(milestone(MilestoneKind::amount, 10, true));
    CHECK(world.order("2026-01-01", 10000003) == 50000000);
    REQUIRE(world.last.reached.size() == 1);
    CHECK(world.last.reached[0].times == 1000000);
    CHECK(number_of(world.last.trace, "milestone_reached", "times") == 1000000);
    CHECK(world.status("2026-01-02").progress == 3);
    CHECK(world.status("2026-01-02").reached == 1000000);
}

TEST_CASE("milestone: so many vouchers at most come of one order, and the explanation says so") {
    Milestone goal = milestone(MilestoneKind::amount, 10, true);
    goal.benefit.reward = "gift";
    World world(goal);
    world.order("2026-01-01", 10000);
    CHECK(number_of(world.last.trace, "milestone_reached", "vouchers") == -1);
    world.order("2026-01-02", 10010);
    CHECK(number_of(world.last.trace, "milestone_reached", "times") == 1001);
    CHECK(number_of(world.last.trace, "milestone_reached", "vouchers") == 1000);
}

TEST_CASE("milestone: an amount counts the lines that its condition chooses") {
    Milestone goal = milestone(MilestoneKind::amount, 5000, false);
    goal.when = Condition{};
    goal.when->categories = {"tea"};
    World world(goal);
    world.order("2026-01-01", 9000);
    CHECK(world.status("2026-01-01").progress == 0);
    CHECK(find_step(world.last.trace, "not_met_product") != nullptr);
    world.program.milestones[0].when->categories = {"coffee"};
    CHECK(world.order("2026-01-02", 9000) == 50);
}

TEST_CASE("milestone: orders that are too small do not count") {
    Milestone goal = milestone(MilestoneKind::count, 1, false);
    goal.when = Condition{};
    goal.when->min_order_minor = 2000;
    World world(goal);
    CHECK(world.order("2026-01-01", 1999) == 0);
    CHECK(number_of(world.last.trace, "not_met_min_order", "missing_minor") == 1);
    CHECK(world.order("2026-01-02", 2000) == 50);
}

TEST_CASE("milestone: a streak counts local months in a row, each once") {
    World world(milestone(MilestoneKind::streak, 3, true));
    world.order("2026-01-05");
    world.order("2026-01-31T22:59");  // still January
    CHECK(world.status("2026-01-31").progress == 1);
    world.order("2026-01-31T23:00");  // February in Amsterdam
    CHECK(world.status("2026-02-10").progress == 2);
    CHECK(world.order("2026-03-31T21:59") == 50);
    CHECK(world.status("2026-03-31").progress == 0);
    CHECK(world.order("2026-03-31T21:59") == 0);
    world.order("2026-04-10");
    CHECK(world.status("2026-04-10").progress == 1);
}

TEST_CASE("milestone: a missed month breaks the streak, and the wallet shows it") {
    World world(milestone(MilestoneKind::streak, 3, false));
    world.order("2026-01-05");
    world.order("2026-02-05");
    CHECK(world.status("2026-03-20").progress == 2);
    CHECK(world.status("2026-04-01").progress == 0);
    world.order("2026-04-05");
    CHECK(number_of(world.last.trace, "streak_broken", "progress") == 2);
    CHECK(world.status("2026-04-05").progress == 1);
}

TEST_CASE("milestone: weeks begin on Monday, also over the change of the clock") {
    Milestone goal = milestone(MilestoneKind::streak, 2, false);
    goal.period = StreakPeriod::week;
    World world(goal);
    world.order("2026-03-29T21:59");  // Sunday 23:59, after the change
    CHECK(world.order("2026-03-29T22:00") == 50);
}

TEST_CASE("milestone: a late order does not disturb a streak") {
    World world(milestone(MilestoneKind::streak, 5, false));
    world.order("2026-03-05");
    world.order("2026-01-05");
    CHECK(world.status("2026-03-06").progress == 1);
    world.order("2026-04-05");
    CHECK(world.status("2026-04-06").progress == 2);
}

TEST_CASE("milestone: a boost raises later orders until its last local day is over") {
    Milestone goal = milestone(MilestoneKind::count, 1, false);
    goal.benefit = Benefit{};
    goal.benefit.multiplier_bp = 20000;
    goal.benefit.multiplier_days = 2;
    World world(goal);
    world.program.earning.rules = {per_amount("base", 1, 100)};
    CHECK(world.order("2026-01-01T12:00") == 10);
    CHECK(number_of(world.last.trace, "boost_given", "until_ms") == utc("2026-01-03T23:00"));
    CHECK(world.order("2026-01-03T22:59") == 20);
    CHECK(world.order("2026-01-03T23:00") == 10);
    CHECK(world.facts.boosts.empty());
}

TEST_CASE("milestone: other events count too") {
    Milestone goal = milestone(MilestoneKind::count, 2, false);
    goal.event = "review";
    World world(goal);
    CHECK(world.order("2026-01-01") == 0);
    Outcome outcome = event_outcome(world.program, world.facts, "review").value();
    outcome = event_outcome(world.program, outcome.facts, "review").value();
    CHECK(outcome.total_points == 50);
    CHECK(outcome.facts.orders == 1);
}

TEST_CASE("milestone: benefits beyond the bounds are refused") {
    Milestone goal = milestone(MilestoneKind::amount, 1, true);
    goal.benefit.points = 9007199254740991;
    Program program = amsterdam_program();
    program.milestones = {goal};
    const auto outcome = order_outcome(program, {}, euro_cart({line("a", 1, 2)}));
    REQUIRE_FALSE(outcome.ok());
    CHECK(outcome.problems().front().code == "amount_overflow");
    CHECK(outcome.problems().front().found.find("milestone") != std::string::npos);
}

TEST_CASE("milestone: a count of the times reached beyond the bounds is refused") {
    World world(milestone(MilestoneKind::count, 1, true));
    world.program.milestones.front().benefit.points = 0;
    world.facts.milestones = {{"goal", 0, 9007199254740990, std::nullopt}};
    world.order("2026-01-01");
    CHECK(world.status("2026-01-01").reached == 9007199254740991);
    CHECK_FALSE(order_outcome(world.program, world.facts, euro_cart({line("a", 1, 2)})).ok());
}
