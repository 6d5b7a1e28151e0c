// What becomes of a level on its date.
#include <doctest/doctest.h>

#include "engine/decide/figures.h"
#include "engine/tiers/measure.h"
#include "tests/unit/engine/support/past.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

constexpr const char* no_levels = R"("units": [{"id": "points", "kind": "points",
    "name_one": {"nl": "punt"}, "name_other": {"nl": "punten"}}])";

/// Silver for who has spent 50.00 in all, kept so long.
std::string silver_kept(const std::string& keep) {
    return R"("tiers": [{"id": "club", "name": {"nl": "Club"}, "levels": [
        {"id": "silver", "name": {"nl": "Zilver"},
         "enter": {"unit": "spend", "over": "ever", "at_least": 5000}, "keep": )" +
           keep + "}]}]";
}

std::string told(const spaarpas::base::List<LevelChange>& changes) {
    std::string text;
    for (const LevelChange& change : changes) {
        text += text.empty() ? "" : ", ";
        text += change.before + '>' + change.after;
    }
    return text;
}

}  // namespace

TEST_CASE("levels: who meets a level for good stays on it from date to date, without leaving it") {
    Past past(silver_kept(R"({"until_end_of": "year"})"));
    past.order("a", "2025-05-01T12:00", 5000);
    const Standing standing = past.stand("2026-01-01T00:00");
    CHECK(levels(standing.facts) == "silver until 2027-01-01T00:00");
    CHECK(told(standing.by_time[0].levels) == "silver>silver");
    CHECK(standing.facts.levels[0].since_ms == local("2025-05-01T12:00"));
}

TEST_CASE("levels: how long the year that ends keeps a level is not shortened by a later version") {
    const Program longer = program_with(silver_kept(R"({"months": 24})"));
    Program shorter = program_with(silver_kept(R"({"months": 1})"));
    shorter.version = 2;
    shorter.applies_from_ms = local("2026-02-01T00:00");
    Facts facts;
    CHECK(move_figure(facts, longer.zone, unit_spend, local("2026-01-09T12:00"), 5000));
    facts.levels.push_back({"club", "silver", 0, local("2026-02-01T00:00"), false});
    CHECK(advance({&longer, &shorter}, facts, local("2026-02-01T00:00")).ok());
    CHECK(levels(facts) == "silver until 2028-02-01T00:00");
}

TEST_CASE("levels: a set that came with the version of that date has earned nothing before it") {
    const Program before = program_with(no_levels);
    Program after = program_with(silver_kept(R"({"months": 1})"));
    after.version = 2;
    after.applies_from_ms = local("2026-02-01T00:00");
    Facts facts;
    facts.at_ms = local("2026-01-01T00:00");
    facts.levels.push_back({"club", "silver", 0, local("2026-02-01T00:00"), false});
    CHECK(advance({&before, &after}, facts, local("2026-02-01T12:00")).ok());
    CHECK(facts.levels.empty());
}

TEST_CASE("levels: of two that the program no longer has the one held first ends first") {
    const Past past(no_levels);
    Facts facts;
    facts.levels.push_back({"gone", "vip", 0, local("2026-02-01T00:00"), false});
    facts.levels.push_back({"lost", "crew", 0, local("2026-02-01T00:00"), false});
    const auto by_time = advance(past.versions(), facts, local("2026-03-01T00:00"));
    CHECK(told(by_time.value()[0].levels) == "vip>");
}
