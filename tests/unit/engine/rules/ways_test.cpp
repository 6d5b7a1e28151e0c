#include "engine/rules/ways.h"

#include <doctest/doctest.h>

#include "tests/unit/engine/support/past.h"
#include "tests/unit/engine/support/steps.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

const std::string lists = R"("units": [
    {"id": "points", "kind": "points", "name_one": {"nl": "punt"}, "name_other": {"nl": "punten"}},
    {"id": "nights", "kind": "counter", "name_one": {"nl": "nacht"}, "name_other": {"nl": "nachten"}}],
    "segments": [{"id": "old", "name": {"nl": "Oud"}, "if": {"unit": "orders", "over": "ever", "at_least": 1}},
                 {"id": "friends", "name": {"nl": "Vrienden"}}],
    "prompts": [{"id": "taste", "kind": "choice", "question": {"nl": "Wat drink je?"}, "purpose": {"nl": "Zo weten we het."},
        "legal_basis": "consent", "options": [{"id": "a", "label": {"nl": "A"}}, {"id": "b", "label": {"nl": "B"}}]}],
    "tiers": [{"id": "club", "name": {"nl": "Club"}, "levels": [{"id": "gold", "name": {"nl": "Goud"},
               "enter": {"unit": "orders", "over": "ever", "at_least": 9}}]}])";

const std::string gives = R"("do": [{"give": {"unit": "points", "amount": 10}}])";

std::string words_of(const Way& way) {
    std::string text = way.done ? "done" : said(way.waits);
    text = text.empty() ? "open" : text;
    return way.until_ms ? text + " until " + std::to_string(*way.until_ms) : text;
}

/// The one way, by that rule, of who joined on 31 January and ordered on 1 February: `open`,
/// `done`, or for what it waits; nothing where it is none.
std::string way(const std::string& rule, std::string_view when = "2026-02-02T12:00") {
    Past past{lists + R"(, "rules": [{"id": "r", "name": {"nl": "R"}, )" + rule + "}]"};
    past.happens("j", "joined", "2026-01-31T12:00");
    past.order("o1", "2026-02-01T12:00", 2000);
    const auto ways = ways_to_earn(past.program(), past.stand(when).facts, local(when));
    REQUIRE(ways.size() <= 1);
    CHECK((ways.empty() || ways[0].rule == "r"));
    return ways.empty() ? "" : words_of(ways[0]);
}

std::string way_if(const std::string& condition, std::string_view when = "2026-02-02T12:00") {
    return way(R"("on": "order", "if": )" + condition + ", " + gives, when);
}

}  // namespace

TEST_CASE("ways: a rule that gives something is a way, one that is secret or a milestone is none") {
    CHECK(way(R"("on": "order", )" + gives) == "open");
    CHECK(way(R"("on": "order", "secret": true, )" + gives).empty());
    CHECK(
        way(R"("on": {"reaches": "spend", "over": "ever", "every": 100000}, "milestone": true, )" +
            gives)
            .empty());
    CHECK(way(R"("on": "order", "do": [{"give": {"unit": "nights", "amount": 1}}])").empty());
    CHECK(way(R"("on": "order", "do": [{"tell": {"text": {"nl": "Dag"}}}])").empty());
}

TEST_CASE("ways: what an order may have is not waited for") {
    CHECK(way_if(R"({"amount": {"at_least": 5000}})") == "open");
    CHECK(way_if(R"({"all": [{"channel": ["web"]}, {"lines": {"categories": ["thee"]}}]})") ==
          "open");
    CHECK(way_if(R"({"not": {"lines": {"categories": ["thee"]}}})") == "open");
    CHECK(way_if(R"({"any": [{"channel": ["web"]}, {"consent": "news"}]})") == "open");
    CHECK(way_if(R"({"unit": "points", "over": "now", "at_least": 100})") == "open");
}

