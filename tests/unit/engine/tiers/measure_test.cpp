#include "engine/tiers/measure.h"

#include <doctest/doctest.h>

#include "engine/decide/figures.h"
#include "tests/unit/engine/support/past.h"
#include "tests/unit/engine/support/steps.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

/// Three levels by what was spent in a calendar year; the second set has one by orders.
std::string levels_with(const std::string& down) {
    return R"("tiers": [{"id": "club", "name": {"nl": "Club"}, "down": ")" + down +
           R"(", "levels": [
        {"id": "bronze", "name": {"nl": "Brons"}, "enter": {"unit": "spend", "over": "year", "at_least": 1000},
         "keep": {"until_end_of": "year"}},
        {"id": "silver", "name": {"nl": "Zilver"}, "enter": {"unit": "spend", "over": "year", "at_least": 5000},
         "keep": {"until_end_of": "year"}},
        {"id": "gold", "name": {"nl": "Goud"}, "enter": {"unit": "spend", "over": "year", "at_least": 10000},
         "keep": {"until_end_of": "year"}}]},
        {"id": "loyal", "name": {"nl": "Trouw"}, "levels": [
        {"id": "regular", "name": {"nl": "Vast"}, "enter": {"unit": "orders", "over": "ever", "at_least": 2}},
        {"id": "friend", "name": {"nl": "Vriend"}}]}])";
}

std::string told(const spaarpas::base::List<LevelChange>& changes) {
    std::string text;
    for (const LevelChange& change : changes) {
        text += text.empty() ? "" : ", ";
        text += change.before + '>' + change.after;
    }
    return text;
}

std::string told(const spaarpas::base::List<Passage>& passages) {
    std::string text;
    for (const Passage& passage : passages) {
        text += (passage.entered ? " +" : " -") + passage.id;
    }
    return text;
}

/// A member of the program who holds a level, and what happens to it.
struct Holder {
    Past past{levels_with("one")};
    Facts facts;
    spaarpas::base::List<LevelChange> changes;
    Trace trace;

    Holder(const std::string& level, const char* until) {
        facts.levels.push_back({"club", level, 0, local(until), false});
    }
    /// The last step, and the level that it is about: `bronze: level_lowered before=gold`.
    [[nodiscard]] std::string why() const {
        return trace.empty() ? "" : trace.back().subject + ": " + said({trace.back()});
    }
    std::string raise(const std::string& level, const char* until) {
        return told(raise_level(
            past.program(), facts, {"club", level, 1, local(until), false}, changes, trace));
    }
    std::string set(const std::string& level, const char* until) {
        return told(set_level(
            past.program(), facts, {"club", level, 1, local(until), true}, changes, trace));
    }
};

}  // namespace

TEST_CASE("levels: the highest level whose condition holds is entered, the one before is left") {
    Past past(levels_with("measured"));
    past.order("a", "2025-02-01T12:00", 1000);
    CHECK(levels(past.stand("2025-02-01T12:00").facts) == "bronze until 2026-01-01T00:00");
    past.order("b", "2025-03-01T12:00", 9000);
    const Standing standing = past.stand("2025-03-01T12:00");
    CHECK(levels(standing.facts) == "gold until 2026-01-01T00:00, regular");
    CHECK(told(standing.decisions[1].levels) == "bronze>gold, >regular");
    CHECK(standing.facts.levels[0].since_ms == local("2025-03-01T12:00"));
}

TEST_CASE("levels: on its date a level is measured, or falls by one") {
    for (const char* const down : {"measured", "one"}) {
        CAPTURE(down);
        Past past(levels_with(down));
        past.order("a", "2025-02-01T12:00", 10000);
        const Standing before = past.stand("2025-12-31T23:59");
        CHECK(levels(before.facts) == "gold until 2026-01-01T00:00");
        const Standing after = past.stand("2026-01-01T00:00");
        CHECK(levels(after.facts) ==
              (std::string(down) == "one" ? "silver until 2027-01-01T00:00" : ""));
        CHECK(after.by_time.size() == 1);
        CHECK(after.by_time[0].facts.at_ms == local("2026-01-01T00:00"));
    }
}

/// A calendar year that is rewarded with the rest of it and the next one.
std::string two_years(const std::string& down) {
    return R"("tiers": [{"id": "club", "name": {"nl": "Club"}, "down": ")" + down +
           R"(", "levels": [
        {"id": "silver", "name": {"nl": "Zilver"}, "enter": {"unit": "spend", "over": "year", "at_least": 5000},
         "keep": {"until_end_of": "year", "plus": 1}},
        {"id": "gold", "name": {"nl": "Goud"}, "enter": {"unit": "spend", "over": "year", "at_least": 10000},
         "keep": {"until_end_of": "year", "plus": 1}}]}])";
}

