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
        {"weekday_unknown", "/rules/1/if/all/0/date/weekdays/0", "\"sat\"", "\"zat\""},
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

TEST_CASE("check: what cannot be read is not complained of twice") {
    CHECK(problems_of(changed("{\"id\": \"points\", \"kind\"", "{\"id\": 7, \"kind\"")).size() ==
          1);
    CHECK(problems_of(changed("\"offers\": [", "\"offer\": [")).size() == 1);
    CHECK(problems_of("{\"id\": ").size() == 1);
    CHECK(problems_of("[]").size() == 1);
}

}  // namespace
}  // namespace spaarpas::engine

#endif
