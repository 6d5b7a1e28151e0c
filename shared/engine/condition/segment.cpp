#include "engine/condition/leaf.h"
#include "engine/segments/inside.h"

namespace spaarpas::engine {

extern const LeafRow segment_leaf;

namespace {

struct SegmentLeaf {
    base::List<std::string> segments;
};

void visit_fields(json::Fields& fields, SegmentLeaf& leaf) {
    fields.text_list(keys::must("segment", SPAARPAS_DOC("The member is in one of these")),
                     leaf.segments,
                     keys::an_id,
                     at_least_one);
}

Answer ask_segment(const void* leaf, const Question& question) {
    const base::List<std::string>& segments = as<SegmentLeaf>(leaf).segments;
    for (const std::string& id : segments) {
        const Segment* const segment = find_segment(question.program, id);
        if (segment != nullptr && is_inside(*segment, question)) {
            return yes();
        }
    }
    Answer answer = answer_of(false, Code::not_met_segment);
    if (!segments.empty()) {
        note_name(answer.why_not.back(), "segment", segments.front());
    }
    return answer;
}

bool leads_to(const Program& program,
              const Condition& condition,
              const std::string& goal,
              base::List<std::string>& seen);

/// Whether asking a segment asks another one, by way of those that were not seen yet.
bool segment_leads_to(const Program& program,
                      const std::string& id,
                      const std::string& goal,
                      base::List<std::string>& seen) {
    if (base::contains(seen, id)) {
        return false;
    }
    seen.push_back(id);
    const Segment* const segment = find_segment(program, id);
    return segment != nullptr && segment->condition &&
           leads_to(program, *segment->condition, goal, seen);
}

bool leads_to(const Program& program,
              const Condition& condition,
              const std::string& goal,
              base::List<std::string>& seen) {
    for (const base::List<Condition>* const parts :
         {&condition.all, &condition.any, &condition.none}) {
        for (const Condition& part : *parts) {
            if (leads_to(program, part, goal, seen)) {
                return true;
            }
        }
    }
    if (row_of(condition) != &segment_leaf) {
        return false;
    }
    const base::List<std::string>& asked = as<SegmentLeaf>(condition.leaf.value()).segments;
    if (base::contains(asked, goal)) {
        return true;
    }
    for (const std::string& id : asked) {
        if (segment_leads_to(program, id, goal, seen)) {
            return true;
        }
    }
    return false;
}

void check_circle(const std::string& step, const std::string& id, Checker& checker) {
    base::List<std::string> seen;
    if (segment_leads_to(checker.program(), id, id, seen)) {
        checker.add("segment_circle",
                    step,
                    '"' + id + "\", which is asked of itself in the end",
                    "a segment that does not lead back to itself",
                    "Take one of the segments out of the other's condition");
    }
}

void check_segment(const void* leaf, Checker& checker) {
    const base::List<std::string>& segments = as<SegmentLeaf>(leaf).segments;
    for (std::size_t index = 0; index < segments.size(); ++index) {
        const std::string step = "segment/" + std::to_string(index);
        checker.segment(step, segments[index]);
        check_circle(step, segments[index], checker);
    }
    check_twice("segment", segments, checker);
}

}  // namespace

const LeafRow segment_leaf{form_of<SegmentLeaf>("segment"),
                           ask_segment,
                           nullptr,
                           SPAARPAS_CHECK(check_segment)};

}  // namespace spaarpas::engine
