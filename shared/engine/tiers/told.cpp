#include "engine/tiers/told.h"

#include "engine/explain/note.h"

namespace spaarpas::engine {

namespace {

/// How one level comes from another, in the order of the set as it is now.
Code code_of(const Program& program, const LevelChange& change) {
    if (change.after.empty()) {
        return Code::level_ended;
    }
    if (change.before == change.after) {
        return Code::level_kept;
    }
    const TierSet* const set = find_tier_set(program, change.set);
    const bool is_lower = set != nullptr && !change.before.empty() &&
                          place_of(*set, change.after) < place_of(*set, change.before);
    return is_lower ? Code::level_lowered : Code::level_reached;
}

}  // namespace

int place_of(const TierSet& set, const std::string& level) {
    for (std::size_t index = 0; index < set.levels.size(); ++index) {
        if (set.levels[index].id == level) {
            return static_cast<int>(index);
        }
    }
    return nowhere;
}

void explain_level(Trace& trace, Code code, const LevelChange& change) {
    TraceStep& step = note(trace, code, change.after.empty() ? change.before : change.after);
    if (change.until_ms) {
        step.numbers.emplace_back("until_ms", *change.until_ms);
    }
    if (code == Code::level_lowered) {
        note_name(step, "before", change.before);
    }
}

bool is_of_levels(Code code) {
    return code == Code::level_reached || code == Code::level_kept || code == Code::level_lowered ||
           code == Code::level_ended;
}

void tell_levels(const Program& program, const base::List<LevelChange>& changes, Trace& trace) {
    for (const LevelChange& change : changes) {
        explain_level(trace, code_of(program, change), change);
    }
}

}  // namespace spaarpas::engine
