#include "engine/segments/inside.h"

#include <algorithm>

#include "base/contains.h"
#include "engine/rules/on/table.h"

namespace spaarpas::engine {

namespace {

/// Whether a rule waits for somebody to come into the segment, or to go from it.
bool is_waited_for(const Program& program, const std::string& segment) {
    return std::any_of(program.rules.begin(), program.rules.end(), [&segment](const Rule& rule) {
        const TriggerRow* const row = row_of(rule.on);
        return row != nullptr && row->is_passage && row->waits_for(rule.on.form.value()) == segment;
    });
}

void move_in_or_out(base::List<std::string>& inside, const Passage& passage) {
    if (passage.entered) {
        inside.push_back(passage.id);
        return;
    }
    base::erase_if(inside, [&passage](const std::string& id) { return id == passage.id; });
}

}  // namespace

bool is_inside(const Program& program,
               const Facts& facts,
               const Segment& segment,
               std::int64_t at_ms) {
    return is_inside(segment, Question{program, facts, at_ms, nullptr, nullptr});
}

bool is_inside(const Segment& segment, const Question& question) {
    if (!segment.condition) {
        return base::contains(question.facts.posted, segment.id);
    }
    Question of_member = question;
    of_member.counted = nullptr;
    return holds(*segment.condition, of_member);
}

base::List<Passage> measure_segments(const Program& program, Facts& facts, std::int64_t at_ms) {
    base::List<Passage> passages;
    for (const Segment& segment : program.segments) {
        if (!is_waited_for(program, segment.id)) {
            continue;
        }
        const bool inside = is_inside(program, facts, segment, at_ms);
        if (inside != base::contains(facts.inside, segment.id)) {
            passages.push_back({segment.id, inside});
            move_in_or_out(facts.inside, passages.back());
        }
    }
    return passages;
}

}  // namespace spaarpas::engine
