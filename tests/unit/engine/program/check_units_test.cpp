#include <string>

#include <doctest/doctest.h>

#include "engine/program/program.h"
#include "tests/unit/engine/support/refusals.h"

// The widget's rows have no checks, so these run natively alone.
#ifndef __EMSCRIPTEN__

namespace spaarpas::engine {
namespace {

using namespace test;  // NOLINT(google-build-using-namespace): a test speaks of refusals

TEST_CASE("check: one mistake in the head or a unit is one message, at its place") {
    const Row rows[] = {
        {"time_zone_form", "/time_zone", "\"Europe/Amsterdam\"", "\"GMT+1\""},
        {"locale_twice", "/locales/1", "[\"nl\", \"en\"]", "[\"nl\", \"nl\", \"en\"]"},
        {"translation_missing",
         "/name",
         "{\"nl\": \"Pas\", \"en\": \"Card\"}",
         "{\"nl\": \"Pas\"}"},
        {"locale_unknown", "/name/fr", "\"en\": \"Card\"", "\"en\": \"Card\", \"fr\": \"Carte\""},
        {"locale_unknown", "/name/f~1r", "\"en\": \"Card\"", "\"en\": \"Card\", \"f/r\": \"x\""},
        {"condition_contradiction",
         "/counts/except/not_skus/0",
         "{\"categories\": [\"gift-card\"], \"not_skus\": [\"mug\"]}",
         "{\"skus\": [\"mug\"], \"not_skus\": [\"mug\"]}"},
        {"condition_empty",
         "/counts/except",
         "{\"categories\": [\"gift-card\"], \"not_skus\": [\"mug\"]}",
         "{}"},
        {"field_unused", "/enrolment/claims_days", "\"by\": \"join\"", "\"by\": \"order\""},
        {"field_unused",
         "/enrolment/claims_days",
         "\"by\": \"join\", \"claims_days\": 30",
         "\"by\": \"order\", \"claims_days\": 1"},
        {"translation_missing",
         "/perks/0/name",
         "{\"nl\": \"Eerst\", \"en\": \"First\"}",
         "{\"nl\": \"Eerst\"}"},
        {"id_twice",
         "/perks/1/id",
         "\"perks\": [",
         "\"perks\": [{\"id\": \"early\", \"name\": {\"nl\": \"Nu\", \"en\": \"Now\"}}, "},
        {"zone_given",
         "/zone",
         "\"currency\":",
         "\"zone\": [{\"at_ms\": 0, \"offset_minutes\": 60}], \"currency\":"},
        {"id_twice", "/units/3/id", "\"id\": \"purse\"", "\"id\": \"card\""},
        {"id_reserved", "/units/3/id", "\"id\": \"purse\"", "\"id\": \"spend\""},
        {"translation_missing",
         "/units/0/name_one",
         "{\"nl\": \"punt\", \"en\": \"point\"}",
         "{\"en\": \"point\"}"},
        {"translation_missing",
         "/units/0/name_other",
         "{\"nl\": \"punten\", \"en\": \"points\"}",
         "{\"en\": \"points\"}"},
        {"field_missing", "/units/1/of", "\"of\": 10,", ""},
        {"field_unused", "/units/0/of", "\"worth\":", "\"of\": 1, \"worth\":"},
        {"field_unused",
         "/units/2/expires",
         "\"kind\": \"counter\",",
         "\"kind\": \"counter\", \"expires\": {\"after_days\": 9},"},
        {"field_unused",
         "/units/2/settles",
         "\"kind\": \"counter\",",
         "\"kind\": \"counter\", \"settles\": {\"on\": \"left\"},"},
        {"field_unused",
         "/units/2/worth",
         "\"kind\": \"counter\",",
         "\"kind\": \"counter\", \"worth\": {\"units\": 1, \"minor\": 1},"},
        {"field_unused",
         "/units/2/shortfall",
         "\"kind\": \"counter\",",
         "\"kind\": \"counter\", \"shortfall\": \"forgive\","},
        {"field_unused",
         "/units/3/worth",
         "\"kind\": \"money\",",
         "\"kind\": \"money\", \"worth\": {\"units\": 1, \"minor\": 1},"},
        {"missing_form", "/units/0/settles", "{\"days\": 14}", "{}"},
        {"second_form",
         "/units/1/expires/at_end_of",
         "{\"after_days\": 365}",
         "{\"after_days\": 365, \"at_end_of\": \"year\"}"},
        {"reference_unknown",
         "/units/0/expires/unless/level/0",
         "\"unless\": {\"level\": [\"gold\"]}",
         "\"unless\": {\"level\": [\"goud\"]}"},
        {"condition_needs_order",
         "/units/0/expires/unless/channel",
         "\"unless\": {\"level\": [\"gold\"]}",
         "\"unless\": {\"channel\": [\"web\"]}"},
        {"field_unused",
         "/units/0/limit/0/times",
         "{\"amount\": 1000, \"per\": \"day\"}",
         "{\"times\": 1, \"per\": \"day\"}"},
        {"limit_twice",
         "/units/0/limit/1/per",
         "{\"amount\": 100000, \"per\": \"year\", \"of\": \"all\"}",
         "{\"amount\": 2000, \"per\": \"day\"}"},
        {"limit_window",
         "/units/0/limit/1/per",
         "\"per\": \"year\", \"of\": \"all\"",
         "\"per\": \"order\", \"of\": \"all\""},
        {"limited_given", "/units/1/limited", "\"of\": 10,", "\"of\": 10, \"limited\": true,"},
    };
    for (const Row& row : rows) {
        check_refused(row);
    }
}

TEST_CASE("check: a time zone has the name of an area and a place, or is UTC") {
    for (const char* const zone : {"UTC",
                                   "A/Z",
                                   "a/z",
                                   "Etc/GMT+0",
                                   "Etc/GMT-9",
                                   "America/Port-au-Prince",
                                   "America/Argentina/Buenos_Aires"}) {
        CAPTURE(zone);
        check_sound(changed("Europe/Amsterdam", zone));
    }
    for (const char* const zone : {"CET",
                                   "GMT+1",
                                   "/Amsterdam",
                                   "Europe/",
                                   "Europe//Amsterdam",
                                   "Europe/1",
                                   "1/Europe",
                                   "Europe/_",
                                   "Europe/New York",
                                   "Europe/a@",
                                   "Europe/a[",
                                   "Europe/a`",
                                   "Europe/a{",
                                   "Europe/a:"}) {
        CAPTURE(zone);
        const base::Problems problems = problems_of(changed("Europe/Amsterdam", zone));
        REQUIRE(problems.size() == 1);
        CHECK(problems[0].code == "time_zone_form");
    }
}

TEST_CASE("check: a card of one stamp is a card") {
    check_sound(changed("\"of\": 10", "\"of\": 1"));
}

TEST_CASE("check: an instant before March 1973 is taken for seconds, and none for the beginning") {
    const auto problems = [](const std::string& applies_from_ms) {
        return problems_of(changed(
            "\"version\": 1,", "\"version\": 1, \"applies_from_ms\": " + applies_from_ms + ","));
    };
    CHECK(problems("0").empty());
    CHECK(problems("1").size() == 1);
    CHECK(problems("99999999999").size() == 1);
    CHECK(problems("100000000000").empty());
}

TEST_CASE("check: units may expire at the end of a year itself") {
    check_sound(changed("{\"after_days\": 365}", "{\"at_end_of\": \"year\", \"plus_months\": 0}"));
}

TEST_CASE("program: what counts is read as it is written") {
    const auto read = load_program(changed("{\"tax\": true, ", "{\"discounts\": true, "));
    REQUIRE(read.ok());
    CHECK(read.value().counts.discounts);
    CHECK_FALSE(load_program(sound_program()).value().counts.discounts);
    const auto shipping = load_program(changed("{\"tax\": true, ", "{\"shipping\": true, "));
    REQUIRE(shipping.ok());
    CHECK(shipping.value().counts.shipping);
    CHECK_FALSE(load_program(sound_program()).value().counts.shipping);
}

TEST_CASE("check: limits for a day and for a week are two limits, also of one kind") {
    check_sound(changed("{\"amount\": 100000, \"per\": \"year\", \"of\": \"all\"}",
                        "{\"amount\": 2000, \"per\": \"week\"}"));
}

}  // namespace
}  // namespace spaarpas::engine

#endif
