#include "base/contains.h"
#include "engine/program/checker.h"
#include "engine/program/walk.h"

namespace spaarpas::engine {

namespace {

/// Who is in it would depend on who is in it, and never come to rest.
void check_circle(Checker& checker, const Segment& segment) {
    const std::optional<Condition>& condition = segment.condition;
    if (condition &&
        base::contains(asked_through(checker.program(), *condition, "segment"), segment.id)) {
        checker.add("segment_circle",
                    "if",
                    "a condition that asks for " + quoted(segment.id) + " itself",
                    "a condition on something else",
                    "Say what makes a member one of them, or post the segment");
    }
}

}  // namespace

void check_segments(Checker& checker) {
    base::List<std::string> seen;
    const base::List<Segment>& segments = checker.program().segments;
    for (std::size_t index = 0; index < segments.size(); ++index) {
        const Checker::At here(checker, "segments", index);
        checker.unique(segments[index].id, seen);
        checker.texts("name", segments[index].name, true);
        checker.condition("if", segments[index].condition, Asked::member);
        check_circle(checker, segments[index]);
    }
}

}  // namespace spaarpas::engine
