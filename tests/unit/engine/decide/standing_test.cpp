#include "engine/decide/standing.h"

#include <doctest/doctest.h>

#include "json/message.h"
#include "tests/unit/engine/support/past.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

constexpr const char* points = R"("units": [{"id": "points", "kind": "points",
    "name_one": {"nl": "punt"}, "name_other": {"nl": "punten"}}], )";

/// Points by the order: so many for each.
std::string points_for_each(int amount) {
    return std::string(points) +
           R"("rules": [{"id": "earn", "name": {"nl": "Punten"}, "on": "order",
        "do": [{"give": {"unit": "points", "amount": )" +
           std::to_string(amount) + "}}]}]";
}

/// Silver for a month from two orders in 60 days; who leaves it gets 5 points, and a boost.
const std::string silver_for_a_month = std::string(points) + R"(
    "tiers": [{"id": "club", "name": {"nl": "Club"}, "levels": [{"id": "silver", "name": {"nl": "Zilver"},
     "enter": {"unit": "orders", "over": {"days": 60}, "at_least": 2}, "keep": {"days": 30}}]}],
    "rules": [{"id": "sorry", "name": {"nl": "Jammer"}, "on": {"leaves": "silver"},
     "do": [{"give": {"unit": "points", "amount": 5}},
            {"multiply": {"unit": "points", "bp": 20000, "for_days": 10}}]}])";

/// The causes of what every second order brings, which a version counts otherwise for two days.
std::string bonuses_while(const std::string& over,
                          const std::string& otherwise,
                          std::initializer_list<const char*> days) {
    const auto every_second = [](const std::string& counted_over) {
        return std::string(points) +
               R"("rules": [{"id": "bonus", "name": {"nl": "Bonus"}, "on": {"reaches": "orders", "every": 2)" +
               counted_over + R"(}, "do": [{"give": {"unit": "points", "amount": 5}}]}])";
    };
    const Program first = program_with(every_second(over));
    Program second = program_with(every_second(otherwise));
    Program third = first;
    second.applies_from_ms = local("2026-04-12T00:00");
    third.applies_from_ms = local("2026-04-14T00:00");
    Past past(every_second(over));
    for (const char* const day : days) {
        past.order(day, std::string("2026-") + day + "T12:00", 100);
    }
    const auto standing =
        stand({&first, &second, &third}, past.events(), local("2026-05-11T12:00"));
    std::string causes;
    for (const Effect& effect : effects_of(standing.value())) {
        causes += effect.cause + ' ';
    }
    return causes;
}

}  // namespace

TEST_CASE("standing: an event is decided under the newest version that applied, else the first") {
    Program first = program_with(points_for_each(1));
    Program second = program_with(points_for_each(2));
    first.applies_from_ms = local("2026-02-01T00:00");
    second.applies_from_ms = local("2026-03-01T00:00");
    second.version = 2;
    const Versions versions{&first, &second};
    CHECK(&version_at(versions, local("2026-01-01T00:00")) == &first);
    CHECK(&version_at(versions, local("2026-02-28T23:59")) == &first);
    CHECK(&version_at(versions, local("2026-03-01T00:00")) == &second);
    Past past(points_for_each(1));
    past.order("early", "2026-01-01T12:00", 100);
    past.order("late", "2026-03-01T12:00", 100);
    const auto standing = stand(versions, past.events(), local("2026-03-02T12:00"));
    CHECK(given(standing.value(), "points") == 3);
    CHECK(standing.value().facts.program_version == 2);
    const Facts& then = standing.value().decisions[0].facts;
    CHECK(then.program_version == 1);
    CHECK(then.at_ms == local("2026-01-01T12:00"));
}

