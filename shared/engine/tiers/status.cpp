#include "engine/tiers/status.h"

#include "engine/condition/question.h"
#include "engine/tiers/held.h"

namespace spaarpas::engine {

namespace {

base::List<Ask> asks_for(const Level& level, const Question& question) {
    return level.enter ? asks_of(*level.enter, question, level.id) : base::List<Ask>();
}

LevelStatus status_in(const TierSet& set, const Question& question) {
    LevelStatus status;
    status.set = set.id;
    const HeldLevel* const held = find_held(question.facts, set.id);
    std::size_t next = 0;
    for (const Level& level : set.levels) {
        status.ladder.push_back({level.id, asks_for(level, question)});
    }
    if (held != nullptr) {
        status.level = held->level;
        status.until_ms = held->until_ms;
    }
    for (std::size_t index = 0; held != nullptr && index < set.levels.size(); ++index) {
        if (set.levels[index].id != held->level) {
            continue;
        }
        next = index + 1;
        if (held->until_ms) {
            status.to_keep = status.ladder[index].asks;
        }
    }
    if (next < set.levels.size()) {
        status.next = set.levels[next].id;
        status.to_rise = status.ladder[next].asks;
    }
    return status;
}

}  // namespace

base::List<LevelStatus> level_statuses(const Program& program,
                                       const Facts& facts,
                                       std::int64_t at_ms) {
    const Question question{program, facts, at_ms, nullptr, nullptr, true};
    base::List<LevelStatus> statuses;
    for (const TierSet& set : program.tiers) {
        statuses.push_back(status_in(set, question));
    }
    return statuses;
}

}  // namespace spaarpas::engine
