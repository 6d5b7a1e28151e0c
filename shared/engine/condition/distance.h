#pragma once

#include <cstdint>

#include "engine/explain/trace.h"

namespace spaarpas::engine {

/// How far something is from holding, as a part of the way: what is missing of what is asked for.
/// What is not a number, or is too much, is the whole way off.
struct Distance {
    std::int64_t missing = 1;
    std::int64_t of = 1;
};

/// What a step says of why a leaf does not hold.
Distance distance_of(const TraceStep& why_not);

bool is_nearer(const Distance& left, const Distance& right);

}  // namespace spaarpas::engine
