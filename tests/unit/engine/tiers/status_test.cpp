#include "engine/tiers/status.h"

#include <doctest/doctest.h>

#include "tests/unit/engine/support/past.h"
#include "tests/unit/engine/support/steps.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

std::string levels_by(const std::string& silver, const std::string& gold = R"({"unit": "spend",
        "over": "year", "at_least": 10000})") {
    return R"("units": [{"id": "nights", "kind": "counter", "name_one": {"nl": "nacht"},
                         "name_other": {"nl": "nachten"}}],
        "tiers": [{"id": "club", "name": {"nl": "Club"}, "levels": [
        {"id": "base", "name": {"nl": "Basis"}, "enter": {"unit": "orders", "over": "ever", "at_least": 1}},
        {"id": "silver", "name": {"nl": "Zilver"}, "keep": {"until_end_of": "year"}, "enter": )" +
           silver + R"(},
        {"id": "gold", "name": {"nl": "Goud"}, "keep": {"days": 30}, "enter": )" +
           gold + "}]}]";
}

const std::string by_spend = R"({"unit": "spend", "over": "year", "at_least": 5000})";

std::string told(const spaarpas::base::List<Ask>& asks) {
    std::string text;
    for (const Ask& ask : asks) {
        text += text.empty() ? "" : "; ";
        text += ask.holds ? "met " : "not met ";
        text += said({ask.why});
    }
    return text;
}

/// The club's status of a member at an instant.
LevelStatus status(const Past& past, std::string_view when) {
    const auto all = level_statuses(past.program(), past.stand(when).facts, local(when));
    REQUIRE(all.size() == 1);
    return all[0];
}

}  // namespace

TEST_CASE("status: who holds no level yet sees what the first one asks") {
    const Past past{levels_by(by_spend)};
    const LevelStatus now = status(past, "2026-03-01T12:00");
    CHECK(now.set == "club");
    CHECK(now.level.empty());
    CHECK(now.next == "base");
    CHECK(now.to_keep.empty());
    CHECK(told(now.to_rise) ==
          "not met not_met_unit missing=1 at_least=1 figure=0 unit=orders over=ever");
    CHECK(now.to_rise[0].why.subject == "base");
}

TEST_CASE("status: a level that never ends asks nothing to be kept") {
    Past past{levels_by(by_spend)};
    past.order("o1", "2026-02-01T12:00", 2000);
    const LevelStatus now = status(past, "2026-03-01T12:00");
    CHECK(now.level == "base");
    CHECK_FALSE(now.until_ms.has_value());
    CHECK(now.to_keep.empty());
    CHECK(told(now.to_rise) ==
          "not met not_met_unit missing=3000 at_least=5000 figure=2000 unit=spend over=year");
}

TEST_CASE("status: the way to keep a level says its figure when it is met as well") {
    Past past{levels_by(by_spend)};
    past.order("o1", "2026-02-01T12:00", 6000);
    const LevelStatus now = status(past, "2026-03-01T12:00");
    CHECK(now.level == "silver");
    CHECK(now.until_ms == local("2027-01-01T00:00"));
    CHECK(told(now.to_keep) ==
          "met not_met_unit missing=0 at_least=5000 figure=6000 unit=spend over=year");
    CHECK(now.next == "gold");
    CHECK(told(now.to_rise) ==
          "not met not_met_unit missing=4000 at_least=10000 figure=6000 unit=spend over=year");
}

TEST_CASE("status: at the top there is nothing above") {
    Past past{levels_by(by_spend)};
    past.order("o1", "2026-02-01T12:00", 16000);
    const LevelStatus now = status(past, "2026-02-02T12:00");
    CHECK(now.level == "gold");
    CHECK(now.next.empty());
    CHECK(now.to_rise.empty());
}

TEST_CASE("status: `all` asks each part, `any` only the nearest way") {
    const std::string gold = R"({"any": [
        {"all": [{"unit": "nights", "over": "year", "at_least": 50}, {"unit": "spend", "over": "year", "at_least": 6400}]},
        {"unit": "spend", "over": "year", "at_least": 10000}]})";
    Past past{levels_by(by_spend, gold)};
    past.order("o1", "2026-02-01T12:00", 6000);
    // Of the first way all nights are still to go, of the second four tenths.
    CHECK(told(status(past, "2026-03-01T12:00").to_rise) ==
          "not met not_met_unit missing=4000 at_least=10000 figure=6000 unit=spend over=year");
    Event& nights = past.happens("n1", "adjusted", "2026-02-02T12:00");
    nights.subject = "nights";
    nights.attributes.emplace_back("amount", 40);
    CHECK(told(status(past, "2026-03-01T12:00").to_rise) ==
          "not met not_met_unit missing=10 at_least=50 figure=40 unit=nights over=year; "
          "not met not_met_unit missing=400 at_least=6400 figure=6000 unit=spend over=year");
}

