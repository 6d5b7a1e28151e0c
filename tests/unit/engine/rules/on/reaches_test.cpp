#include <doctest/doctest.h>

#include "tests/unit/engine/support/deciding.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

std::string reaching(const std::string& goal) {
    return R"([{"id": "goal", "on": {"reaches": )" + goal +
           R"(}, "do": [{"give": {"unit": "points", "amount": 50}}]}])";
}

}  // namespace

TEST_CASE("reaches: the third order reaches it, once") {
    Deciding member(reaching(R"("orders", "at": 3)"));
    CHECK(member.order("2026-01-01T12:00", 1000) == 0);
    CHECK(member.order("2026-01-02T12:00", 1000) == 0);
    CHECK(member.order("2026-01-03T12:00", 1000) == 50);
    CHECK(member.why() == "reached goal, given_amount goal");
    CHECK(member.last.effects[0].cause == "goal/1");
    CHECK(member.last.effects[0].source == "goal/1");
    CHECK(member.last.effects[0].lines.empty());
    CHECK(member.order("2026-01-04T12:00", 1000) == 0);
}

TEST_CASE("reaches: every so many, however many at once") {
    Deciding member(reaching(R"("spend", "every": 1500)"));
    CHECK(member.order("2026-01-01T12:00", 1000) == 0);
    CHECK(member.order("2026-01-02T12:00", 4000) == 150);
    CHECK(member.number(Code::reached, "figure") == 5000);
    CHECK(member.number(Code::reached, "goal") == 1500);
    CHECK(member.number(Code::reached, "times") == 3);
    CHECK(member.last.effects.size() == 3);
    CHECK(member.number(Code::given_amount, "times") == 3);
    CHECK(member.order("2026-01-03T12:00", 1000) == 50);
    CHECK(member.last.effects[0].cause == "goal/4");
    CHECK(member.number(Code::given_amount, "times") == -1);
    CHECK(member.order("2026-01-04T12:00", 3000) == 100);
    CHECK(member.number(Code::given_amount, "times") == 2);
}

TEST_CASE("reaches: the first order is a goal of one") {
    Deciding member(reaching(R"("orders", "at": 1)"));
    CHECK(member.order("2026-01-01T12:00", 1000) == 50);
    CHECK(member.number(Code::reached, "goal") == 1);
}

TEST_CASE("reaches: one order may reach a goal a million times, and the sum is exact") {
    Deciding member(reaching(R"("spend", "every": 10)"));
    CHECK(member.order("2026-01-01T12:00", 10000003) == 50000000);
    CHECK(member.last.effects.size() == 1000);
    CHECK(member.order("2026-01-02T12:00", 7) == 50);
    CHECK(member.last.effects[0].cause == "goal/1000001");
}

TEST_CASE("reaches: a period begins anew, and counts its own grants") {
    Deciding member(reaching(R"("orders", "at": 2, "over": "month")"));
    CHECK(member.order("2026-01-01T12:00", 1000) == 0);
    CHECK(member.order("2026-01-31T22:59", 1000) == 50);
    CHECK(member.last.effects[0].cause == "goal/1767222000000/1");
    CHECK(member.order("2026-01-31T22:59", 1000) == 0);
    CHECK(member.order("2026-01-31T23:00", 1000) == 0);  // February in Amsterdam
    CHECK(member.order("2026-02-20T12:00", 1000) == 50);
    CHECK(member.last.effects[0].cause == "goal/1769900400000/1");
    CHECK(member.facts.granted.size() == 1);
}

TEST_CASE("reaches: over a number of days it is reached anew after it was below") {
    Deciding member(reaching(R"("orders", "at": 2, "over": {"days": 3})"));
    CHECK(member.order("2026-01-01T12:00", 1000) == 0);
    CHECK(member.order("2026-01-03T12:00", 1000) == 50);
    CHECK(member.order("2026-01-03T13:00", 1000) == 0);  // there were two already
    CHECK(member.order("2026-01-10T12:00", 1000) == 0);
    CHECK(member.order("2026-01-11T12:00", 1000) == 50);
    CHECK(member.last.effects[0].cause == "goal/2");
}