TEST_CASE("ways: what the member lacks is waited for, the nearest of several") {
    CHECK(way_if(R"({"consent": "news"})") == "not_met_consent purpose=news");
    CHECK(way_if(R"({"unit": "orders", "over": "ever", "at_least": 3})") ==
          "not_met_unit missing=2 at_least=3 figure=1 unit=orders over=ever");
    CHECK(way_if(R"({"any": [{"unit": "orders", "over": "ever", "at_least": 9},
                             {"unit": "orders", "over": "ever", "at_least": 2}]})") ==
          "not_met_unit missing=1 at_least=2 figure=1 unit=orders over=ever");
    CHECK(way_if(R"({"not": {"date": {"until": "2026-03-01T00:00"}}})") == "not_met_not");
}

TEST_CASE("ways: what a level brings, or an answer, is told there; what is for others is none") {
    CHECK(way_if(R"({"level": ["gold"]})").empty());
    CHECK(way_if(R"({"any": [{"level": ["gold"]}, {"consent": "news"}]})").empty());
    CHECK(way(R"("on": {"answered": "taste"}, )" + gives).empty());
    CHECK(way_if(R"({"segment": ["friends"]})").empty());
    CHECK(way_if(R"({"segment": ["old"]})") == "open");
}

TEST_CASE("ways: a time that is to come, runs, and is over") {
    const std::string march =
        R"({"date": {"from": "2026-03-01T00:00", "until": "2026-04-01T00:00"}})";
    const std::string from_ms = std::to_string(local("2026-03-01T00:00"));
    const std::string until_ms = std::to_string(local("2026-04-01T00:00"));
    CHECK(way_if(march) == "not_met_date from_ms=" + from_ms);
    CHECK(way_if(march, "2026-03-31T23:59") == "open until " + until_ms);
    CHECK(way_if(march, "2026-04-01T00:00").empty());
    const std::string until = R"({"date": {"until": "2026-02-10T00:00"}})";
    CHECK(way_if(R"({"all": [)" + march + ", " + until + "]}", "2026-02-02T12:00").empty() ==
          false);
}

TEST_CASE("ways: the first of two ends is the end") {
    const std::string both = R"({"all": [{"date": {"until": "2026-04-01T00:00"}},
                                         {"date": {"until": "2026-03-01T00:00"}}]})";
    CHECK(way_if(both) == "open until " + std::to_string(local("2026-03-01T00:00")));
}

TEST_CASE("ways: what is used up is done, or waits for another period") {
    const std::string once = R"("on": "order", "limit": [{"times": 1, "per": "ever"}], )" + gives;
    CHECK(way(once) == "done");
    const std::string monthly =
        R"("on": "order", "limit": [{"times": 1, "per": "month"}], )" + gives;
    CHECK(way(monthly) == "not_met_times times=1 limit=1 per=month");
    CHECK(way(monthly, "2026-03-01T00:00") == "open");
}

TEST_CASE("ways: who has had what a limit gives in a period waits for the next one") {
    const std::string rule =
        R"("on": "order", "limit": [{"amount": 10, "per": "month"}], )" + gives;
    CHECK(way(rule) == "limit_reached wanted=10 limit=10 used=10 per=month");
    CHECK(way(rule, "2026-03-01T00:00") == "open");
    CHECK(way(R"("on": "order", "limit": [{"amount": 11, "per": "month"}], )" + gives) == "open");
    CHECK(way(R"("on": "order", "limit": [{"amount": 10, "per": "order"}], )" + gives) == "open");
}

TEST_CASE("ways: joining is done where its limit says that it brought something") {
    CHECK(way(R"("on": "joined", "limit": [{"times": 1, "per": "ever"}], )" + gives) == "done");
    CHECK(way(R"("on": "joined", )" + gives).empty());
}

TEST_CASE("ways: a figure that is reached once is done then") {
    const std::string at = R"("on": {"reaches": "orders", "over": "ever", "at": )";
    CHECK(way(at + "1}, " + gives) == "done");
    CHECK(way(at + "2}, " + gives) == "open");
}
