#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/exact.h"
#include "engine/program/program.h"
#include "engine/rules/giving/rate.h"
#include "json/fields.h"

namespace spaarpas::engine {

/// Gives units: so many once, by a rate, for each piece, or for each of an attribute.
///
/// *Shape*: one of `rate`, `per_item`, `per` and, alone, `amount`. With `per`, `amount` is what
/// each is worth; 0 stands for 1.
struct Give {
    static constexpr const char* type_name = "Give";
    static constexpr const char* key = "give";
    static constexpr const char* doc = SPAARPAS_DOC("Gives units");
    std::string unit;
    std::int64_t amount = 0;
    std::optional<Rate> rate;
    base::Rounding rounding = base::Rounding::floor;
    std::int64_t per_item = 0;
    std::string per;
};

}  // namespace spaarpas::engine
