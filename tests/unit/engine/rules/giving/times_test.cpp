// Limits on times, and what several waves of one event use of limits.
#include <vector>

#include <doctest/doctest.h>

#include "engine/rules/giving/left.h"
#include "tests/unit/engine/support/deciding.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

constexpr const char* day = "2026-03-04T12:00";

/// An order gives 100 points, the first one as many again; each 100 are a goal with those limits.
std::string goal_with(const std::string& limit) {
    return R"([
        {"id": "base", "on": "order", "do": [{"give": {"unit": "points", "amount": 100}}]},
        {"id": "more", "on": {"reaches": "orders", "at": 1},
         "do": [{"give": {"unit": "points", "amount": 100}}]},
        {"id": "goal", "on": {"reaches": "points", "every": 100}, "limit": [)" +
           limit + R"(], "do": [{"issue": "bag"}]}])";
}

}  // namespace

TEST_CASE("limit: once for each order is once, on the order itself as in what follows") {
    Deciding welcome(R"([{"id": "base", "on": "order", "limit": [{"times": 1, "per": "order"}],
        "do": [{"give": {"unit": "points", "amount": 10}}]}])");
    CHECK(welcome.order(day, 100) == 10);
    Deciding member(goal_with(R"({"times": 1, "per": "order"})"));
    member.order(day, 1000);
    CHECK(member.others() == "issue bag 1");
    Deciding twice(goal_with(R"({"times": 2, "per": "order"})"));
    twice.order(day, 1000);
    CHECK(twice.others() == "issue bag 1, issue bag 1");
}

TEST_CASE("limit: as many times as a limit leaves is no refusal") {
    Deciding member(goal_with(R"({"times": 2, "per": "month"})"));
    member.order(day, 1000);
    CHECK(member.others() == "issue bag 1, issue bag 1");
    CHECK(member.why().find("not_met_times") == std::string::npos);
}

TEST_CASE("limit: of two that leave as few times the first is said") {
    Deciding member(R"([{"id": "review", "on": "review",
        "limit": [{"times": 1, "per": "day"}, {"times": 1, "per": "week"}],
        "do": [{"give": {"unit": "points", "amount": 10}}]}])");
    CHECK(member.event(day, "review") == 10);
    CHECK(member.event(day, "review") == 0);
    REQUIRE(member.last.trace.size() == 1);
    const auto& names = member.last.trace[0].names;
    CHECK((!names.empty() && names[0].second == "day"));
    CHECK(member.number(Code::not_met_times, "times") == 1);
}

TEST_CASE("limit: a rule whose condition does not hold is refused once, however many waves") {
    Deciding member(R"([
        {"id": "first", "on": {"reaches": "orders", "at": 1},
         "do": [{"give": {"unit": "points", "amount": 5}}]},
        {"id": "gold", "on": {"reaches": "orders", "at": 1}, "if": {"level": ["gold"]},
         "do": [{"give": {"unit": "points", "amount": 5}}]}])");
    CHECK(member.order(day, 100) == 5);
    CHECK(member.why() == "reached first, not_met_level gold, given_amount first");
}

TEST_CASE("limit: what an order gave first is within the limit for each order of what follows") {
    Deciding member(R"([
        {"id": "base", "on": "order", "do": [{"give": {"unit": "points", "amount": 10}}]},
        {"id": "first", "on": {"reaches": "orders", "at": 1},
         "do": [{"give": {"unit": "points", "amount": 50}}]}])");
    member.program.units[0].limit.emplace_back();
    member.program.units[0].limit[0].amount = 30;
    member.program.units[0].limit[0].per.span = Span::order;
    CHECK(member.order(day, 100) == 30);
}

TEST_CASE("limit: a stock of two is there for two rules of one event, and for no third") {
    Deciding member(R"([{"id": "mug", "on": "review", "do": [{"issue": "mug"}]},
                        {"id": "one", "on": "review", "do": [{"issue": "bag"}]},
                        {"id": "two", "on": "review", "do": [{"issue": "bag"}]},
                        {"id": "three", "on": "review", "do": [{"issue": "bag"}]}])");
    Limit twice;
    twice.times = 2;
    member.program.offers[0].limit = {twice};
    member.program.offers[1].limit = {twice};
    member.event(day, "review");
    CHECK(member.others() == "issue mug 1, issue bag 1, issue bag 1");
    // One use of the mug is none of the bag.
    Deciding other(R"([{"id": "mug", "on": "review", "do": [{"issue": "mug"}]},
                       {"id": "one", "on": "review", "do": [{"issue": "bag"}]}])");
    twice.times = 1;
    other.program.offers[0].limit = {twice};
    other.program.offers[1].limit = {twice};
    other.event(day, "review");
    CHECK(other.others() == "issue mug 1, issue bag 1");
}

TEST_CASE("limit: a key names the limit of its owner by its number, and no other") {
    Program program = coffee_bar(goal_with(R"({"times": 2, "per": "month"})"));
    CHECK(find_limit(program, "rule/goal/0") == &program.rules[2].limit[0]);
    CHECK(find_limit(program, "rule/goal/1") == nullptr);
    CHECK(find_limit(program, "rule/none/0") == nullptr);
    CHECK(find_limit(program, "points") == nullptr);
    program.rules[2].id = "0";
    CHECK(find_limit(program, "rule/0/0") == &program.rules[2].limit[0]);
    CHECK(find_limit(program, "rule/0") == nullptr);
}

TEST_CASE("limit: what a rule gives of two units together is within the bounds, or refused") {
    constexpr std::int64_t most = 9007199254740991;
    Deciding member(R"([{"id": "base", "on": "order", "limit": [{"times": 9, "per": "day"}], "do": [
        {"give": {"unit": "points", "rate": {"units": 1, "per_minor": 1}}},
        {"give": {"unit": "stamps", "rate": {"units": 1, "per_minor": 1}}}]}])");
    member.order(day, most);
    CHECK(member.refusal == "amount_overflow");
}

TEST_CASE(
    "limit: what an order gave is summed within the bounds, or refused, whatever the figures say") {
    constexpr std::int64_t most = 9007199254740991;
    Deciding member(R"([
        {"id": "base", "on": "order",
         "do": [{"give": {"unit": "points", "rate": {"units": 1, "per_minor": 1}}}]},
        {"id": "again", "on": {"reaches": "spend", "every": 1},
         "do": [{"give": {"unit": "points", "amount": 1}}]},
        {"id": "more", "on": {"reaches": "points", "at": 1},
         "do": [{"give": {"unit": "points", "amount": 1}}]}])");
    Limit highest;
    highest.amount = most;
    member.program.units[0].limit = {highest};
    const std::vector<DayAmount> corrected = {{20516, -most}};
    member.facts.figures = {{"points", -most, corrected}, {"unit/points/0", -most, corrected}};
    member.order(day, most - 1);
    CHECK(member.refusal == "amount_overflow");
}

TEST_CASE("give: grants whose sum is beyond the bounds are refused, also where it would wrap") {
    constexpr std::int64_t grants = (std::int64_t{1} << 44) + 999;
    Deciding member(R"([{"id": "goal", "on": {"reaches": "nights", "every": 1},
        "do": [{"give": {"unit": "points", "amount": 1048576}}]}])");
    Event correction;
    correction.id = "c1";
    correction.kind = "adjusted";
    correction.subject = "nights";
    correction.attributes.emplace_back("amount", grants);
    member.happens(correction);
    CHECK(member.refusal == "amount_overflow");
}