TEST_CASE(
    "levels: a lower level that was earned anew in the year that ends is there on 1 January") {
    Past past(two_years("measured"));
    past.order("a", "2024-05-01T12:00", 10000);
    past.order("b", "2025-06-01T12:00", 5000);
    CHECK(levels(past.stand("2025-12-31T23:59").facts) == "gold until 2026-01-01T00:00");
    const Standing standing = past.stand("2026-01-01T00:00");
    CHECK(levels(standing.facts) == "silver until 2027-01-01T00:00");
    CHECK(told(standing.by_time[0].levels) == "gold>silver");
    CHECK(levels(past.stand("2027-01-01T00:00").facts).empty());
}

TEST_CASE("levels: who falls by one stands there for one year, not for two") {
    Past past(two_years("one"));
    past.order("a", "2024-05-01T12:00", 10000);
    CHECK(levels(past.stand("2026-01-01T00:00").facts) == "silver until 2027-01-01T00:00");
    CHECK(levels(past.stand("2027-01-01T00:00").facts).empty());
}

TEST_CASE("levels: days and months that are kept anew begin with the date that ends") {
    Past past(R"("tiers": [{"id": "club", "name": {"nl": "Club"}, "down": "one", "levels": [
        {"id": "silver", "name": {"nl": "Zilver"}, "keep": {"months": 1}},
        {"id": "gold", "name": {"nl": "Goud"}, "keep": {"days": 30}}]}])");
    past.happens("hand", "level", "2026-01-10T12:00").subject = "gold";
    past.event("hand").until_ms = local("2026-02-01T00:00");
    CHECK(levels(past.stand("2026-02-01T00:00").facts) == "silver until 2026-03-01T00:00");
}

TEST_CASE("levels: what a year earned is measured by the version of that year") {
    Past past(two_years("measured"));
    Program dearer = program_with(two_years("measured"));
    dearer.version = 2;
    dearer.applies_from_ms = local("2026-01-01T00:00");
    dearer.tiers[0].levels[0].enter = dearer.tiers[0].levels[1].enter;
    past.order("a", "2024-05-01T12:00", 10000);
    past.order("b", "2025-06-01T12:00", 5000);
    const auto standing =
        stand({&past.program(), &dearer}, past.events(), local("2026-01-01T00:00"));
    REQUIRE(standing.ok());
    CHECK(levels(standing.value().facts) == "silver until 2027-01-01T00:00");
}

TEST_CASE("levels: one step down each year, to none in the end") {
    Past past(levels_with("one"));
    past.order("a", "2025-02-01T12:00", 10000);
    const Standing standing = past.stand("2030-01-01T00:00");
    CHECK(levels(standing.facts).empty());
    CHECK(standing.by_time.size() == 3);
}

TEST_CASE("levels: who falls by one does not fall below the level that is met on that date") {
    const struct {
        std::int64_t spent_minor;
        const char* becomes;
    } rows[] = {{0, "silver until 2027-01-01T00:00"},
                {1000, "silver until 2027-01-01T00:00"},
                {5000, "silver until 2027-01-01T00:00"},
                {10000, "gold until 2027-01-01T00:00"}};
    for (const auto& row : rows) {
        CAPTURE(row.spent_minor);
        Holder holder("gold", "2026-03-01T00:00");
        CHECK(move_figure(holder.facts,
                          holder.past.program().zone,
                          unit_spend,
                          local("2026-02-01T12:00"),
                          row.spent_minor));
        CHECK(advance(holder.past.versions(), holder.facts, local("2026-03-01T00:00")).ok());
        CHECK(levels(holder.facts) == row.becomes);
    }
}

TEST_CASE(
    "levels: a level by hand takes the place of a higher one, and is measured again at once") {
    Past past(levels_with("measured"));
    past.order("a", "2025-02-01T12:00", 10000);
    past.happens("hand", "level", "2026-02-01T12:00").subject = "silver";
    past.event("hand").until_ms = local("2026-07-01T00:00");
    const Standing standing = past.stand("2026-02-01T12:00");
    CHECK(levels(standing.facts) == "silver until 2026-07-01T00:00");
    CHECK(standing.facts.levels[0].by_hand);
    CHECK(levels(past.stand("2026-07-01T00:00").facts).empty());
}

TEST_CASE("levels: a level by hand whose date is past already ends with the next instant") {
    Past past(levels_with("measured"));
    past.happens("hand", "level", "2026-02-01T12:00").subject = "friend";
    past.event("hand").until_ms = local("2026-01-01T00:00");
    const Standing standing = past.stand("2026-02-01T12:00");
    CHECK(levels(standing.facts).empty());
    CHECK(standing.by_time[0].facts.at_ms == local("2026-02-01T12:00"));
}