TEST_CASE("status: of a time that has to pass nobody says how far it is: a figure is nearer") {
    Past past{levels_by(by_spend, R"({"any": [{"since": "joined", "days": {"at_least": 1000}},
        {"unit": "spend", "over": "year", "at_least": 10000}]})")};
    past.happens("j", "joined", "2026-02-01T12:00");
    past.order("o1", "2026-02-01T12:00", 6000);
    CHECK(told(status(past, "2026-03-01T12:00").to_rise) ==
          "not met not_met_unit missing=4000 at_least=10000 figure=6000 unit=spend over=year");
}

TEST_CASE("status: of `all` what holds is said beside what does not, `not` is one ask") {
    const std::string gold = R"({"all": [
        {"unit": "spend", "over": "year", "at_least": 5000}, {"level": ["silver"]},
        {"since": "joined", "days": {"at_least": 90}}, {"consent": "news"},
        {"date": {"from": "2026-01-01"}}, {"not": {"level": ["base"]}}]})";
    Past past{levels_by(by_spend, gold)};
    past.happens("j", "joined", "2026-01-31T12:00");
    past.order("o1", "2026-02-01T12:00", 6000);
    CHECK(told(status(past, "2026-03-01T12:00").to_rise) ==
          "met not_met_unit missing=0 at_least=5000 figure=6000 unit=spend over=year; "
          "met not_met_level level=silver; "
          "not met not_met_since days=29 at_least=90 event=joined; "
          "not met not_met_consent purpose=news; "
          "met not_met_date from_ms=" +
              std::to_string(local("2026-01-01T00:00")) +
              "; "
              "met not_met_not");
}

TEST_CASE("status: a held level that the version does not have stands below all others") {
    const Past past{levels_by(by_spend)};
    Facts facts;
    facts.levels.push_back({"club", "platinum", 0, local("2026-06-01T00:00"), false});
    const auto all = level_statuses(past.program(), facts, local("2026-03-01T12:00"));
    REQUIRE(all.size() == 1);
    CHECK(all[0].level == "platinum");
    CHECK(all[0].next == "base");
    CHECK(all[0].to_keep.empty());
}

TEST_CASE("status: the ladder has every level, and what is asked of the member for each") {
    Past past{levels_by(by_spend)};
    past.order("o1", "2026-02-01T12:00", 6000);
    const LevelStatus now = status(past, "2026-03-01T12:00");
    REQUIRE(now.ladder.size() == 3);
    CHECK(now.ladder[0].level == "base");
    CHECK(told(now.ladder[0].asks) ==
          "met not_met_unit missing=0 at_least=1 figure=1 unit=orders over=ever");
    CHECK(now.ladder[1].level == now.level);
    CHECK(told(now.ladder[1].asks) == told(now.to_keep));
    CHECK(now.ladder[2].level == now.next);
    CHECK(told(now.ladder[2].asks) == told(now.to_rise));
}
