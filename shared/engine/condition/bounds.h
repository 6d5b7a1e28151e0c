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

/// Whether a value that only grows has passed the last bound, so that it stays within or outside.
[[nodiscard]] bool has_passed(const Bounds& bounds, std::int64_t value);

/// Adds the bound that a value is outside of to a step, and what it misses of the lower one: of one
/// that is within, nothing of the lower one, or the upper one.
void note_bounds(TraceStep& step,
                 const Bounds& bounds,
                 std::int64_t value,
                 const BoundsNames& names);

}  // namespace spaarpas::engine