TEST_CASE("standing: who did nothing since a version came stands under it all the same") {
    Program first = program_with(points_for_each(1));
    Program second = program_with(points_for_each(2));
    second.applies_from_ms = local("2026-03-01T00:00");
    second.version = 2;
    Past past(points_for_each(1));
    past.order("early", "2026-01-01T12:00", 100);
    const auto before = stand({&first, &second}, past.events(), local("2026-02-28T23:59"));
    CHECK(before.value().facts.program_version == 1);
    const auto since = stand({&first, &second}, past.events(), local("2026-03-01T00:00"));
    CHECK(since.value().facts.program_version == 2);
}

TEST_CASE("standing: what a version counted is there for a later one that asks for it") {
    Program first = program_with(points_for_each(1));
    Program second = program_with(std::string(points) + R"(
        "tiers": [{"id": "club", "name": {"nl": "Club"}, "levels": [{"id": "silver", "name": {"nl": "Zilver"},
         "enter": {"unit": "orders", "over": "year", "at_least": 2}}]}])");
    second.applies_from_ms = local("2026-08-01T00:00");
    Past past(points_for_each(1));
    past.order("a", "2026-01-10T12:00", 100);
    past.order("b", "2026-08-10T12:00", 100);
    const auto standing = stand({&first, &second}, past.events(), local("2026-08-10T12:00"));
    CHECK(levels(standing.value().facts) == "silver");
}

TEST_CASE(
    "standing: a goal for ever, or by months, stays granted while a version counts otherwise") {
    const std::string by_months = R"(, "over": "month")";
    const std::string april = "bonus/" + std::to_string(local("2026-04-01T00:00"));
    // Two of April are of April alone; the fifth of all is the second time that two are full.
    CHECK(bonuses_while("", by_months, {"03-01", "03-02", "04-12", "04-13", "04-14"}) ==
          "bonus/1 " + april + "/1 bonus/2 ");
    CHECK(bonuses_while(by_months, "", {"04-10", "04-11", "04-12", "04-14"}) ==
          april + "/1 bonus/1 " + april + "/2 ");
}

TEST_CASE("standing: events are put in order, and those after the instant are left out") {
    Past past(points_for_each(1));
    past.order("c", "2026-03-03T12:00", 100);
    past.order("b", "2026-03-02T12:00", 100);
    past.happens("z", "joined", "2026-03-02T12:00");
    past.order("a", "2026-03-02T12:00", 100);
    const Standing standing = past.stand("2026-03-02T12:00");
    CHECK(standing.events.size() == 3);
    CHECK(standing.decisions.size() == 3);
    CHECK(standing.events[0].id == "z");
    CHECK(standing.events[1].id == "a");
    CHECK(standing.events[2].id == "b");
    CHECK(given(standing, "points") == 2);
}

TEST_CASE("standing: an event that is undone leaves no trace in the facts") {
    Past with(points_for_each(1));
    Past without(points_for_each(1));
    for (Past* const past : {&with, &without}) {
        past->order("kept", "2026-03-02T12:00", 100);
    }
    with.order("undone", "2026-03-03T12:00", 100).cancelled = true;
    with.happens("joined", "joined", "2026-03-03T12:00").cancelled = true;
    const Facts facts = with.stand("2026-03-04T12:00").facts;
    const Facts expected = without.stand("2026-03-04T12:00").facts;
    CHECK(spaarpas::json::write_message(facts) == spaarpas::json::write_message(expected));
}

TEST_CASE("standing: a past that cannot be decided says which event it was") {
    Past past(points_for_each(1));
    past.order("good", "2026-03-02T12:00", 100);
    past.order("bad", "2026-03-03T12:00", 100).cart->currency = "USD";
    const auto standing = stand(past.versions(), past.events(), local("2026-03-04T12:00"));
    CHECK_FALSE(standing.ok());
    CHECK(standing.problems()[0].code == "currency_mismatch");
    CHECK(standing.problems()[0].pointer == "bad");
}

