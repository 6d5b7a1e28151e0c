#include "engine/tiers/measure.h"

#include "engine/condition/question.h"
#include "engine/explain/note.h"
#include "engine/tiers/held.h"
#include "engine/tiers/keep.h"

namespace spaarpas::engine {

namespace {

/// A level's place in its set. One that the set does not have stands below all others.
constexpr int nowhere = -1;

int place_of(const TierSet& set, const std::string& level) {
    for (std::size_t index = 0; index < set.levels.size(); ++index) {
        if (set.levels[index].id == level) {
            return static_cast<int>(index);
        }
    }
    return nowhere;
}

const Level& level_at(const TierSet& set, int place) {
    return set.levels[static_cast<std::size_t>(place)];
}

const TierSet* find_set(const Program& program, const std::string& id) {
    for (const TierSet& set : program.tiers) {
        if (set.id == id) {
            return &set;
        }
    }
    return nullptr;
}

/// The place of the highest level whose condition holds, not looked for below `lowest`.
int measured(const TierSet& set, const Question& question, int lowest) {
    for (int place = static_cast<int>(set.levels.size()) - 1; place >= lowest && place >= 0;
         --place) {
        const Level& level = level_at(set, place);
        if (level.enter && holds(*level.enter, question)) {
            return place;
        }
    }
    return nowhere;
}

/// Never is later than every date.
bool is_later(std::optional<std::int64_t> left, std::optional<std::int64_t> right) {
    return right && (!left || *left > *right);
}

void explain(Trace& trace, Code code, const LevelChange& change) {
    TraceStep& step = note(trace, code, change.after.empty() ? change.before : change.after);
    if (change.until_ms) {
        step.numbers.emplace_back("until_ms", *change.until_ms);
    }
    if (code == Code::level_lowered) {
        note_name(step, "before", change.before);
    }
}

/// Who stands where, and what is written down of it.
struct Ladder {
    Facts& facts;
    base::List<LevelChange>& changes;
    Trace& trace;

    /// Puts the member on a level; one without a name is none at all.
    base::List<Passage> stand_on(const HeldLevel& next, Code code) {
        HeldLevel* const held = find_held(facts, next.set);
        LevelChange change{
            next.set, held != nullptr ? held->level : "", next.level, next.since_ms, next.until_ms};
        explain(trace, code, change);
        put(held, next);
        base::List<Passage> passages;
        if (change.before != change.after) {
            pass(change.before, false, passages);
            pass(change.after, true, passages);
        }
        changes.push_back(std::move(change));
        return passages;
    }

    /// Keeps the held level until a later date.
    void keep(HeldLevel& held, std::int64_t at_ms, std::optional<std::int64_t> until_ms) {
        if (!is_later(until_ms, held.until_ms)) {
            return;
        }
        held.until_ms = until_ms;
        changes.push_back({held.set, held.level, held.level, at_ms, until_ms});
        explain(trace, Code::level_kept, changes.back());
    }

private:
    void put(HeldLevel* held, const HeldLevel& next) {
        if (held == nullptr) {
            facts.levels.push_back(next);
        } else if (!next.level.empty()) {
            *held = next;
        } else {
            erase_if(facts.levels, [held](const HeldLevel& other) { return &other == held; });
        }
    }

