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
        "offers": [{"id": "mug", "name": {"nl": "M"}, "gives": {"item": "mug"},
            "price": {"unit": "q", "amount": 5}, "limit": [{"times": 1, "per": "ever"}]}],
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

/// What is wrong with the two rules: `code place found, ..`.
std::string mistakes(const std::string& first, const std::string& second) {
    std::string said;
    for (const base::Problem& problem : problems_of(with_rules(first, second))) {
        said.append(said.empty() ? "" : ", ").append(problem.code).append(" ");
        said.append(problem.pointer).append(" ").append(problem.found);
    }
    return said;
}

TEST_CASE("check: rules that feed themselves are refused once, and the message names the circle") {
    CHECK(mistakes(rule("a", every_p, gives_p), rule("b", "\"order\"", gives_p)) ==
          R"(rule_feeds_itself /rules/0/on "a" brings about "a")");
    CHECK(mistakes(rule("a", R"({"reaches": "p", "every": 1})", gives_p),
                   rule("b", "\"order\"", gives_p)) ==
          R"(rule_feeds_itself /rules/0/on "a" brings about "a")");
    CHECK(mistakes(rule("a", every_p, gives_q), rule("b", every_q, gives_p)) ==
          R"(rule_feeds_itself /rules/0/on "a" brings about "b" brings about "a")");
}

TEST_CASE("check: a rule that follows a level and sets one of the same set feeds itself") {
    const std::string lowers = R"({"level": {"level": "low"}})";
    for (const char* on : {R"({"enters": "high"})", R"({"leaves": "low"})", R"({"enters": "s"})"}) {
        CAPTURE(on);
        CHECK(mistakes(rule("a", on, lowers), rule("b", "\"order\"", gives_p)) ==
              R"(rule_feeds_itself /rules/0/on "a" brings about "a")");
    }
}

TEST_CASE("check: what stands in a voucher's place feeds the rule that waits for it") {
    const std::string mug_or_p =
        R"({"issue": {"offer": "mug", "instead": {"unit": "p", "amount": 1}}})";
    CHECK(mistakes(rule("a", every_p, mug_or_p), rule("b", "\"order\"", gives_p)) ==
          R"(rule_feeds_itself /rules/0/on "a" brings about "a")");
    check_sound(
        with_rules(rule("a", every_p, R"({"issue": "mug"})"), rule("b", "\"order\"", gives_p)));
}

TEST_CASE("check: what a figure grants once, and a level that is measured, come to an end") {
    const std::string once = R"({"reaches": "p", "at": 10})";
    check_sound(with_rules(rule("a", once, gives_p), rule("b", R"({"enters": "high"})", gives_p)));
    check_sound(with_rules(rule("a", every_p, gives_q), rule("b", "\"order\"", gives_p)));
}

}  // namespace
}  // namespace spaarpas::engine

#endif
