#include "engine/program/checker.h"

namespace spaarpas::engine {

void check_segments(Checker& checker) {
    base::List<std::string> seen;
    const base::List<Segment>& segments = checker.program().segments;
    for (std::size_t index = 0; index < segments.size(); ++index) {
        const Checker::At here(checker, "segments", index);
        checker.unique(segments[index].id, seen);
        checker.texts("name", segments[index].name, true);
        checker.condition("if", segments[index].condition, Asked::member);
    }
}

}  // namespace spaarpas::engine
