#pragma once

#include <string>

#include "engine/tiers/tier_set.h"
#include "json/fields.h"

namespace spaarpas::engine {

/// Gives a level, until a date or for ever.
struct ToLevel {
    static constexpr const char* type_name = "ToLevel";
    static constexpr const char* key = "level";
    static constexpr const char* doc = SPAARPAS_DOC("Gives a level");
    std::string level;
    Keep until;
};

}  // namespace spaarpas::engine
