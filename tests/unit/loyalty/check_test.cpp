#include "loyalty/program/check.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/unit/loyalty/program_text.h"

using namespace spaarpas::loyalty;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;     // NOLINT(google-build-using-namespace)
using spaarpas::base::Problem;
using spaarpas::base::Problems;

namespace {

Problems problems_of(const std::string& text) {
    const auto program = load_program(text);
    return program.ok() ? Problems{} : program.problems();
}

/// The widget leaves the words of json/ out, so there only the code and the place are looked at.
bool is_useful(const Problem& problem) {
#ifdef __EMSCRIPTEN__
    return !problem.code.empty();
#else
    return !problem.code.empty() && !problem.found.empty() && !problem.expected.empty() &&
           !problem.mend.empty();
#endif
}

}  // namespace

TEST_CASE("check: the sound program is sound") {
    for (const Problem& problem : problems_of(sound_program())) {
        FAIL_CHECK(problem.code << " " << problem.pointer << " " << problem.found);
    }
}

TEST_CASE("check: one mistake yields one message, at its place") {
    struct Case {
        const char* code;
        const char* pointer;
        const char* old_text;
        const char* new_text;
    };
    const Case cases[] = {
        {"time_zone_form", "/time_zone", "\"Europe/Amsterdam\"", "\"GMT+1\""},
        {"locale_twice", "/locales/1", "[\"nl\", \"en\"]", "[\"nl\", \"nl\", \"en\"]"},
        {"translation_missing",
         "/name",
         "{\"nl\": \"Pas\", \"en\": \"Card\"}",
         "{\"nl\": \"Pas\"}"},
        {"locale_unknown", "/name/fr", "\"en\": \"Card\"", "\"en\": \"Card\", \"fr\": \"Carte\""},
        {"id_twice", "/earning/rules/1/id", "\"id\": \"coffee-week\"", "\"id\": \"base\""},
        {"field_missing",
         "/earning/rules/0/rate",
         "\"rate\": {\"points\": 1, \"per_minor\": 100},",
         ""},
        {"field_missing", "/earning/rules/1/multiplier_bp", "\"multiplier_bp\": 20000,", ""},
        {"field_missing", "/earning/rules/2/points", "\"points\": 15,", ""},
        {"field_unused",
         "/earning/rules/1/cap",
         "\"multiplier_bp\": 20000,",
         "\"multiplier_bp\": 20000, \"cap\": {\"points\": 5, \"per\": \"day\"},"},
        {"field_unused",
         "/earning/rules/2/rounding",
         "\"points\": 15,",
         "\"points\": 15, \"rounding\": \"half_up\","},
        {"value_range", "/earning/rules/1/multiplier_bp", "20000", "100001"},
        {"value_range",
         "/earning/rules/0/rate/points",
         "{\"points\": 1, \"per_minor\": 100}",
         "{\"points\": 10001, \"per_minor\": 100}"},
        {"event_needs_fixed",
         "/earning/rules/0/event",
         "\"id\": \"base\",",
         "\"id\": \"base\", \"event\": \"visit\","},
        {"condition_needs_order",
         "/earning/rules/2/when/first_order",
         "\"points\": 15,",
         "\"points\": 15, \"when\": {\"first_order\": true},"},
        {"cap_unreachable", "/earning/rules/2/cap/points", "{\"points\": 45,", "{\"points\": 14,"},
        {"cap_unreachable",
         "/earning/rules/2/cap/points",
         "\"points\": 45, \"per\": \"month\"",
         "\"points\": 1001, \"per\": \"day\""},
        {"limited_given",
         "/earning/rules/0/limited",
         "\"id\": \"base\",",
         "\"id\": \"base\", \"limited\": true,"},
        {"window_empty",
         "/earning/rules/1/when/until",
         "\"until\": \"2027-03-01\"",
         "\"until\": \"2025-11-01\""},
        {"window_empty",
         "/earning/rules/1/when/day_until",
         "\"day_until\": \"02:00\"",
         "\"day_until\": \"18:00\""},
        {"weekday_unknown", "/earning/rules/1/when/weekdays/0", "\"sat\"", "\"zat\""},
        {"listed_twice", "/earning/rules/1/when/weekdays/1", "\"sun\"", "\"sat\""},
        {"condition_contradiction",
         "/earning/rules/1/when/not_categories/0",
         "[\"gift\"]",
         "[\"coffee\"]"},
        {"reference_unknown",
         "/earning/rules/1/when/tiers/0",
         "\"tiers\": [\"gold\"]",
         "\"tiers\": [\"goud\"]"},
        {"threshold_order",
         "/tiers/levels/1/threshold",
         "\"threshold\": 40000",
         "\"threshold\": 0"},
        {"value_range",
         "/tiers/levels/1/multiplier_bp",
         "\"multiplier_bp\": 15000",
         "\"multiplier_bp\": 9999"},
        {"value_range", "/tiers/window_days", "\"window_days\": 365", "\"window_days\": 0"},
        {"field_missing", "/rewards/0/amount_minor", "\"amount_minor\": 500,", ""},
        {"field_missing", "/rewards/0/cost_points", "\"cost_points\": 100,", ""},
        {"field_unused",
         "/rewards/0/percent_bp",
         "\"amount_minor\": 500,",
         "\"amount_minor\": 500, \"percent_bp\": 1000,"},
        {"field_unused",
         "/rewards/1/cost_points",
         "\"milestone_only\": true",
         "\"milestone_only\": true, \"cost_points\": 5"},
        {"value_range", "/rewards/0/valid_days", "\"valid_days\": 90", "\"valid_days\": 0"},
        {"reference_unknown",
         "/milestones/0/benefit/reward",
         "{\"reward\": \"gift-bag\"}",
         "{\"reward\": \"gift\"}"},
        {"benefit_empty",
         "/milestones/1/benefit",
         "{\"multiplier_bp\": 15000, \"multiplier_days\": 30}",
         "{}"},
        {"field_missing", "/milestones/1/benefit/multiplier_days", ", \"multiplier_days\": 30", ""},
        {"list_empty", "/prompts/0/options", "\"options\": [", "\"options\": [], \"x\": ["},
        {"id_twice", "/prompts/0/options/1/id", "\"id\": \"dark\"", "\"id\": \"light\""},
        {"translation_missing",
         "/prompts/0/purpose",
         "{\"nl\": \"Advies\", \"en\": \"Advice\"}",
         "{\"nl\": \"Advies\"}"},
        {"zone_given",
         "/zone",
         "\"currency\":",
         "\"zone\": [{\"at_ms\": 0, \"offset_minutes\": 60}], \"currency\":"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.pointer);
        CAPTURE(one.new_text);
        const Problems problems = problems_of(changed(one.old_text, one.new_text));
        const auto named = [&one](const Problem& problem) {
            return problem.code == one.code && problem.pointer == one.pointer;
        };
        CHECK(std::count_if(problems.begin(), problems.end(), named) == 1);
        CHECK(std::all_of(problems.begin(), problems.end(), is_useful));
    }
}

