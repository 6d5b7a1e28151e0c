#include <doctest/doctest.h>

#include "loyalty/prompts/prompts.h"
#include "tests/unit/loyalty/world.h"

using namespace spaarpas::loyalty;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;     // NOLINT(google-build-using-namespace)

namespace {

Prompt prompt(const std::string& id, PromptKind kind) {
    Prompt made;
    made.id = id;
    made.kind = kind;
    made.options = {{"light", {}}, {"dark", {}}};
    made.incentive_points = 15;
    return made;
}

std::string due(const Program& program,
                const Facts& facts,
                const spaarpas::base::List<PromptState>& states) {
    const Prompt* const found = due_prompt(program, facts, states);
    return found != nullptr ? found->id : "";
}

}  // namespace

TEST_CASE("prompt: one at a time, the first that is due and not answered") {
    Program program = amsterdam_program();
    program.prompts = {prompt("roast", PromptKind::choice), prompt("month", PromptKind::month)};
    program.prompts[0].after_orders = 1;
    Facts facts;
    facts.at_ms = utc("2026-01-10T12:00");
    CHECK(due(program, facts, {}) == "month");
    facts.orders = 1;
    CHECK(due(program, facts, {}) == "roast");
    PromptState answered{"roast", facts.at_ms, {}, false};
    CHECK(due(program, facts, {answered}) == "month");
    PromptState withdrawn{"month", {}, {}, true};
    CHECK(due(program, facts, {answered, withdrawn}).empty());
}

TEST_CASE("prompt: put off it comes back after its local days, answered when the answer is gone") {
    Program program = amsterdam_program();
    program.prompts = {prompt("roast", PromptKind::choice)};
    program.prompts[0].again_after_days = 3;
    program.prompts[0].keep_days = 10;
    Facts facts;
    PromptState put_off{"roast", {}, utc("2026-01-10T12:00"), false};
    facts.at_ms = utc("2026-01-12T22:59");
    CHECK(due(program, facts, {put_off}).empty());
    facts.at_ms = utc("2026-01-12T23:00");
    CHECK(due(program, facts, {put_off}) == "roast");
    PromptState answered{"roast", utc("2026-01-10T12:00"), {}, false};
    facts.at_ms = utc("2026-01-19T22:59");
    CHECK(due(program, facts, {answered}).empty());
    facts.at_ms = utc("2026-01-19T23:00");
    CHECK(due(program, facts, {answered}) == "roast");
    CHECK(prompt_incentive(program.prompts[0], answered) == 0);
    CHECK(prompt_incentive(program.prompts[0], put_off) == 15);
}

TEST_CASE("prompt: an answer fits its question or is refused with a reason") {
    struct Case {
        PromptKind kind;
        PromptAnswer answer;
        const char* code;
    };
    const std::string long_text(501, 'x');
    const Case cases[] = {
        {PromptKind::choice, {{"light"}, ""}, ""},
        {PromptKind::choice, {{}, ""}, "answer_missing"},
        {PromptKind::choice, {{"light", "dark"}, ""}, "answer_too_many"},
        {PromptKind::choice, {{"green"}, ""}, "answer_option_unknown"},
        {PromptKind::choice, {{"light"}, "words"}, "answer_unexpected"},
        {PromptKind::multiple, {{"light", "dark"}, ""}, ""},
        {PromptKind::multiple, {{"light", "light"}, ""}, "answer_option_twice"},
        {PromptKind::text, {{}, "Filter, with a paper that was rinsed"}, ""},
        {PromptKind::text, {{}, " \n\t"}, "answer_missing"},
        {PromptKind::text, {{}, long_text}, "answer_too_long"},
        {PromptKind::text, {{"light"}, "words"}, "answer_unexpected"},
        {PromptKind::month, {{}, "01"}, ""},
        {PromptKind::month, {{}, "12"}, ""},
        {PromptKind::month, {{}, "00"}, "answer_month_invalid"},
        {PromptKind::month, {{}, "13"}, "answer_month_invalid"},
        {PromptKind::month, {{}, "1"}, "answer_month_invalid"},
    };
    for (std::size_t index = 0; index < std::size(cases); ++index) {
        CAPTURE(index);
        const auto problems = check_answer(prompt("roast", cases[index].kind), cases[index].answer);
        if (std::string(cases[index].code).empty()) {
            CHECK(problems.empty());
        } else {
            REQUIRE(problems.size() == 1);
            CHECK(problems[0].code == cases[index].code);
        }
    }
}
