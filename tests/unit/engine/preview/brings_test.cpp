#include "engine/preview/brings.h"

#include <doctest/doctest.h>

#include "base/exact.h"
#include "tests/unit/base/zones.h"
#include "tests/unit/engine/support/deciding.h"

namespace spaarpas::engine::test {
namespace {

AnswerBrings brings_of(const Program& program) {
    const std::int64_t noon_ms = spaarpas::test::utc("2026-03-04T11:00");
    Facts facts;
    facts.at_ms = noon_ms;
    return answer_brings(program, facts, *find_prompt(program, "roast"), noon_ms);
}

constexpr const char* rules = R"([
    {"id": "thanks", "on": {"answered": "roast"},
     "do": [{"give": {"unit": "points", "amount": 20}}]},
    {"id": "more", "on": {"answered": "roast"},
     "do": [{"give": {"unit": "points", "amount": 5}}]},
    {"id": "surprise", "on": {"answered": "roast"}, "secret": true,
     "do": [{"give": {"unit": "points", "amount": 100}}]}])";

}  // namespace

TEST_CASE("prompt: an answer brings what its rules give together, but for what is secret") {
    const AnswerBrings brings = brings_of(coffee_bar(rules));
    REQUIRE(brings.amounts.size() == 1);
    CHECK(brings.amounts[0].first == "points");
    CHECK(brings.amounts[0].second == 25);
    CHECK_FALSE(brings.at_most);
}

TEST_CASE("prompt: a limit of all members makes it 'at most', told or not") {
    Program program = coffee_bar(rules);
    program.rules[0].limited = true;
    CHECK(brings_of(program).at_most);
    program = coffee_bar(rules);
    Limit limit;
    limit.of = LimitOf::all;
    limit.amount = 1000;
    program.units[0].limit = {limit};
    CHECK(brings_of(program).at_most);
}

TEST_CASE("prompt: an answer brings what it brings at that time") {
    CHECK_FALSE(brings_of(coffee_bar(R"([{"id": "spring", "on": {"answered": "roast"},
        "if": {"date": {"from": "2026-03-01"}},
        "do": [{"give": {"unit": "points", "amount": 20}}]}])"))
                    .amounts.empty());
}

TEST_CASE("prompt: an answer that would be refused brings nothing") {
    const Program program = coffee_bar(rules);
    Facts facts;
    facts.figures = {{"points", base::max_safe_integer, {}}};
    CHECK(answer_brings(program, facts, *find_prompt(program, "roast"), 0).amounts.empty());
}

TEST_CASE("prompt: without a rule on it an answer brings nothing") {
    CHECK(brings_of(coffee_bar("[]")).amounts.empty());
}

}  // namespace spaarpas::engine::test
