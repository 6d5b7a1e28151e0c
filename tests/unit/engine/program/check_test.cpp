#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "engine/program/checker.h"
#include "tests/unit/engine/support/refusals.h"

// The widget's rows have no checks, so these run natively alone.
#ifndef __EMSCRIPTEN__

namespace spaarpas::engine {
namespace {

using namespace test;  // NOLINT(google-build-using-namespace): a test speaks of refusals

TEST_CASE("check: the sound program is sound") {
    check_sound(sound_program());
}

TEST_CASE("check: the bakery's card is sound as it stands") {
    check_sound(bakery());
}

TEST_CASE("check: a program of a head alone is sound") {
    check_sound(R"({"id": "a", "version": 1, "name": {"nl": "A"}, "currency": "EUR",
                    "time_zone": "UTC", "locales": ["nl"]})");
}

TEST_CASE("check: a program with many mistakes yields a message for each") {
    std::string text = sound_program();
    const Row rows[] = {
        {"bad_form", "/currency", "\"EUR\"", "\"eur\""},
        {"time_zone_form", "/time_zone", "\"Europe/Amsterdam\"", "\"CET\""},
        {"instant_in_seconds",
         "/applies_from_ms",
         "\"version\": 1,",
         "\"version\": 1, \"applies_from_ms\": 1767222000,"},
        {"locale_unknown", "/name/de", "\"en\": \"Card\"", "\"de\": \"Karte\", \"en\": \"Card\""},
        {"out_of_range", "/units/0/settles/days", "{\"days\": 14}", "{\"days\": -1}"},
        {"field_missing", "/units/1/of", "\"of\": 10,", ""},
        {"not_one_of", "/units/2/kind", "\"counter\"", "\"counters\""},
        {"level_order",
         "/tiers/0/levels/1/enter/at_least",
         "\"at_least\": 40000",
         "\"at_least\": 9"},
        {"unknown_field",
         "/offers/0/sale",
         "\"combines\": true",
         "\"combines\": true, \"sale\": 1"},
        {"weekday_unknown", "/rules/1/if/all/0/date/weekdays/0", "\"sat\"", "\"saturday\""},
        {"wrong_kind", "/rules/2/do/0/give/amount", "\"amount\": 15", "\"amount\": \"15\""},
        {"id_twice", "/prompts/0/options/1/id", "\"id\": \"dark\"", "\"id\": \"light\""},
    };
    for (const Row& row : rows) {
        replace(text, row.old_text, row.new_text);
    }
    const base::Problems problems = problems_of(text);
    for (const Row& row : rows) {
        CAPTURE(std::string(row.pointer));
        const auto named = [&row](const base::Problem& problem) {
            return problem.code == row.code && problem.pointer == row.pointer;
        };
        CHECK(std::count_if(problems.begin(), problems.end(), named) == 1);
    }
    CHECK(std::all_of(problems.begin(), problems.end(), is_useful));
    CHECK(problems.size() >= std::size(rows));
}

TEST_CASE("check: a message says what there is, and what is expected in its place") {
    const struct {
        const char* found;
        const char* expected;
        const char* old_text;
        const char* new_text;
    } rows[] = {
        {"no text in nl and en",
         "a text in each of `locales`: nl and en",
         "{\"nl\": \"Pas\", \"en\": \"Card\"}",
         "{}"},
        {"a text in fr",
         "a language of `locales`: nl and en",
         "\"en\": \"Card\"",
         "\"en\": \"Card\", \"fr\": \"Carte\""},
        {"\"point\"",
         "the id of a unit: `orders`, `spend`; declared: points, card, nights and purse",
         "\"unit\": \"points\", \"amount\": 15",
         "\"unit\": \"point\", \"amount\": 15"},
        {"\"clubs\"",
         "the id of a level: silver, gold and club",
         "{\"level\": {\"level\": \"club\"}}",
         "{\"level\": {\"level\": \"clubs\"}}"},
        {"`at` and `every` together",
         "exactly one of `at` and `every`",
         "\"every\": 10}",
         "\"every\": 10, \"at\": 3}"},
        {"none of them",
         "exactly one of `amount`, `rate`, `per_item` and `per`",
         "\"unit\": \"points\", \"amount\": 15",
         "\"unit\": \"points\""},
        {"9", "more than the level before it, which asks for 20000", "40000", "9"},
        {"14",
         "at least the 15 that the rule gives",
         "{\"amount\": 45, \"per\": \"month\"}",
         "{\"amount\": 14, \"per\": \"month\"}"},
        {"1001",
         "at most what the unit lets all rules give, which is 1000",
         "{\"amount\": 500, \"per\": \"week\"}",
         "{\"amount\": 1001, \"per\": \"day\"}"},
        {"6",
         "more than `at_least`, which is 6",
         "\"at_least\": 6",
         "\"at_least\": 6, \"below\": 6"},
    };
    for (const auto& row : rows) {
        const base::Problems problems = problems_of(changed(row.old_text, row.new_text));
        REQUIRE(problems.size() == 1);
        CHECK(problems[0].found == row.found);
        CHECK(problems[0].expected == row.expected);
    }
}

TEST_CASE("check: what cannot be read is not complained of twice") {
    CHECK(problems_of(changed("{\"id\": \"points\", \"kind\"", "{\"id\": 7, \"kind\"")).size() ==
          1);
    CHECK(problems_of(changed("\"offers\": [", "\"offer\": [")).size() == 1);
    CHECK(problems_of(changed("\"offers\": [", "\"0\": [")).size() == 1);
    CHECK(problems_of("{\"id\": ").size() == 1);
    CHECK(problems_of("{\"id\": ").front().code == "json_syntax");
    CHECK(problems_of("[]").size() == 1);
}

TEST_CASE("check: a member that no program has hides no other mistake") {
    std::string text = changed("\"at_least\": 40000", "\"at_least\": 9");
    replace(text, "\"currency\":", "\"kind\": \"card\", \"currency\":");
    CHECK(problems_of(text).size() == 2);
}

}  // namespace
}  // namespace spaarpas::engine

#endif