TEST_CASE("check: a program with twelve different mistakes yields twelve messages") {
    std::string text = sound_program();
    replace(text, "\"EUR\"", "\"eur\"");
    replace(text, "\"Europe/Amsterdam\"", "\"CET\"");
    replace(text, "\"en\": \"Card\"", "\"de\": \"Karte\", \"en\": \"Card\"");
    replace(text, "\"pending_days\": 14", "\"pending_days\": -1");
    replace(text, "\"rate\": {\"points\": 1, \"per_minor\": 100},", "");
    replace(text, "\"sat\"", "\"saturday\"");
    replace(text, "\"points\": 15,", "\"points\": \"15\",");
    replace(text, "\"threshold\": 40000", "\"threshold\": 0");
    replace(text, "\"amount_minor\": 500,", "\"amount\": 500, \"amount_minor\": 500,");
    replace(text, ", \"multiplier_days\": 30", "");
    replace(text, "\"milestone_only\": true", "\"milestone_only\": true, \"tiers\": [\"zilver\"]");
    replace(text, "\"id\": \"dark\"", "\"id\": \"light\"");
    const Problems problems = problems_of(text);
    const char* const expected[][2] = {
        {"bad_form", "/currency"},
        {"time_zone_form", "/time_zone"},
        {"locale_unknown", "/name/de"},
        {"out_of_range", "/points/pending_days"},
        {"field_missing", "/earning/rules/0/rate"},
        {"weekday_unknown", "/earning/rules/1/when/weekdays/0"},
        {"wrong_kind", "/earning/rules/2/points"},
        {"threshold_order", "/tiers/levels/1/threshold"},
        {"unknown_field", "/rewards/0/amount"},
        {"field_missing", "/milestones/1/benefit/multiplier_days"},
        {"reference_unknown", "/rewards/1/tiers/0"},
        {"id_twice", "/prompts/0/options/1/id"},
    };
    for (const auto& row : expected) {
        CAPTURE(std::string(row[1]));
        const auto named = [&row](const Problem& problem) {
            return problem.code == row[0] && problem.pointer == row[1];
        };
        CHECK(std::count_if(problems.begin(), problems.end(), named) == 1);
    }
    CHECK(std::all_of(problems.begin(), problems.end(), is_useful));
    CHECK(problems.size() == std::size(expected));
}

TEST_CASE("check: a text that is no JSON says where it breaks off") {
    const Problems problems = problems_of("{\"id\": ");
    REQUIRE(problems.size() == 1);
    CHECK(is_useful(problems[0]));
}

TEST_CASE("check: what cannot be read is not complained of twice") {
    std::string text = sound_program();
    replace(text, "\"id\": \"coffee-week\"", "\"id\": 7");
    CHECK(problems_of(text).size() == 1);
}

TEST_CASE("public program: one language, nothing private") {
    const Program program = load_program(sound_program()).value();
    const Program shown = public_program(program, "en-GB");
    CHECK(shown.locales == spaarpas::base::List<std::string>{"en"});
    REQUIRE(shown.name.size() == 1);
    CHECK(shown.name[0].second == "Card");
    CHECK(shown.rewards[0].name[0].first == "en");
    CHECK_FALSE(shown.rewards[0].stock.has_value());
    CHECK(shown.earning.rules[0].limited);
    CHECK_FALSE(shown.earning.rules[0].budget_points.has_value());
    CHECK_FALSE(shown.earning.rules[1].limited);
    CHECK(public_program(program, "pt").locales == spaarpas::base::List<std::string>{"nl"});
}