TEST_CASE("levels: a rule lifts, keeps longer, and lowers nobody") {
    Holder lifted("bronze", "2026-01-01T00:00");
    CHECK(lifted.raise("silver", "2026-03-01T00:00") == " -bronze +silver");
    Holder kept("silver", "2026-01-01T00:00");
    CHECK(kept.raise("silver", "2026-03-01T00:00").empty());
    CHECK(levels(kept.facts) == "silver until 2026-03-01T00:00");
    Holder longer("silver", "2026-05-01T00:00");
    CHECK(longer.raise("silver", "2026-03-01T00:00").empty());
    CHECK(longer.changes.empty());
    Holder same("silver", "2026-03-01T00:00");
    CHECK(same.raise("silver", "2026-03-01T00:00").empty());
    CHECK(same.changes.empty());
    Holder higher("gold", "2026-01-01T00:00");
    CHECK(higher.raise("silver", "2026-03-01T00:00").empty());
    CHECK(levels(higher.facts) == "gold until 2026-01-01T00:00");
}

TEST_CASE("levels: a hand lowers as well as it lifts") {
    Holder holder("gold", "2026-01-01T00:00");
    CHECK(holder.set("bronze", "2026-03-01T00:00") == " -gold +bronze");
    CHECK(holder.trace[0].code == Code::level_lowered);
    CHECK(levels(holder.facts) == "bronze until 2026-03-01T00:00");
}

TEST_CASE("levels: each change says which level it is, until when, and from where one falls") {
    const std::string until = " until_ms=" + std::to_string(local("2026-03-01T00:00"));
    Holder lower("gold", "2026-01-01T00:00");
    lower.set("bronze", "2026-03-01T00:00");
    CHECK(lower.why() == "bronze: level_lowered" + until + " before=gold");
    CHECK(told(lower.changes) == "gold>bronze");
    Holder higher("bronze", "2026-01-01T00:00");
    higher.raise("gold", "2026-03-01T00:00");
    CHECK(higher.why() == "gold: level_reached" + until);
    Holder longer("silver", "2026-01-01T00:00");
    longer.raise("silver", "2026-03-01T00:00");
    CHECK(longer.why() == "silver: level_kept" + until);
    CHECK(told(longer.changes) == "silver>silver");
    CHECK(longer.changes[0].at_ms == 1);
    CHECK(longer.changes[0].until_ms == local("2026-03-01T00:00"));
    Holder none("gold", "2026-01-01T00:00");
    CHECK(none.set("", "2026-03-01T00:00") == " -gold");
    CHECK(none.why() == "gold: level_ended" + until);
    CHECK(none.facts.levels.empty());
}

TEST_CASE("levels: who falls by one from a level by hand stands there by hand, from that date on") {
    Past past(levels_with("one"));
    past.happens("hand", "level", "2026-01-10T12:00").subject = "gold";
    past.event("hand").until_ms = local("2026-02-01T00:00");
    const Standing standing = past.stand("2026-02-01T00:00");
    CHECK(levels(standing.facts) == "silver until 2027-01-01T00:00");
    CHECK(standing.facts.levels[0].by_hand);
    CHECK(standing.facts.levels[0].since_ms == local("2026-02-01T00:00"));
}

TEST_CASE("levels: one of a set that the program does not have is given to nobody") {
    Holder holder("gold", "2026-01-01T00:00");
    const HeldLevel vip{"gone", "vip", 1, std::nullopt, false};
    const Program& program = holder.past.program();
    CHECK(raise_level(program, holder.facts, vip, holder.changes, holder.trace).empty());
    CHECK(set_level(program, holder.facts, vip, holder.changes, holder.trace).empty());
    CHECK(holder.facts.levels.size() == 1);
}

TEST_CASE("levels: they end in the order of their dates, and on one date in that of the program") {
    const Past past(levels_with("measured"));
    const auto ended = [&past](const char* of_club, const char* of_loyal) {
        Facts facts;
        facts.levels.push_back({"loyal", "friend", 0, local(of_loyal), false});
        facts.levels.push_back({"club", "gold", 0, local(of_club), false});
        const auto by_time = advance(past.versions(), facts, local("2026-03-01T00:00"));
        std::string text;
        for (const Decision& decision : by_time.value()) {
            text += told(decision.levels) + ' ';
        }
        return text;
    };
    CHECK(ended("2026-02-01T00:00", "2026-02-02T00:00") == "gold> friend> ");
    CHECK(ended("2026-02-02T00:00", "2026-02-01T00:00") == "friend> gold> ");
    CHECK(ended("2026-02-01T00:00", "2026-02-01T00:00") == "gold> friend> ");
}

TEST_CASE("levels: a level that the program no longer has is kept to its date, below all others") {
    Holder holder("platinum", "2026-01-01T00:00");
    CHECK(holder.raise("bronze", "2026-03-01T00:00") == " -platinum +bronze");
    Past past(levels_with("measured"));
    Facts facts;
    facts.levels.push_back({"club", "platinum", 0, local("2026-01-01T00:00"), false});
    facts.levels.push_back({"gone", "vip", 0, local("2026-02-01T00:00"), false});
    CHECK(advance(past.versions(), facts, local("2025-12-31T12:00")).ok());
    CHECK(facts.levels.size() == 2);
    CHECK(advance(past.versions(), facts, local("2026-02-01T12:00")).ok());
    CHECK(facts.levels.empty());
}
