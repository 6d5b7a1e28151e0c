#include "engine/condition/leaf.h"
#include "engine/condition/outlook.h"
#include "engine/segments/inside.h"

namespace spaarpas::engine {

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

/// Whether some of the segments is one of which that can be said.
bool some_of(const base::List<std::string>& segments,
             const Question& question,
             bool (*says)(const Segment& segment, const Question& question)) {
    for (const std::string& id : segments) {
        const Segment* const segment = find_segment(question.program, id);
        if (segment != nullptr && says(*segment, question)) {
            return true;
        }
    }
    return false;
}

Answer ask_segment(const void* leaf, const Question& question) {
    const base::List<std::string>& segments = as<SegmentLeaf>(leaf).segments;
    Answer answer =
        answer_of(question, some_of(segments, question, is_inside), Code::not_met_segment);
    TraceStep* const step = step_of(answer);
    if (step != nullptr && !segments.empty()) {
        note_name(*step, "segment", segments.front());
    }
    return answer;
}

bool is_always_inside(const Segment& segment, const Question& question) {
    return segment.condition && is_always(*segment.condition, question);
}

bool can_be_inside(const Segment& segment, const Question& question) {
    return !segment.condition || !is_never(*segment.condition, question);
}

bool stays(const void* leaf, const Question& question) {
    const base::List<std::string>& segments = as<SegmentLeaf>(leaf).segments;
    if (!some_of(segments, question, is_inside)) {
        return !some_of(segments, question, can_be_inside);
    }
    return some_of(segments, question, is_always_inside);
}

void check_segment(const void* leaf, Checker& checker) {
    const base::List<std::string>& segments = as<SegmentLeaf>(leaf).segments;
    for (std::size_t index = 0; index < segments.size(); ++index) {
        checker.segment("segment/" + std::to_string(index), segments[index]);
    }
    check_twice("segment", segments, checker);
}

}  // namespace

const Form segment_leaf_form = form_of<SegmentLeaf>("segment");

const LeafRow segment_leaf{segment_leaf_form,
                           ask_segment,
                           nullptr,
                           SPAARPAS_CHECK(check_segment),
                           stays};

}  // namespace spaarpas::engine
