#include "engine/condition/leaf.h"
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

void check_segment(const void* leaf, Checker& checker) {
    const base::List<std::string>& segments = as<SegmentLeaf>(leaf).segments;
    for (std::size_t index = 0; index < segments.size(); ++index) {
        checker.segment("segment/" + std::to_string(index), segments[index]);
    }
    check_twice("segment", segments, checker);
}

}  // namespace

extern const LeafRow segment_leaf{form_of<SegmentLeaf>("segment"),
                                  ask_segment,
                                  nullptr,
                                  SPAARPAS_CHECK(check_segment)};

}  // namespace spaarpas::engine
