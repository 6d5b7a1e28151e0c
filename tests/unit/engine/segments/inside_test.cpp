#include "engine/segments/inside.h"

#include <doctest/doctest.h>

#include "tests/unit/engine/support/asking.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

Rule rule_on(const std::string& trigger) {
    const std::string text =
        R"({"id": "rule", "on": )" + trigger + R"(, "do": [{"issue": "bag"}]})";
    auto read = spaarpas::json::read_message<Rule>(text, spaarpas::json::UnknownFields::refused);
    CHECK(read.ok());
    return read.ok() ? read.value() : Rule();
}

}  // namespace

TEST_CASE("segment: who is in it is a list of the shop, or a condition at an instant") {
    Asking asking;
    const Segment staff = {"staff", {}, {}};
    const Segment spring = {"spring", {}, condition(R"({"date": {"from": "2026-03-01"}})")};
    CHECK_FALSE(is_inside(asking.program, asking.facts, staff, asking.at_ms));
    asking.facts.posted = {"staff"};
    CHECK(is_inside(asking.program, asking.facts, staff, asking.at_ms));
    CHECK(is_inside(asking.program, asking.facts, spring, asking.at_ms));
    CHECK_FALSE(is_inside(asking.program, asking.facts, spring, utc("2026-02-28T22:59")));
}

TEST_CASE("segment: who comes in and who goes out is told once, of those that a rule waits for") {
    Asking asking;
    asking.program.segments = {{"staff", {}, {}}, {"press", {}, {}}, {"friends", {}, {}}};
    asking.program.rules = {rule_on(R"({"enters": "friends"})"), rule_on(R"({"leaves": "staff"})")};
    asking.facts.posted = {"staff", "press", "friends"};
    const auto came = measure_segments(asking.program, asking.facts, asking.at_ms);
    CHECK(came.size() == 2);
    CHECK(came[0].id == "staff");
    CHECK(came[0].entered);
    CHECK(came[1].id == "friends");
    CHECK(measure_segments(asking.program, asking.facts, asking.at_ms).empty());
    asking.facts.posted = {"friends"};
    const auto left = measure_segments(asking.program, asking.facts, asking.at_ms);
    CHECK(left.size() == 1);
    CHECK(left[0].id == "staff");
    CHECK_FALSE(left[0].entered);
    CHECK(asking.facts.inside.size() == 1);
    CHECK(asking.facts.inside[0] == "friends");
}
