// The checks of leaves are not linked for WebAssembly (engine/program/check_only.h).
#ifndef __EMSCRIPTEN__

#include <doctest/doctest.h>

#include "engine/program/checker.h"
#include "tests/unit/engine/support/asking.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

/// A program that has one of each that a leaf can name.
Program one_of_each() {
    Program program = euro_program();
    program.units = {{}};
    program.units[0].id = "points";
    program.tiers = {{}};
    program.tiers[0].id = "status";
    program.tiers[0].levels = {{}};
    program.tiers[0].levels[0].id = "gold";
    program.prompts = {{}, {}};
    program.prompts[0].id = "taste";
    program.prompts[0].options = {{"dark", {}, ""}, {"mild", {}, ""}};
    program.prompts[1].id = "birthday";
    program.prompts[1].kind = PromptKind::month;
    program.segments = {{"staff", {}, {}},
                        {"egg", {}, condition(R"({"not": {"segment": ["hen"]}})")},
                        {"hen", {}, condition(R"({"any": [{"segment": ["staff", "egg"]}]})")}};
    return program;
}

/// The mistakes of a condition: `code at/place, ..`.
std::string mistakes(const char* text, Asked asked) {
    const Program program = one_of_each();
    Checker checker(program);
    checker.condition("if", condition(text), asked);
    std::string said;
    for (const auto& problem : checker.take()) {
        said += (said.empty() ? "" : ", ") + problem.code + ' ' + problem.pointer;
    }
    return said;
}

}  // namespace

TEST_CASE("condition: what is sound has no mistakes") {
    for (const char* const text : {R"({"lines": {"skus": ["beans"]}})",
                                   R"({"channel": ["web"]})",
                                   R"({"amount": {"at_least": 1, "below": 2}})",
                                   R"({"unit": "points", "over": "now", "below": 9})",
                                   R"({"unit": "spend", "over": "year", "at_least": 9})",
                                   R"({"level": ["gold"]})",
                                   R"({"segment": ["staff"]})",
                                   R"({"since": "order", "days": {"at_least": 60}})",
                                   R"({"date": {"weekdays": ["mon"], "from_hour": "22:00"}})",
                                   R"({"near": "joined"})",
                                   R"({"near": "birthday"})",
                                   R"({"answer": "taste", "is": ["dark"]})",
                                   R"({"consent": "newsletter"})"}) {
        CAPTURE(text);
        CHECK(mistakes(text, Asked::order).empty());
    }
}

TEST_CASE("condition: each mistake has its code and its place") {
    struct Case {
        const char* condition;
        const char* mistakes;
    };
    const Case cases[] = {
        {R"({"lines": {"skus": ["a"], "not_skus": ["b", "a"]}})",
         "condition_contradiction /if/lines/not_skus/1"},
        {R"({"lines": {"categories": ["a"], "not_categories": ["a"]}})",
         "condition_contradiction /if/lines/not_categories/0"},
        {R"({"level": ["gold", "gold"]})", "listed_twice /if/level/1"},
        {R"({"date": {"weekdays": ["mon", "mon"]}})", "listed_twice /if/date/weekdays/1"},
        {R"({"answer": "taste", "is": ["dark", "dark"]})", "listed_twice /if/is/1"},
        {R"({"channel": ["web", "web"]})", "listed_twice /if/channel/1"},
        {R"({"amount": {}})", "bounds_missing /if/amount"},
        {R"({"amount": {"at_least": 5, "below": 5}})", "bounds_empty /if/amount/below"},
        {R"({"unit": "spend", "over": "ever"})", "bounds_missing /if"},
        {R"({"since": "order", "days": {"at_least": 9, "below": 3}})",
         "bounds_empty /if/days/below"},
        {R"({"all": [{"consent": "a"}, {"date": {"weekdays": ["mon", "may"]}}]})",
         "weekday_unknown /if/all/1/date/weekdays/1"},
        {R"({"date": {"from": "2026-12-02", "until": "2026-12-01"}})",
         "window_empty /if/date/until"},
        {R"({"date": {"from_hour": "09:00", "until_hour": "09:00"}})",
         "window_empty /if/date/until_hour"},
        {R"({"near": "taste"})", "prompt_no_month /if/near"},
        {R"({"answer": "taste", "is": ["dark", "sweet"]})", "option_unknown /if/is/1"},
        {R"({"answer": "taste", "is": ["sweet", "dark"]})", "option_unknown /if/is/0"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.condition);
        CHECK(mistakes(one.condition, Asked::order) == one.mistakes);
    }
}

TEST_CASE("segment: those that ask for one another never come to rest, and each is a mistake") {
    const Program program = one_of_each();
    Checker checker(program);
    check_segments(checker);
    const spaarpas::base::Problems problems = checker.take();
    CHECK(problems.size() == 2);
    for (const spaarpas::base::Problem& problem : problems) {
        CHECK(problem.code == "segment_circle");
    }
}

TEST_CASE("condition: what the program does not have is a mistake") {
    for (const char* const text : {R"({"unit": "miles", "over": "ever", "below": 1})",
                                   R"({"level": ["gold", "iron"]})",
                                   R"({"segment": ["press"]})",
                                   R"({"near": "wedding"})",
                                   R"({"answer": "wedding"})"}) {
        CAPTURE(text);
        CHECK_FALSE(mistakes(text, Asked::order).empty());
    }
}

TEST_CASE("condition: an order is asked about only where there is one") {
    struct Case {
        const char* condition;
        const char* mistakes;
    };
    const Case cases[] = {
        {R"({"lines": {"skus": ["a"]}})", "condition_needs_order /if/lines"},
        {R"({"channel": ["web"]})", "condition_needs_order /if/channel"},
        {R"({"amount": {"below": 5}})", "condition_needs_order /if/amount"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.condition);
        CHECK(mistakes(one.condition, Asked::member) == one.mistakes);
        CHECK(mistakes(one.condition, Asked::event) == one.mistakes);
    }
}

#endif
