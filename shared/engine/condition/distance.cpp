#include "engine/condition/distance.h"

#include "base/exact.h"

namespace spaarpas::engine {

namespace {

using base::exact::Wide;

std::int64_t number_of(const TraceStep& step, const char* name, const char* name_minor) {
    for (const auto& [key, value] : step.numbers) {
        if (key == name || key == name_minor) {
            return value;
        }
    }
    return 0;
}

}  // namespace

Distance distance_of(const TraceStep& why_not) {
    const std::int64_t missing = number_of(why_not, "missing", "missing_minor");
    const std::int64_t of = number_of(why_not, "at_least", "at_least_minor");
    return missing > 0 && missing < of ? Distance{missing, of} : Distance{};
}

bool is_nearer(const Distance& left, const Distance& right) {
    return Wide{left.missing} * right.of < Wide{right.missing} * left.of;
}

}  // namespace spaarpas::engine
