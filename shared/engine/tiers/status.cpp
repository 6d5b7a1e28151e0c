#include "engine/tiers/status.h"

#include "engine/condition/distance.h"
#include "engine/condition/question.h"
#include "engine/condition/table.h"
#include "engine/explain/note.h"
#include "engine/tiers/held.h"

namespace spaarpas::engine {

namespace {

/// What a condition asks, leaf by leaf, about a level.
struct Asking {
    const Question& question;
    const std::string& level;

    [[nodiscard]] base::List<Ask> asks_of(const Condition& condition) const {
        if (!condition.any.empty()) {
            return nearest_of(condition.any);
        }
        if (!condition.none.empty()) {
            return {told(holds(condition, question), Code::not_met_not)};
        }
        if (const LeafRow* const row = row_of(condition)) {
            Answer answer = row->ask(condition.leaf.value(), question);
            answer.why_not.front().subject = level;
            return {{answer.holds, std::move(answer.why_not.front())}};
        }
        base::List<Ask> asks;
        for (const Condition& part : condition.all) {
            for (Ask& ask : asks_of(part)) {
                asks.push_back(std::move(ask));
            }
        }
        return asks;
    }

private:
    [[nodiscard]] Ask told(bool is_met, Code code) const {
        Ask ask;
        ask.holds = is_met;
        ask.why.code = code;
        ask.why.subject = level;
        return ask;
    }

    /// A way is as long as the longest that one of its asks still has to go; of equals the first.
    [[nodiscard]] base::List<Ask> nearest_of(const base::List<Condition>& ways) const {
        base::List<Ask> nearest;
        Distance shortest;
        for (const Condition& way : ways) {
            base::List<Ask> asks = asks_of(way);
            const Distance distance = longest_of(asks);
            if (nearest.empty() || is_nearer(distance, shortest)) {
                nearest = std::move(asks);
                shortest = distance;
            }
        }
        return nearest;
    }

    [[nodiscard]] static Distance longest_of(const base::List<Ask>& asks) {
        Distance longest{0, 1};
        for (const Ask& ask : asks) {
            const Distance distance = distance_of(ask.why);
            if (!ask.holds && is_nearer(longest, distance)) {
                longest = distance;
            }
        }
        return longest;
    }
};

base::List<Ask> asks_for(const Level& level, const Question& question) {
    return level.enter ? Asking{question, level.id}.asks_of(*level.enter) : base::List<Ask>();
}

LevelStatus status_in(const TierSet& set, const Question& question) {
    LevelStatus status;
    status.set = set.id;
    const HeldLevel* const held = find_held(question.facts, set.id);
    std::size_t next = 0;
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
            status.to_keep = asks_for(set.levels[index], question);
        }
    }
    if (next < set.levels.size()) {
        status.next = set.levels[next].id;
        status.to_rise = asks_for(set.levels[next], question);
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