TEST_CASE("reaches: one whose condition does not hold yet stays due") {
    Deciding member(R"([{"id": "goal", "on": {"reaches": "orders", "every": 2},
        "if": {"level": ["silver"]}, "do": [{"give": {"unit": "points", "amount": 50}}]}])");
    member.order("2026-01-01T12:00", 1000);
    CHECK(member.order("2026-01-02T12:00", 1000) == 0);
    CHECK(member.why() == "not_met_level goal");
    CHECK(member.order("2026-01-03T12:00", 9000) == 50);
}

TEST_CASE("reaches: what one rule gives another reaches in the next wave") {
    Deciding member(R"([
        {"id": "second", "on": {"reaches": "stamps", "at": 10}, "do": [{"issue": "bag"}]},
        {"id": "first", "on": {"reaches": "orders", "at": 1},
         "do": [{"give": {"unit": "stamps", "amount": 10}}]}])");
    member.order("2026-01-01T12:00", 1000);
    CHECK(member.others() == "issue bag 1");
    CHECK(member.last.effects[0].rule == "first");
    CHECK(member.figure("stamps") == 10);
}

TEST_CASE("reaches: a limit on times leaves it due for later") {
    Deciding member(reaching(R"("spend", "every": 1000)"));
    member.program.rules[0].limit.emplace_back();
    member.program.rules[0].limit[0].times = 2;
    member.program.rules[0].limit[0].per.span = Span::period;
    member.program.rules[0].limit[0].per.period = Period::month;
    CHECK(member.order("2026-01-01T12:00", 3000) == 100);
    CHECK(member.number(Code::not_met_times, "limit") == 2);
    CHECK(member.why() == "not_met_times goal, reached goal, given_amount goal");
    CHECK(member.order("2026-01-02T12:00", 100) == 0);
    CHECK(member.order("2026-02-02T12:00", 100) == 50);
}

TEST_CASE("reaches: benefits beyond the bounds are refused") {
    Deciding member(reaching(R"("spend", "every": 1)"));
    member.order("2026-01-01T12:00", 9007199254740991);
    CHECK(member.refusal == "amount_overflow");
}

TEST_CASE("reaches: what it gives may not lead a figure beyond the bounds either") {
    Deciding member(reaching(R"("orders", "at": 1)"));
    member.facts.figures.emplace_back();
    member.facts.figures[0].key = "points";
    member.facts.figures[0].ever = 9007199254740991;
    member.order("2026-01-01T12:00", 1000);
    CHECK(member.refusal == "amount_overflow");
}

TEST_CASE("reaches: of several waves of one event each grant counts once, and is used once") {
    Deciding member(R"([
        {"id": "base", "on": "order", "do": [{"give": {"unit": "points", "amount": 100}}]},
        {"id": "more", "on": {"reaches": "orders", "at": 1},
         "do": [{"give": {"unit": "points", "amount": 100}}]},
        {"id": "goal", "on": {"reaches": "points", "every": 100},
         "limit": [{"times": 2, "per": "month"}], "do": [{"issue": "bag"}]}])");
    member.order("2026-01-01T12:00", 1000);
    CHECK(member.others() == "issue bag 1, issue bag 1");
    REQUIRE(member.last.uses.size() == 1);
    CHECK(member.last.uses[0].key == "rule/goal/0");
    CHECK(member.last.uses[0].amount == 2);
}

TEST_CASE("reaches: grants and uses beyond the bounds are refused") {
    Deciding granted(R"([{"id": "goal", "on": {"enters": "silver"}, "do": [{"issue": "bag"}]}])");
    granted.facts.granted.push_back({"goal", 0, 9007199254740991});
    granted.order("2026-01-01T12:00", 10000);
    CHECK(granted.refusal == "amount_overflow");
    Deciding used(R"([{"id": "goal", "on": "order", "limit": [{"times": 1, "per": "day"}],
        "do": [{"issue": "bag"}]}])");
    used.facts.figures.emplace_back();
    used.facts.figures[0].key = "rule/goal/0";
    used.facts.figures[0].ever = 9007199254740991;
    used.order("2026-01-01T12:00", 1000);
    CHECK(used.refusal == "amount_overflow");
}
