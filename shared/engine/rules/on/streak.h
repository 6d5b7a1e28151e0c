#pragma once

#include <cstdint>
#include <string>

#include "engine/program/window.h"

namespace spaarpas::engine {

/// So many weeks or months in a row had an event of a kind; `grace` is how many may lie between two
/// that had it.
struct StreakOf {
    std::string event;
    Period each = Period::week;
    std::int64_t of = 0;
    std::int64_t grace = 0;
};

}  // namespace spaarpas::engine
