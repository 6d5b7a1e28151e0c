#include <string>

#include <doctest/doctest.h>

#include "tests/unit/engine/support/refusals.h"

// The widget's rows have no checks, so these run natively alone.
#ifndef __EMSCRIPTEN__

namespace spaarpas::engine {
namespace {

using namespace test;  // NOLINT(google-build-using-namespace): a test speaks of refusals

TEST_CASE("check: one mistake in a segment, level, offer or prompt is one message, at its place") {
    const Row rows[] = {
        {"id_twice", "/segments/1/id", "\"segments\": [", "\"segments\": [{\"id\": \"staff\"}, "},
        {"translation_missing",
         "/segments/1/name",
         "{\"nl\": \"Stamgasten\", \"en\": \"Regulars\"}",
         "{\"nl\": \"Stamgasten\"}"},
        {"segment_circle",
         "/segments/1/if",
         "\"if\": {\"unit\": \"orders\", \"over\": {\"days\": 90}, \"at_least\": 6}",
         "\"if\": {\"not\": {\"segment\": [\"regulars\"]}}"},
        {"reference_unknown",
         "/segments/1/if/unit",
         "\"unit\": \"orders\", \"over\": {\"days\": 90}",
         "\"unit\": \"order\", \"over\": {\"days\": 90}"},
        {"bounds_missing",
         "/segments/1/if",
         "\"over\": {\"days\": 90}, \"at_least\": 6",
         "\"over\": {\"days\": 90}"},
        {"bounds_empty",
         "/segments/1/if/below",
         "\"over\": {\"days\": 90}, \"at_least\": 6",
         "\"over\": {\"days\": 90}, \"at_least\": 6, \"below\": 6"},
        {"id_twice", "/tiers/1/id", "\"id\": \"paid\"", "\"id\": \"status\""},
        {"id_twice",
         "/tiers/1/levels/1/id",
         "\"Club\", \"en\": \"Club\"}}",
         "\"Club\", \"en\": \"Club\"}}, {\"id\": \"silver\", \"name\": {\"nl\": \"Z\", \"en\": "
         "\"S\"}}"},
        {"id_twice",
         "/tiers/1/levels/1/id",
         "\"Club\", \"en\": \"Club\"}}",
         "\"Club\", \"en\": \"Club\"}}, {\"id\": \"staff\", \"name\": {\"nl\": \"Z\", \"en\": "
         "\"S\"}}"},
        {"level_order",
         "/tiers/0/levels/1/enter/at_least",
         "\"at_least\": 40000",
         "\"at_least\": 20000"},
        {"condition_needs_order",
         "/tiers/0/levels/1/enter/amount",
         "{\"unit\": \"spend\", \"over\": \"year\", \"at_least\": 40000}",
         "{\"amount\": {\"at_least\": 40000}}"},
        {"listed_twice",
         "/tiers/0/levels/0/perks/1",
         "\"perks\": [\"early\"]",
         "\"perks\": [\"early\", \"early\"]"},
        {"translation_missing",
         "/tiers/0/levels/0/name",
         "{\"nl\": \"Zilver\", \"en\": \"Silver\"}",
         "{\"nl\": \"Zilver\"}"},
        {"not_one_of", "/tiers/0/levels/0/keep", "{\"months\": 12}", "\"always\""},
        {"translation_missing",
         "/tiers/0/name",
         "{\"nl\": \"Status\", \"en\": \"Status\"}",
         "{\"nl\": \"Status\"}"},
        {"second_form",
         "/tiers/0/levels/0/keep/months",
         "{\"months\": 12}",
         "{\"months\": 12, \"days\": 3}"},
        {"too_short",
         "/tiers/1/levels",
         "[{\"id\": \"club\", \"name\": {\"nl\": \"Club\", \"en\": \"Club\"}}]",
         "[]"},
        {"reference_unknown",
         "/offers/0/price/unit",
         "\"price\": {\"unit\": \"points\"",
         "\"price\": {\"unit\": \"point\""},
        {"unit_not_held",
         "/offers/0/price/unit",
         "\"price\": {\"unit\": \"points\"",
         "\"price\": {\"unit\": \"nights\""},
        {"unit_not_held",
         "/offers/0/price/unit",
         "\"price\": {\"unit\": \"points\"",
         "\"price\": {\"unit\": \"orders\""},
        {"offer_unreachable",
         "/offers/0/price",
         "\"price\": {\"unit\": \"points\", \"amount\": 100},",
         ""},
        {"id_twice",
         "/offers/2/id",
         "\"offers\": [",
         "\"offers\": [{\"id\": \"gift-bag\", \"name\": {\"nl\": \"C\", \"en\": \"G\"}, "
         "\"gives\": {\"item\": \"beans\"}}, "},
        {"translation_missing",
         "/offers/0/name",
         "{\"nl\": \"Vijf euro\", \"en\": \"Five euros\"}",
         "{\"nl\": \"Vijf euro\"}"},
        {"translation_missing",
         "/offers/1/description",
         "{\"id\": \"gift-bag\", ",
         "{\"id\": \"gift-bag\", \"description\": {\"nl\": \"Een zak\"}, "},
        {"missing_form", "/offers/0/gives", "{\"discount\": {\"amount_minor\": 500}}", "{}"},
        {"second_form",
         "/offers/1/gives/perk",
         "{\"item\": \"beans\"}",
         "{\"item\": \"beans\", \"perk\": \"early\"}"},
        {"discount_empty",
         "/offers/0/gives/discount",
         "{\"amount_minor\": 500}",
         "{\"shipping\": false}"},
        {"out_of_range",
         "/offers/0/gives/discount/percent_bp",
         "{\"amount_minor\": 500}",
         "{\"percent_bp\": 10001}"},
        {"condition_needs_order",
         "/offers/1/if/lines",
         "\"if\": {\"segment\": [\"regulars\"]}",
         "\"if\": {\"lines\": {\"skus\": [\"a\"]}}"},
        {"field_unused",
         "/offers/0/limit/0/amount",
         "{\"times\": 2, \"per\": \"month\"}",
         "{\"amount\": 2, \"per\": \"month\"}"},
        {"limit_window",
         "/offers/0/limit/0/per",
         "{\"times\": 2, \"per\": \"month\"}",
         "{\"times\": 2, \"per\": \"order\"}"},
        {"limited_given",
         "/offers/0/limited",
         "\"combines\": true",
         "\"combines\": true, \"limited\": true"},
        {"reference_unknown",
         "/offers/0/use_if/level/0",
         "\"use_if\": {\"amount\": {\"at_least\": 2500}}",
         "\"use_if\": {\"level\": [\"goud\"]}"},
        {"id_twice",
         "/prompts/1/id",
         "\"prompts\": [",
         "\"prompts\": [{\"id\": \"roast\", \"kind\": \"text\", \"question\": {\"nl\": \"Hoe?\", "
         "\"en\": \"How?\"}, \"purpose\": {\"nl\": \"Advies\", \"en\": \"Advice\"}, "
         "\"legal_basis\": \"consent\"}, "},
        {"condition_needs_order",
         "/prompts/0/if/channel",
         "{\"since\": \"joined\", \"days\": {\"at_least\": 7}}",
         "{\"channel\": [\"web\"]}"},
        {"list_empty",
         "/prompts/0/options",
         "{\"id\": \"light\", \"label\": {\"nl\": \"Licht\", \"en\": \"Light\"}},",
         ""},
        {"id_twice", "/prompts/0/options/1/id", "\"id\": \"light\"", "\"id\": \"dark\""},
        {"field_unused", "/prompts/0/options", "\"kind\": \"choice\"", "\"kind\": \"text\""},
        {"translation_missing",
         "/prompts/0/question",
         "{\"nl\": \"Welke?\", \"en\": \"Which?\"}",
         "{\"nl\": \"Welke?\"}"},
        {"translation_missing",
         "/prompts/0/options/0/label",
         "{\"nl\": \"Licht\", \"en\": \"Light\"}",
         "{\"nl\": \"Licht\"}"},
        {"translation_missing",
         "/prompts/0/purpose",
         "{\"nl\": \"Advies\", \"en\": \"Advice\"}",
         "{\"nl\": \"Advies\"}"},
    };
    for (const Row& row : rows) {
        check_refused(row);
    }
}

TEST_CASE("check: levels that count over other times, or other units, need not rise") {
    check_sound(
        changed("\"over\": \"year\", \"at_least\": 40000", "\"over\": \"month\", \"at_least\": 9"));
}

TEST_CASE("check: levels that ask for no figure need not rise") {
    std::string text =
        changed("\"enter\": {\"unit\": \"spend\", \"over\": \"year\", \"at_least\": 20000}",
                "\"enter\": {\"segment\": [\"staff\"]}");
    replace(text,
            "\"enter\": {\"unit\": \"spend\", \"over\": \"year\", \"at_least\": 40000}",
            "\"enter\": {\"segment\": [\"regulars\"]}");
    check_sound(text);
}

TEST_CASE("check: segments that ask for one another in a round of three are each a mistake") {
    std::string text = sound_program();
    replace(text,
            "{\"id\": \"staff\"},",
            "{\"id\": \"staff\"}, {\"id\": \"egg\", \"if\": {\"segment\": [\"hen\"]}}, "
            "{\"id\": \"hen\", \"if\": {\"segment\": [\"chick\"]}}, "
            "{\"id\": \"chick\", \"if\": {\"segment\": [\"egg\"]}},");
    const base::Problems problems = problems_of(text);
    CHECK(problems.size() == 3);
    for (const base::Problem& problem : problems) {
        CHECK(problem.code == "segment_circle");
    }
}

}  // namespace
}  // namespace spaarpas::engine

#endif
