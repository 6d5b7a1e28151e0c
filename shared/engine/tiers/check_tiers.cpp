#include <algorithm>

#include "engine/program/checker.h"
#include "engine/program/walk.h"

namespace spaarpas::engine {

namespace {

/// What a level asks for where it is one figure alone.
struct Threshold {
    std::string unit;
    std::string over;
    std::int64_t days = 0;
    std::int64_t at_least = 0;
};

std::optional<Threshold> threshold_of(const Level& level) {
    const Said said(level.enter ? level.enter->leaf : Held());
    if (said.text("unit").empty()) {
        return std::nullopt;
    }
    return Threshold{
        said.text("unit"), said.text("over"), said.number("days"), said.number("at_least")};
}

void check_rises(Checker& checker, const Level& lower, const Level& level) {
    const std::optional<Threshold> before = threshold_of(lower);
    const std::optional<Threshold> after = threshold_of(level);
    if (!before || !after || before->unit != after->unit || before->over != after->over ||
        before->days != after->days || after->at_least > before->at_least) {
        return;
    }
    const Checker::At here(checker, "enter");
    checker.add("level_order",
                "at_least",
                std::to_string(after->at_least),
                "more than the level before it, which asks for " + std::to_string(before->at_least),
                "Order the levels so that they rise");
}

void check_perks(Checker& checker, const Level& level) {
    for (std::size_t index = 0; index < level.perks.size(); ++index) {
        const auto place = level.perks.begin() + static_cast<std::ptrdiff_t>(index);
        if (std::find(level.perks.begin(), place, level.perks[index]) == place) {
            continue;
        }
        const Checker::At here(checker, "perks", index);
        checker.add("listed_twice",
                    "",
                    quoted(level.perks[index]) + " a second time",
                    "each perk once",
                    "Leave the second one out");
    }
}

void check_levels(Checker& checker, const TierSet& set, base::List<std::string>& seen) {
    for (std::size_t index = 0; index < set.levels.size(); ++index) {
        const Level& level = set.levels[index];
        const Checker::At here(checker, "levels", index);
        checker.unique(level.id, seen);
        checker.texts("name", level.name);
        checker.condition("enter", level.enter, Asked::member);
        check_perks(checker, level);
        if (index > 0) {
            check_rises(checker, set.levels[index - 1], level);
        }
    }
}

}  // namespace

/// Levels are named without their set, and by rules beside segments, so all of these have ids of
/// their own.
void check_tiers(Checker& checker) {
    base::List<std::string> sets;
    base::List<std::string> levels;
    for (const Segment& segment : checker.program().segments) {
        levels.push_back(segment.id);
    }
    const base::List<TierSet>& tiers = checker.program().tiers;
    for (std::size_t index = 0; index < tiers.size(); ++index) {
        const Checker::At here(checker, "tiers", index);
        checker.unique(tiers[index].id, sets);
        checker.texts("name", tiers[index].name, true);
        check_levels(checker, tiers[index], levels);
    }
}

}  // namespace spaarpas::engine
