#include <doctest/doctest.h>

#include "engine/decide/figures.h"
#include "tests/unit/engine/support/asking.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

TEST_CASE("condition: what asks for nothing holds and makes no choice") {
    Asking asking;
    const Answer answer = ask(Condition(), {asking.program, asking.facts, 0, nullptr, nullptr});
    CHECK(answer.holds);
    CHECK_FALSE(answer.choice.made);
}

TEST_CASE("condition: all chooses the lines that each of its parts chooses") {
    struct Case {
        const char* condition;
        const char* lines;
    };
    const Case cases[] = {
        {R"({"all": [{"lines": {"skus": ["cup"]}}, {"channel": ["web"]}]})", "cup"},
        {R"({"all": [{"channel": ["web"]}, {"lines": {"skus": ["cup"]}}]})", "cup"},
        {R"({"all": [{"lines": {"skus": ["cup", "beans"]}}, {"lines": {"not_skus": ["cup"]}}]})",
         "beans"},
        {R"({"all": [{"channel": ["web"]}, {"amount": {"at_least": 1}}]})", "all"},
        {R"({"all": [{"any": [{"lines": {"skus": ["cup"]}}, {"lines": {"skus": ["beans"]}}]},
                     {"lines": {"categories": ["mug"]}}]})",
         "cup"},
    };
    Asking asking;
    for (const Case& one : cases) {
        CAPTURE(one.condition);
        CHECK(asking.ask(one.condition).holds);
        CHECK(asking.lines(one.condition) == one.lines);
    }
}

TEST_CASE("condition: all does not hold where its parts choose no line together") {
    Asking asking;
    const Answer answer =
        asking.ask(R"({"all": [{"lines": {"skus": ["cup"]}}, {"lines": {"skus": ["beans"]}}]})");
    CHECK_FALSE(answer.holds);
    CHECK_FALSE(answer.choice.made);
    CHECK(said(answer.why_not) == "not_met_lines");
}

TEST_CASE("condition: all says the first part that does not hold") {
    Asking asking;
    CHECK(asking.why_not(
              R"({"all": [{"channel": ["web"]}, {"consent": "sms"}, {"channel": ["shop"]}]})") ==
          "not_met_consent purpose=sms");
}

TEST_CASE("condition: any chooses the lines of all its parts that hold, or makes no choice") {
    struct Case {
        const char* condition;
        const char* lines;
    };
    const Case cases[] = {
        {R"({"any": [{"lines": {"skus": ["cup"]}}, {"lines": {"skus": ["beans"]}}]})", "beans cup"},
        {R"({"any": [{"lines": {"skus": ["cup"]}}, {"lines": {"skus": ["tea"]}}]})", "cup"},
        {R"({"any": [{"lines": {"skus": ["cup"]}}, {"channel": ["web"]}]})", "all"},
        {R"({"any": [{"channel": ["web"]}, {"lines": {"skus": ["cup"]}}]})", "all"},
        {R"({"any": [{"channel": ["shop"]}, {"lines": {"skus": ["cup"]}}]})", "cup"},
    };
    Asking asking;
    for (const Case& one : cases) {
        CAPTURE(one.condition);
        CHECK(asking.ask(one.condition).holds);
        CHECK(asking.why_not(one.condition).empty());
        CHECK(asking.lines(one.condition) == one.lines);
    }
}

TEST_CASE("condition: any says the part that is nearest to holding, of equals the first") {
    Asking asking;
    CHECK(move_figure(asking.facts, asking.program.zone, "spend", asking.at_ms, 40));
    CHECK(move_figure(asking.facts, asking.program.zone, "orders", asking.at_ms, 9));
    CHECK(asking.why_not(R"({"any": [{"channel": ["shop"]},
        {"unit": "spend", "over": "ever", "at_least": 100},
        {"unit": "orders", "over": "ever", "at_least": 10}]})") ==
          "not_met_unit missing=1 at_least=10 figure=9 unit=orders over=ever");
    CHECK(asking.why_not(R"({"any": [{"channel": ["shop"]}, {"consent": "sms"}]})") ==
          "not_met_channel channel=web");
    CHECK(asking.why_not(R"({"any": [{"consent": "sms"},
        {"all": [{"amount": {"at_least": 2000}}, {"channel": ["shop"]}]}]})") ==
          "not_met_amount missing_minor=500 at_least_minor=2000");
}

TEST_CASE("condition: not holds where its part does not, and makes no choice") {
    Asking asking;
    CHECK(asking.ask(R"({"not": {"channel": ["shop"]}})").holds);
    CHECK(asking.lines(R"({"not": {"lines": {"skus": ["tea"]}}})") == "all");
    CHECK(asking.why_not(R"({"not": {"channel": ["web"]}})") == "not_met_not");
    CHECK_FALSE(asking.ask(R"({"not": {"lines": {"skus": ["cup"]}}})").choice.made);
    CHECK(asking.ask(R"({"not": {"not": {"channel": ["web"]}}})").holds);
}

TEST_CASE("condition: it is written as it was read") {
    for (
        const char* const text :
        {R"({"all":[{"channel":["web"]},{"not":{"consent":"sms"}}]})",
         R"({"any":[{"unit":"spend","over":{"days":30},"at_least":5,"below":9},{"level":["gold"]}]})",
         R"({"near":"joined","days":{"before":1,"after":2}})",
         R"({"since":"order","days":{"at_least":60}})",
         R"({"date":{"from":"2026-12-01","weekdays":["mon"],"until_hour":"12:00"}})",
         R"({"answer":"taste","is":["dark"]})",
         R"({"amount":{"below":100}})"}) {
        const std::string written = spaarpas::json::write_message(condition(text));
        CHECK(spaarpas::json::write_message(condition(written)) == written);
        CHECK(written.substr(0, 6) == std::string(text).substr(0, 6));
    }
}
