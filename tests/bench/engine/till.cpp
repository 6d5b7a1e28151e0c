#include "tests/bench/engine/till.h"

namespace spaarpas::bench {

void visit_fields(json::Fields& fields, Till& till) {
    fields.object({"program"}, till.program);
    fields.object({"facts"}, till.facts);
    fields.object({"event"}, till.event);
}

std::int64_t decide_often(const Till& till, std::int64_t times) {
    std::int64_t points = -1;
    for (std::int64_t time = 0; time < times; ++time) {
        const base::Result<engine::Decision> decided =
            engine::decide(till.program, till.facts, till.event);
        points = decided.ok() ? engine::given(decided.value(), "points") : -1;
    }
    return points;
}

}  // namespace spaarpas::bench
