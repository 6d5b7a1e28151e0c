#include <string>

#include <doctest/doctest.h>

#include "tests/unit/engine/support/refusals.h"

// The widget's rows have no checks, so these run natively alone.
#ifndef __EMSCRIPTEN__

namespace spaarpas::engine {
namespace {

using namespace test;  // NOLINT(google-build-using-namespace): a test speaks of refusals

TEST_CASE("check: one mistake in a rule is one message, at its place") {
    const Row rows[] = {
        {"id_twice", "/rules/2/id", "\"id\": \"review\"", "\"id\": \"base\""},
        {"missing_form", "/rules/0/do/0", "{\"give\": {", "{\"gift\": {"},
        {"missing_form", "/rules/4/on", "{\"reaches\": \"orders\"", "{\"reach\": \"orders\""},
        {"second_form",
         "/rules/4/on/leaves",
         "{\"reaches\": \"orders\", \"every\": 10}",
         "{\"reaches\": \"orders\", \"every\": 10, \"leaves\": \"gold\"}"},
        {"every_needs_period",
         "/rules/4/on/over",
         "\"every\": 10}",
         "\"every\": 10, \"over\": {\"days\": 3}}"},
        {"every_needs_period",
         "/rules/4/on/over",
         "\"every\": 10}",
         "\"every\": 1, \"over\": {\"days\": 3}}"},
        {"fields_together", "/rules/4/on", "\"every\": 10}", "\"every\": 10, \"at\": 3}"},
        {"reference_unknown",
         "/rules/4/on/reaches",
         "{\"reaches\": \"orders\"",
         "{\"reaches\": \"order\""},
        {"reference_unknown",
         "/rules/6/on/enters",
         "{\"enters\": \"gold\"}",
         "{\"enters\": \"goud\"}"},
        {"reference_unknown",
         "/rules/6/on/leaves",
         "{\"enters\": \"gold\"}",
         "{\"leaves\": \"goud\"}"},
        {"reference_unknown",
         "/rules/8/on/bought",
         "{\"bought\": \"five-euro\"}",
         "{\"bought\": \"six-euro\"}"},
        {"reference_unknown",
         "/rules/8/on/redeemed",
         "{\"bought\": \"five-euro\"}",
         "{\"redeemed\": \"six-euro\"}"},
        {"reference_unknown",
         "/rules/7/on/answered",
         "{\"answered\": \"roast\"}",
         "{\"answered\": \"toast\"}"},
        {"reference_unknown",
         "/rules/1/if/all/2/level/0",
         "{\"level\": [\"gold\"]}]}",
         "{\"level\": [\"goud\"]}]}"},
        {"reference_unknown",
         "/rules/1/if/all/1/not/segment/0",
         "{\"not\": {\"segment\": [\"staff\"]}}",
         "{\"not\": {\"segment\": [\"stuff\"]}}"},
        {"listed_twice",
         "/rules/1/if/all/1/not/segment/1",
         "{\"segment\": [\"staff\"]}",
         "{\"segment\": [\"staff\", \"staff\"]}"},
        {"missing_form", "/rules/7/if", "\"if\": {\"answer\":", "\"if\": {\"answers\":"},
        {"too_short", "/rules/2/do", "[{\"give\": {\"unit\": \"points\", \"amount\": 15}}]", "[]"},
        {"condition_contradiction",
         "/rules/0/if/any/0/lines/not_skus/0",
         "{\"categories\": [\"coffee\"], \"not_skus\": [\"tea\"]}",
         "{\"skus\": [\"tea\"], \"not_skus\": [\"tea\"]}"},
        {"window_empty",
         "/rules/1/if/all/0/date/until",
         "\"until\": \"2026-12-01\"",
         "\"until\": \"2026-11-01\""},
        {"condition_empty",
         "/rules/1/if/all/0/date",
         "{\"from\": \"2026-11-01\", \"until\": \"2026-12-01\", \"weekdays\": [\"sat\"]}",
         "{}"},
        {"weekday_unknown", "/rules/1/if/all/0/date/weekdays/0", "\"sat\"", "\"zat\""},
        {"condition_needs_order",
         "/rules/2/if/channel",
         "\"on\": \"review\",",
         "\"on\": \"review\", \"if\": {\"channel\": [\"web\"]},"},
        {"field_unused",
         "/rules/8/limit/0/amount",
         "\"do\": [{\"level\": {\"level\": \"club\"}}]",
         "\"do\": [{\"level\": {\"level\": \"club\"}}], \"limit\": [{\"amount\": 1, \"per\": "
         "\"ever\"}]"},
        {"limit_unreachable",
         "/rules/2/limit/0/amount",
         "{\"amount\": 45, \"per\": \"month\"}",
         "{\"amount\": 14, \"per\": \"month\"}"},
        {"limit_unreachable",
         "/rules/2/limit/0/amount",
         "{\"amount\": 45, \"per\": \"month\"}",
         "{\"amount\": 1, \"per\": \"month\"}"},
        {"limit_unreachable",
         "/rules/0/limit/0/amount",
         "{\"amount\": 500, \"per\": \"week\"}",
         "{\"amount\": 1001, \"per\": \"day\"}"},
        {"milestone_needs_goal",
         "/rules/2/milestone",
         "\"id\": \"review\",",
         "\"id\": \"review\", \"name\": {\"nl\": \"R\", \"en\": \"R\"}, \"milestone\": true,"},
        {"milestone_needs_goal",
         "/rules/8/milestone",
         "{\"id\": \"club\", \"on\"",
         "{\"id\": \"club\", \"name\": {\"nl\": \"C\", \"en\": \"C\"}, \"milestone\": true, "
         "\"on\""},
        {"translation_missing",
         "/rules/4/name",
         "\"name\": {\"nl\": \"Tien\", \"en\": \"Ten\"}, \"milestone\"",
         "\"milestone\""},
        {"field_unused",
         "/rules/4/secret",
         "\"milestone\": true,",
         "\"milestone\": true, \"secret\": true,"},
        {"limited_given",
         "/rules/0/limited",
         "\"id\": \"base\",",
         "\"id\": \"base\", \"limited\": true,"},
    };
    for (const Row& row : rows) {
        check_refused(row);
    }
}

TEST_CASE("check: one mistake in what a rule does is one message, at its place") {
    const Row rows[] = {
        {"reference_unknown",
         "/rules/2/do/0/give/unit",
         "\"unit\": \"points\", \"amount\": 15",
         "\"unit\": \"point\", \"amount\": 15"},
        {"unit_counts_itself",
         "/rules/2/do/0/give/unit",
         "\"unit\": \"points\", \"amount\": 15",
         "\"unit\": \"orders\", \"amount\": 15"},
        {"reference_unknown",
         "/rules/1/do/0/multiply/unit",
         "{\"unit\": \"points\", \"bp\": 20000}",
         "{\"unit\": \"point\", \"bp\": 20000}"},
        {"reference_unknown",
         "/rules/4/do/1/issue/offer",
         "{\"issue\": {\"offer\": \"gift-bag\"}}",
         "{\"issue\": {\"offer\": \"gift-bag\"}}, {\"issue\": {\"offer\": \"gift\"}}"},
        {"reference_unknown",
         "/rules/6/do/1/ask/prompt",
         "{\"tell\": {\"text\": {\"nl\": \"Goud!\", \"en\": \"Gold!\"}}}",
         "{\"ask\": {\"prompt\": \"toast\"}}"},
        {"field_missing",
         "/rules/2/do/0/give",
         "\"unit\": \"points\", \"amount\": 15",
         "\"unit\": \"points\""},
        {"fields_together",
         "/rules/0/do/0/give",
         "\"per_minor\": 100}}}",
         "\"per_minor\": 100}, \"per_item\": 1}}"},
        {"out_of_range",
         "/rules/0/do/0/give/rate/units",
         "{\"units\": 1, \"per_minor\"",
         "{\"units\": 10001, \"per_minor\""},
        {"give_needs_order",
         "/rules/5/do/0/give/rate",
         "\"do\": [{\"multiply\": {\"unit\": \"points\", \"bp\": 15000, \"for_days\": 30}}]",
         "\"do\": [{\"give\": {\"unit\": \"points\", \"rate\": {\"units\": 1, \"per_minor\": "
         "100}}}]"},
        {"give_needs_order",
         "/rules/2/do/0/give/per_item",
         "\"unit\": \"points\", \"amount\": 15",
         "\"unit\": \"points\", \"per_item\": 1"},
        {"give_needs_event",
         "/rules/4/do/1/give/per",
         "{\"issue\": {\"offer\": \"gift-bag\"}}",
         "{\"issue\": \"gift-bag\"}, {\"give\": {\"unit\": \"card\", \"per\": \"cups\"}}"},
        {"multiply_needs_order", "/rules/5/do/0/multiply/for_days", ", \"for_days\": 30}", "}"},
        {"out_of_range", "/rules/1/do/0/multiply/bp", "\"bp\": 20000", "\"bp\": 100001"},
        {"multiplies_nothing", "/rules/1/do/0/multiply/bp", "\"bp\": 20000", "\"bp\": 10000"},
        {"rounding_unused",
         "/rules/2/do/0/give/rounding",
         "\"unit\": \"points\", \"amount\": 15",
         "\"unit\": \"points\", \"amount\": 15, \"rounding\": \"half_up\""},
        {"reference_unknown",
         "/rules/4/do/1/issue/instead/unit",
         "{\"issue\": {\"offer\": \"gift-bag\"}}",
         "{\"issue\": \"gift-bag\"}, {\"issue\": {\"offer\": \"five-euro\", \"instead\": "
         "{\"unit\": \"point\", \"amount\": 5}}}"},
        {"instead_unused",
         "/rules/4/do/0/issue/instead",
         "{\"issue\": {\"offer\": \"gift-bag\"}}",
         "{\"issue\": {\"offer\": \"gift-bag\", \"instead\": {\"unit\": \"points\", "
         "\"amount\": 5}}}"},
        {"reference_unknown",
         "/rules/8/do/0/level/level",
         "{\"level\": {\"level\": \"club\"}}",
         "{\"level\": {\"level\": \"clubs\"}}"},
        {"translation_missing",
         "/rules/6/do/1/tell/text",
         "{\"nl\": \"Goud!\", \"en\": \"Gold!\"}",
         "{\"nl\": \"Goud!\"}"},
    };
    for (const Row& row : rows) {
        check_refused(row);
    }
}

TEST_CASE("check: of one time there may be a limit on times and one on amounts, in either order") {
    constexpr const char* amount = "{\"amount\": 45, \"per\": \"month\"}";
    constexpr const char* times = "{\"times\": 1, \"per\": \"month\"}";
    check_sound(changed(amount, std::string(amount) + ", " + times));
    check_sound(changed(amount, std::string(times) + ", " + amount));
}

TEST_CASE("check: a limit above that of the unit is one mistake, however often the rule gives it") {
    std::string text =
        changed("{\"amount\": 500, \"per\": \"week\"}", "{\"amount\": 1001, \"per\": \"day\"}");
    replace(text,
            "\"per_minor\": 100}}}]",
            "\"per_minor\": 100}}}, {\"give\": {\"unit\": \"points\", \"amount\": 5}}]");
    CHECK(problems_of(text).size() == 1);
}

TEST_CASE("check: a limit may be as high as that of the unit") {
    check_sound(
        changed("{\"amount\": 500, \"per\": \"week\"}", "{\"amount\": 1000, \"per\": \"day\"}"));
}

TEST_CASE("check: what is given in a voucher's place need not be reached by the rule's limit") {
    check_sound(
        changed("[{\"give\": {\"unit\": \"points\", \"amount\": 15}}]",
                "[{\"give\": {\"unit\": \"points\", \"amount\": 15}}, {\"issue\": {\"offer\": "
                "\"five-euro\", \"instead\": {\"unit\": \"points\", \"amount\": 50}}}]"));
}

}  // namespace
}  // namespace spaarpas::engine

#endif