TEST_CASE("standing: time alone ends a level, and what follows is decided at that instant") {
    Past past(silver_for_a_month);
    past.order("a", "2026-03-01T12:00", 100);
    past.order("b", "2026-03-02T12:00", 100);
    CHECK(levels(past.stand("2026-03-02T12:00").facts) == "silver until 2026-04-02T00:00");
    const Standing standing = past.stand("2026-07-01T12:00");
    CHECK(levels(standing.facts).empty());
    REQUIRE(standing.by_time[0].levels.size() == 1);
    CHECK(standing.by_time[0].levels[0].after == "silver");
    // Met again on 2 April, for the two orders lie within 60 days then; no more on 3 May.
    CHECK(standing.by_time.size() == 2);
    CHECK(standing.by_time[1].facts.at_ms == local("2026-05-03T00:00"));
    CHECK(standing.by_time[1].effects[0].cause == "sorry/1");
    CHECK(given(standing, "points") == 5);
    CHECK(standing.facts.boosts.empty());
}

TEST_CASE("standing: what a rule gives as a level ends is held from that date") {
    Past past(std::string(points) + R"("tiers": [
        {"id": "club", "name": {"nl": "Club"}, "levels": [{"id": "silver", "name": {"nl": "Zilver"},
         "enter": {"unit": "orders", "over": {"days": 5}, "at_least": 1}, "keep": {"days": 30}}]},
        {"id": "old", "name": {"nl": "Oud"}, "levels": [{"id": "friend", "name": {"nl": "Vriend"}}]}],
        "rules": [{"id": "sorry", "name": {"nl": "Jammer"}, "on": {"leaves": "silver"},
         "do": [{"level": {"level": "friend"}}]}])");
    past.order("a", "2026-03-01T12:00", 100);
    const Facts facts = past.stand("2026-07-01T12:00").facts;
    CHECK(levels(facts) == "friend");
    CHECK(facts.levels[0].since_ms == local("2026-04-01T00:00"));
}

TEST_CASE("standing: who stands on a level no more is in no segment of it either") {
    Past past(std::string(points) + R"("segments": [{"id": "vips", "name": {"nl": "Vips"},
            "if": {"level": ["silver"]}}],
        "tiers": [{"id": "club", "name": {"nl": "Club"}, "levels": [{"id": "silver", "name": {"nl": "Zilver"},
         "enter": {"unit": "orders", "over": {"days": 5}, "at_least": 2}, "keep": {"days": 30}}]}],
        "rules": [{"id": "sorry", "name": {"nl": "Jammer"}, "on": {"leaves": "vips"},
         "do": [{"give": {"unit": "points", "amount": 5}}]}])");
    past.order("a", "2026-03-01T12:00", 100);
    past.order("b", "2026-03-02T12:00", 100);
    CHECK(given(past.stand("2026-04-01T12:00"), "points") == 0);
    CHECK(given(past.stand("2026-04-02T12:00"), "points") == 5);
}

TEST_CASE("standing: a level ends by the version that holds at its last instant") {
    Program first = program_with(silver_for_a_month);
    Program second = program_with(silver_for_a_month);
    second.version = 2;
    second.applies_from_ms = local("2026-04-02T00:00") - 1;
    second.tiers[0].levels[0].enter.reset();
    Past past(silver_for_a_month);
    past.order("a", "2026-03-01T12:00", 100);
    past.order("b", "2026-03-02T12:00", 100);
    const auto standing = stand({&first, &second}, past.events(), local("2026-04-02T12:00"));
    CHECK(levels(standing.value().facts).empty());
}

TEST_CASE("standing: as time passes, the days go that no window reaches any more") {
    Past past(silver_for_a_month);
    past.order("a", "2026-03-01T12:00", 100);
    Facts facts = past.stand("2026-03-01T12:00").facts;
    const auto days_of_orders = [&facts] {
        for (const Figure& figure : facts.figures) {
            if (figure.key == "orders") {
                return figure.days.size();
            }
        }
        return std::size_t{0};
    };
    CHECK(advance(past.versions(), facts, local("2026-04-29T12:00")).ok());
    CHECK(days_of_orders() == 1);
    CHECK(advance(past.versions(), facts, local("2026-04-30T12:00")).ok());
    CHECK(days_of_orders() == 0);
    facts = past.stand("2026-04-30T12:00").facts;
    CHECK(days_of_orders() == 0);
}

