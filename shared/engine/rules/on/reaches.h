#pragma once

#include <cstdint>
#include <string>

#include "engine/program/window.h"

namespace spaarpas::engine {

/// A figure came to a number, or to the next multiple of one.
///
/// *Shape*: one of `at` and `every` is above 0.
struct Reaches {
    std::string unit;
    std::int64_t at = 0;
    std::int64_t every = 0;
    Window over;
};

}  // namespace spaarpas::engine
