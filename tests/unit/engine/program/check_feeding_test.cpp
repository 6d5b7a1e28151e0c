#include <string>

#include <doctest/doctest.h>

#include "tests/unit/engine/support/refusals.h"

// The widget's rows have no checks, so these run natively alone.
#ifndef __EMSCRIPTEN__

namespace spaarpas::engine {
namespace {

using namespace test;  // NOLINT(google-build-using-namespace): a test speaks of refusals

/// The head of a program with a unit, a set of levels and two rules.
std::string with_rules(const std::string& first, const std::string& second) {
    return R"({"id": "a", "version": 1, "name": {"nl": "A"}, "currency": "EUR",
        "time_zone": "UTC", "locales": ["nl"], "units": [
            {"id": "p", "kind": "points", "name_one": {"nl": "p"}, "name_other": {"nl": "p"}},
            {"id": "q", "kind": "points", "name_one": {"nl": "q"}, "name_other": {"nl": "q"}}],
        "tiers": [{"id": "t", "levels": [
            {"id": "low", "name": {"nl": "L"}, "enter": {"unit": "p", "over": "ever", "at_least": 9}},
            {"id": "high", "name": {"nl": "H"}, "enter": {"unit": "p", "over": "ever", "at_least": 99}}]}],
        "segments": [{"id": "s", "if": {"not": {"level": ["high"]}}}],
        "rules": [)" +
           first + ", " + second + "]}";
}

std::string rule(const std::string& id, const std::string& on, const std::string& does) {
    return R"({"id": ")" + id + R"(", "on": )" + on + R"(, "do": [)" + does + "]}";
}

const std::string every_p = R"({"reaches": "p", "every": 10})";
const std::string every_q = R"({"reaches": "q", "every": 10})";
const std::string gives_p = R"({"give": {"unit": "p", "amount": 1}})";
const std::string gives_q = R"({"give": {"unit": "q", "amount": 1}})";

TEST_CASE("check: rules that feed themselves are refused once, and the message names the circle") {
    const base::Problems alone =
        problems_of(with_rules(rule("a", every_p, gives_p), rule("b", "\"order\"", gives_p)));
    CHECK(alone.size() == 1);
    CHECK(alone[0].code == "rule_feeds_itself");
    CHECK(alone[0].pointer == "/rules/0/on");
    CHECK(alone[0].found == R"("a" brings about "a")");

    const base::Problems two =
        problems_of(with_rules(rule("a", every_p, gives_q), rule("b", every_q, gives_p)));
    CHECK(two.size() == 1);
    CHECK(two[0].found == R"("a" brings about "b" brings about "a")");
}

TEST_CASE("check: a rule that follows a level and sets one of the same set feeds itself") {
    const std::string lowers = R"({"level": {"level": "low"}})";
    for (const char* on : {R"({"enters": "high"})", R"({"leaves": "low"})", R"({"enters": "s"})"}) {
        CAPTURE(on);
        const base::Problems problems =
            problems_of(with_rules(rule("a", on, lowers), rule("b", "\"order\"", gives_p)));
        CHECK(problems.size() == 1);
        CHECK(problems[0].code == "rule_feeds_itself");
    }
}

TEST_CASE("check: what a figure grants once, and a level that is measured, come to an end") {
    const std::string once = R"({"reaches": "p", "at": 10})";
    check_sound(with_rules(rule("a", once, gives_p), rule("b", R"({"enters": "high"})", gives_p)));
    check_sound(with_rules(rule("a", every_p, gives_q), rule("b", "\"order\"", gives_p)));
}

}  // namespace
}  // namespace spaarpas::engine

#endif
