#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "json/fields.h"

namespace spaarpas::engine {

/// What a member gets where an offer is gone.
struct Instead {
    static constexpr const char* type_name = "Instead";
    std::string unit;
    std::int64_t amount = 0;
};

/// Issues a voucher of an offer.
struct Issue {
    static constexpr const char* type_name = "Issue";
    static constexpr const char* key = "issue";
    static constexpr const char* doc = SPAARPAS_DOC("Issues a voucher");
    std::string offer;
    std::optional<Instead> instead;
};

}  // namespace spaarpas::engine