TEST_CASE("standing: the next change is the first end of a level or a boost") {
    Past past(silver_for_a_month);
    past.order("a", "2026-03-01T12:00", 100);
    CHECK_FALSE(next_change(past.stand("2026-03-01T12:00").facts).has_value());
    past.order("b", "2026-03-02T12:00", 100);
    CHECK(next_change(past.stand("2026-03-02T12:00").facts) == local("2026-04-02T00:00"));
    CHECK(next_change(past.stand("2026-05-03T12:00").facts) == local("2026-05-14T00:00"));
}

TEST_CASE("standing: what a level's end brings uses nothing of limits of all members") {
    const std::string limits[] = {R"([{"amount": 100, "per": "ever", "of": "all"}])",
                                  R"([{"times": 9, "per": "day", "of": "all"}])"};
    for (const std::string& limit : limits) {
        CAPTURE(limit);
        Past past(std::string(points) + R"("tiers": [{"id": "club", "name": {"nl": "Club"},
            "levels": [{"id": "silver", "name": {"nl": "Zilver"}, "keep": {"days": 30},
             "enter": {"unit": "orders", "over": {"days": 60}, "at_least": 2}}]}],
            "rules": [{"id": "sorry", "name": {"nl": "Jammer"}, "on": {"leaves": "silver"},
             "limit": )" +
                  limit + R"(, "do": [{"give": {"unit": "points", "amount": 5}}]},
            {"id": "bye", "name": {"nl": "Dag"}, "on": {"leaves": "silver"},
             "do": [{"give": {"unit": "points", "amount": 2}}]}])");
        past.order("1", "2026-01-05T12:00", 1000);
        past.order("2", "2026-01-06T12:00", 1000);
        const Standing ended = past.stand("2026-06-01T12:00");
        CHECK(levels(ended.facts).empty());
        CHECK(given(ended, "points") == 2);
        for (const Decision& decision : ended.by_time) {
            CHECK(decision.uses.empty());
        }
    }
}

TEST_CASE("standing: the next change is the earliest, and a boost ends at its instant") {
    Facts facts;
    facts.levels.push_back({"club", "silver", 0, 500, false});
    facts.boosts.emplace_back().until_ms = 300;
    facts.boosts.emplace_back().until_ms = 400;
    CHECK(next_change(facts) == 300);
    facts.levels[0].until_ms = 200;
    CHECK(next_change(facts) == 200);
    facts.levels.clear();
    const Past past(points_for_each(1));
    CHECK(advance(past.versions(), facts, 299).ok());
    CHECK(facts.boosts.size() == 2);
    CHECK(advance(past.versions(), facts, 300).ok());
    CHECK(facts.boosts.size() == 1);
}

TEST_CASE("standing: what time may not bring is refused, before an event as after the last one") {
    Past past(silver_for_a_month);
    past.order("a", "2026-03-01T12:00", 100);
    past.order("b", "2026-03-02T12:00", 100);
    Event& all = past.happens("all", "adjusted", "2026-03-03T12:00");
    all.subject = "points";
    all.attributes.emplace_back("amount", 9007199254740991);
    const auto refusal = [&past] {
        const auto standing = stand(past.versions(), past.events(), local("2026-07-01T12:00"));
        return standing.ok() ? "" : standing.problems()[0].code + standing.problems()[0].pointer;
    };
    CHECK(refusal() == "amount_overflow");
    past.order("c", "2026-06-01T12:00", 100);
    CHECK(refusal() == "amount_overflowc");
    Facts facts = past.stand("2026-03-03T12:00").facts;
    CHECK_FALSE(advance(past.versions(), facts, local("2026-07-01T12:00")).ok());
}
