#include <doctest/doctest.h>

#include "tests/unit/base/zones.h"
#include "tests/unit/engine/support/deciding.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)
using spaarpas::test::utc;

namespace {

std::string on_review(const std::string& action) {
    return R"([{"id": "review", "on": "review", "do": [)" + action + "]}]";
}

}  // namespace

TEST_CASE("level: a rule gives a level until its date, and takes nobody down") {
    Deciding member(on_review(R"({"level": {"level": "silver", "until": {"days": 2}}})"));
    member.event("2026-01-01T12:00", "review");
    CHECK(member.others() == "level silver 1");
    CHECK(member.last.effects[0].until_ms == utc("2026-01-03T23:00"));
    REQUIRE(member.facts.levels.size() == 1);
    CHECK(member.facts.levels[0].level == "silver");
    CHECK(member.facts.levels[0].since_ms == utc("2026-01-01T12:00"));
    member.order("2026-01-02T12:00", 60000);
    CHECK(member.facts.levels[0].level == "gold");
    member.event("2026-01-03T12:00", "review");
    CHECK(member.facts.levels[0].level == "gold");
}

TEST_CASE("level: by hand it takes the place of any other, with its own date") {
    Deciding member("[]");
    member.order("2026-01-02T12:00", 100);
    Event by_hand;
    by_hand.id = "h1";
    by_hand.kind = "level";
    by_hand.subject = "gold";
    by_hand.at_ms = utc("2026-01-03T12:00");
    by_hand.until_ms = utc("2026-02-01");
    member.happens(by_hand);
    CHECK(member.facts.levels.size() == 1);
    CHECK(member.facts.levels[0].level == "gold");
    CHECK(member.facts.levels[0].by_hand);
    CHECK(member.facts.levels[0].until_ms == utc("2026-02-01"));
    CHECK(member.facts.levels[0].since_ms == utc("2026-01-03T12:00"));
    by_hand.subject = "silver";
    member.happens(by_hand);
    CHECK(member.facts.levels[0].level == "silver");
}

TEST_CASE("level: one that the program has no more is given to nobody") {
    Deciding member(on_review(R"({"level": {"level": "diamond"}})"));
    member.event("2026-01-01T12:00", "review");
    CHECK(member.refusal.empty());
    CHECK(member.facts.levels.empty());
}

TEST_CASE("level: who is given the same one by hand again has not fallen") {
    Deciding member("[]");
    member.event("2026-01-01T12:00", "level", "gold");
    member.event("2026-01-02T12:00", "level", "gold");
    CHECK(member.why() == "level_reached gold");
}

TEST_CASE("level: by hand a set is taken from, which the event names") {
    Deciding member("[]");
    Event by_hand;
    by_hand.id = "h1";
    by_hand.kind = "level";
    by_hand.subject = "gold";
    by_hand.at_ms = utc("2026-01-03T12:00");
    member.happens(by_hand);
    CHECK(member.facts.levels.size() == 1);
    by_hand.subject.clear();
    by_hand.names = {"status"};
    member.happens(by_hand);
    CHECK(member.facts.levels.empty());
    CHECK(member.why() == "level_ended gold");
}

TEST_CASE("perk: one that the shop honours, to the end of its last local day or for ever") {
    Deciding some_days(on_review(R"({"perk": {"id": "fast-lane", "days": 2}})"));
    some_days.event("2026-01-01T12:00", "review");
    CHECK(some_days.others() == "perk fast-lane 1");
    CHECK(some_days.last.effects[0].until_ms == utc("2026-01-03T23:00"));
    CHECK(some_days.number(Code::perk_given, "until_ms") == utc("2026-01-03T23:00"));
    Deciding one_day(on_review(R"({"perk": {"id": "fast-lane", "days": 1}})"));
    one_day.event("2026-01-01T12:00", "review");
    CHECK(one_day.last.effects[0].until_ms == utc("2026-01-02T23:00"));
    Deciding for_ever(on_review(R"({"perk": {"id": "fast-lane"}})"));
    for_ever.event("2026-01-01T12:00", "review");
    CHECK_FALSE(for_ever.last.effects[0].until_ms.has_value());
    CHECK(for_ever.why() == "perk_given fast-lane");
}

TEST_CASE("tell, ask: a message of the rule, a question in the wallet") {
    Deciding member(
        on_review(R"({"tell": {"text": {"nl": "Dank!"}}}, {"ask": {"prompt": "roast"}})"));
    member.event("2026-01-01T12:00", "review");
    CHECK(member.others() == "tell review 1, ask roast 1");
    CHECK(member.why() == "told review, asked roast");
}
