#pragma once

#include <cstdint>
#include <optional>

#include "json/fields.h"

namespace spaarpas::wire::next {

/// The time on a server that was started with `--demo`, and how far it is from the real one.
struct DemoClock {
    static constexpr const char* type_name = "DemoClock";
    std::int64_t now_ms = 0;
    std::int64_t offset_ms = 0;
};

/// Moves the demo's clock: to `now_ms`, or on by `advance_ms`.
struct DemoClockMove {
    static constexpr const char* type_name = "DemoClockMove";
    std::int64_t advance_ms = 0;
    std::optional<std::int64_t> now_ms;
};

void visit_fields(json::Fields& fields, DemoClock& clock);
void visit_fields(json::Fields& fields, DemoClockMove& move);

}  // namespace spaarpas::wire::next