    static void pass(const std::string& level, bool entered, base::List<Passage>& passages) {
        if (!level.empty()) {
            passages.push_back({level, entered});
        }
    }
};

}  // namespace

base::List<Passage> measure_levels(const Program& program,
                                   Facts& facts,
                                   std::int64_t at_ms,
                                   base::List<LevelChange>& changes,
                                   Trace& trace) {
    Ladder ladder{facts, changes, trace};
    base::List<Passage> passages;
    for (const TierSet& set : program.tiers) {
        HeldLevel* const held = find_held(facts, set.id);
        const int held_place = held != nullptr ? place_of(set, held->level) : nowhere;
        const int place = measured(set, Question{program, facts, at_ms}, held_place);
        if (place == nowhere) {
            continue;
        }
        const Level& level = level_at(set, place);
        const auto until_ms = keep_until(program.zone, level.keep, at_ms);
        if (place == held_place) {
            ladder.keep(*held, at_ms, until_ms);
            continue;
        }
        for (Passage& passage :
             ladder.stand_on({set.id, level.id, at_ms, until_ms, false}, Code::level_reached)) {
            passages.push_back(std::move(passage));
        }
    }
    return passages;
}

const HeldLevel* first_to_end(const Program& program, const Facts& facts) {
    const HeldLevel* first = nullptr;
    for (const HeldLevel& held : facts.levels) {
        if (held.until_ms && (first == nullptr || *held.until_ms < *first->until_ms)) {
            first = &held;
        }
    }
    if (first == nullptr) {
        return nullptr;
    }
    for (const TierSet& set : program.tiers) {
        const HeldLevel* const held = find_held(facts, set.id);
        if (held != nullptr && held->until_ms && held->until_ms == first->until_ms) {
            return held;
        }
    }
    return first;
}

base::List<Passage> end_level(const Program& program,
                              Facts& facts,
                              const std::string& set_id,
                              std::int64_t at_ms,
                              base::List<LevelChange>& changes,
                              Trace& trace) {
    Ladder ladder{facts, changes, trace};
    HeldLevel& held = *find_held(facts, set_id);
    HeldLevel next;
    next.set = set_id;
    next.since_ms = at_ms;
    const TierSet* const set = find_set(program, set_id);
    if (set == nullptr) {
        return ladder.stand_on(next, Code::level_ended);
    }
    const int held_place = place_of(*set, held.level);
    int place = measured(*set, Question{program, facts, at_ms}, 0);
    if (set->down == Down::one && held_place - 1 > place) {
        place = held_place - 1;
        next.by_hand = held.by_hand;
    }
    if (place == nowhere) {
        return ladder.stand_on(next, Code::level_ended);
    }
    const Level& level = level_at(*set, place);
    next.level = level.id;
    next.until_ms = keep_until(program.zone, level.keep, at_ms);
    if (place == held_place) {
        ladder.keep(held, at_ms, next.until_ms);
        return {};
    }
    return ladder.stand_on(next, place > held_place ? Code::level_reached : Code::level_lowered);
}

base::List<Passage> raise_level(const Program& program,
                                Facts& facts,
                                const HeldLevel& given,
                                base::List<LevelChange>& changes,
                                Trace& trace) {
    const TierSet* const set = find_set(program, given.set);
    if (set == nullptr) {
        return {};
    }
    Ladder ladder{facts, changes, trace};
    HeldLevel* const held = find_held(facts, given.set);
    const int held_place = held != nullptr ? place_of(*set, held->level) : nowhere;
    const int place = place_of(*set, given.level);
    if (place > held_place) {
        return ladder.stand_on(given, Code::level_reached);
    }
    if (place == held_place && held != nullptr) {
        ladder.keep(*held, given.since_ms, given.until_ms);
    }
    return {};
}

base::List<Passage> set_level(const Program& program,
                              Facts& facts,
                              const HeldLevel& given,
                              base::List<LevelChange>& changes,
                              Trace& trace) {
    const TierSet* const set = find_set(program, given.set);
    if (set == nullptr) {
        return {};
    }
    Ladder ladder{facts, changes, trace};
    const HeldLevel* const held = find_held(facts, given.set);
    if (given.level.empty()) {
        return held == nullptr ? base::List<Passage>{} : ladder.stand_on(given, Code::level_ended);
    }
    const int held_place = held != nullptr ? place_of(*set, held->level) : nowhere;
    const bool lower = place_of(*set, given.level) < held_place;
    return ladder.stand_on(given, lower ? Code::level_lowered : Code::level_reached);
}

}  // namespace spaarpas::engine
