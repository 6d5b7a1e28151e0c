#pragma once

#include <cstdint>
#include <string>

#include "json/fields.h"

namespace spaarpas::engine {

/// Gives a perk that the shop honours; without days for ever.
struct GivePerk {
    static constexpr const char* type_name = "GivePerk";
    static constexpr const char* key = "perk";
    static constexpr const char* doc = SPAARPAS_DOC("Gives a perk that the shop honours");
    std::string id;
    std::int64_t days = 0;
};

}  // namespace spaarpas::engine
