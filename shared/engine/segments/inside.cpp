#include "engine/segments/inside.h"

#include "base/contains.h"

namespace spaarpas::engine {

namespace {

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

base::List<Passage> measure_segments(const Program& program,
                                     Facts& facts,
                                     const Needs& needs,
                                     std::int64_t at_ms) {
    base::List<Passage> passages;
    for (const Segment& segment : program.segments) {
        if (!base::contains(needs.segments, segment.id)) {
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
