#pragma once

#include <optional>
#include <string>

#include "engine/condition/condition.h"
#include "json/fields.h"

namespace spaarpas::engine {

/// Who: by a condition, or, without one, those whom the shop posts.
struct Segment {
    static constexpr const char* type_name = "Segment";
    std::string id;
    json::TextMap name;
    std::optional<Condition> condition;
};

}  // namespace spaarpas::engine
