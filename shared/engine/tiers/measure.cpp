#include "engine/tiers/measure.h"

#include "engine/condition/question.h"
#include "engine/tiers/held.h"
#include "engine/tiers/keep.h"
#include "engine/tiers/told.h"

namespace spaarpas::engine {

namespace {

const Level& level_at(const TierSet& set, int place) {
    return set.levels[static_cast<std::size_t>(place)];
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

/// A level that is met, and until when.
struct Met {
    int place = nowhere;
    std::optional<std::int64_t> until_ms;
};

bool lasts(const LevelEnd& end, std::optional<std::int64_t> until_ms) {
    return !until_ms || *until_ms > end.at_ms;
}

/// Until when a level is kept from the end on: what was earned in the time that ends counts from
/// its last instant, unless that keeps it no longer.
std::optional<std::int64_t> kept_after(const LevelEnd& end,
                                       const base::Zone& zone,
                                       const Keep& keep) {
    const auto until_ms = keep_until(zone, keep, end.last_ms);
    return lasts(end, until_ms) ? until_ms : keep_until(zone, keep, end.at_ms);
}

/// The highest level whose condition held at the last instant and that lasts beyond it. Its place
/// is that of the set as it is now; one that the set has no more stands nowhere.
Met met_before_end(const LevelEnd& end, const Facts& facts, const TierSet& set) {
    const TierSet* const then = find_tier_set(end.then, set.id);
    const Question question{end.then, facts, end.last_ms};
    for (std::size_t index = then == nullptr ? 0 : then->levels.size(); index > 0; --index) {
        const Level& level = then->levels[index - 1];
        const auto until_ms = keep_until(end.then.zone, level.keep, end.last_ms);
        const int place = place_of(set, level.id);
        if (place != nowhere && level.enter && lasts(end, until_ms) &&
            holds(*level.enter, question)) {
            return {place, until_ms};
        }
    }
    return {};
}

/// The level whose condition holds at the end: at the last instant, or at the date itself.
Met met_at_end(const LevelEnd& end, const Facts& facts, const TierSet& set) {
    const Met before = met_before_end(end, facts, set);
    const int place = measured(set, Question{end.now, facts, end.at_ms}, 0);
    if (place == nowhere || place < before.place) {
        return before;
    }
    const auto until_ms = keep_until(end.now.zone, level_at(set, place).keep, end.at_ms);
    const bool is_longer = place > before.place || is_later(until_ms, before.until_ms);
    return {place, is_longer ? until_ms : before.until_ms};
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
        explain_level(trace, code, change);
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
        explain_level(trace, Code::level_kept, changes.back());
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

/// One set: the level that the facts bring, a newer date for the one that is held, or nothing.
base::List<Passage> measure_set(const Program& program,
                                const TierSet& set,
                                Moment moment,
                                Ladder& ladder) {
    const std::int64_t at_ms = moment.at_ms;
    HeldLevel* const held = find_held(ladder.facts, set.id);
    const int held_place = held != nullptr ? place_of(set, held->level) : nowhere;
    const int place = measured(set, Question{program, ladder.facts, at_ms}, held_place);
    if (place == nowhere) {
        return {};
    }
    const Level& level = level_at(set, place);
    const auto until_ms = keep_until(program.zone, level.keep, at_ms);
    if (place != held_place) {
        return ladder.stand_on({set.id, level.id, at_ms, until_ms, false}, Code::level_reached);
    }
    if (!moment.by_time) {
        ladder.keep(*held, at_ms, until_ms);
    }
    return {};
}

}  // namespace

base::List<Passage> measure_levels(const Program& program,
                                   Facts& facts,
                                   Moment moment,
                                   base::List<LevelChange>& changes,
                                   Trace& trace) {
    Ladder ladder{facts, changes, trace};
    base::List<Passage> passages;
    for (const TierSet& set : program.tiers) {
        for (Passage& passage : measure_set(program, set, moment, ladder)) {
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

base::List<Passage> end_level(const LevelEnd& end,
                              Facts& facts,
                              const std::string& set_id,
                              base::List<LevelChange>& changes,
                              Trace& trace) {
    Ladder ladder{facts, changes, trace};
    HeldLevel& held = *find_held(facts, set_id);
    HeldLevel next;
    next.set = set_id;
    next.since_ms = end.at_ms;
    const TierSet* const set = find_tier_set(end.now, set_id);
    if (set == nullptr) {
        return ladder.stand_on(next, Code::level_ended);
    }
    const int held_place = place_of(*set, held.level);
    Met met = met_at_end(end, facts, *set);
    if (set->down == Down::one && held_place - 1 > met.place) {
        met = {held_place - 1, kept_after(end, end.now.zone, level_at(*set, held_place - 1).keep)};
        next.by_hand = held.by_hand;
    }
    if (met.place == nowhere) {
        return ladder.stand_on(next, Code::level_ended);
    }
    next.level = level_at(*set, met.place).id;
    next.until_ms = met.until_ms;
    if (met.place == held_place) {
        ladder.keep(held, end.at_ms, next.until_ms);
        return {};
    }
    return ladder.stand_on(next,
                           met.place > held_place ? Code::level_reached : Code::level_lowered);
}

base::List<Passage> raise_level(const Program& program,
                                Facts& facts,
                                const HeldLevel& given,
                                base::List<LevelChange>& changes,
                                Trace& trace) {
    const TierSet* const set = find_tier_set(program, given.set);
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
    const TierSet* const set = find_tier_set(program, given.set);
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
