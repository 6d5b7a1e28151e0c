#include "engine/condition/bounds.h"

#include "engine/program/keys.h"

namespace spaarpas::engine {

void visit_fields(json::Fields& fields, Bounds& bounds) {
    fields.optional_integer(keys::may("at_least", SPAARPAS_DOC("From this number on")),
                            bounds.at_least);
    fields.optional_integer(keys::may("below", SPAARPAS_DOC("Below this number")), bounds.below);
}

bool is_within(const Bounds& bounds, std::int64_t value) {
    return (!bounds.at_least || value >= *bounds.at_least) &&
           (!bounds.below || value < *bounds.below);
}

bool has_passed(const Bounds& bounds, std::int64_t value) {
    return bounds.below ? value >= *bounds.below : bounds.at_least && value >= *bounds.at_least;
}

void note_bounds(TraceStep& step,
                 const Bounds& bounds,
                 std::int64_t value,
                 const BoundsNames& names) {
    const bool passed = bounds.below && value >= *bounds.below;
    if (bounds.at_least && !passed) {
        if (names.missing != nullptr) {
            const std::int64_t missing = *bounds.at_least - value;
            step.numbers.emplace_back(names.missing, missing > 0 ? missing : 0);
        }
        step.numbers.emplace_back(names.at_least, *bounds.at_least);
    } else if (bounds.below) {
        step.numbers.emplace_back(names.below, *bounds.below);
    }
}

}  // namespace spaarpas::engine
