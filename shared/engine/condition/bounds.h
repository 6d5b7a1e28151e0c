#pragma once

#include <cstdint>
#include <optional>

#include "engine/explain/trace.h"
#include "json/fields.h"

namespace spaarpas::engine {

/// Half-open bounds of a number: `at_least <= n < below`, each where it is there.
struct Bounds {
    static constexpr const char* type_name = "Bounds";
    std::optional<std::int64_t> at_least;
    std::optional<std::int64_t> below;
};

void visit_fields(json::Fields& fields, Bounds& bounds);

[[nodiscard]] bool is_within(const Bounds& bounds, std::int64_t value);

/// What a step calls the numbers that `note_bounds` adds; null for one that it leaves out.
struct BoundsNames {
    const char* missing;
    const char* at_least;
    const char* below;
};

/// Adds the bound that a value is outside of to a step, and what it misses of the lower one.
void note_bounds(TraceStep& step,
                 const Bounds& bounds,
                 std::int64_t value,
                 const BoundsNames& names);

}  // namespace spaarpas::engine
