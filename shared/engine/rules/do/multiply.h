#pragma once

#include <cstdint>
#include <string>

#include "json/fields.h"

namespace spaarpas::engine {

/// Raises what rates give of a unit: on this order, or, with `for_days`, from now on to the end of
/// that local day.
struct Multiply {
    static constexpr const char* type_name = "Multiply";
    static constexpr const char* key = "multiply";
    static constexpr const char* doc = SPAARPAS_DOC("Raises what rates give");
    std::string unit;
    std::int64_t bp = 0;
    std::int64_t for_days = 0;
};

}  // namespace spaarpas::engine
