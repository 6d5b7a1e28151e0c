#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/list.h"
#include "engine/condition/condition.h"
#include "engine/program/window.h"
#include "json/fields.h"

namespace spaarpas::engine {

/// What becomes of a level on its date: the one whose condition holds then, or one step down.
enum class Down { measured, one };

/// How long something is kept from the instant at which it was met.
///
/// *Shape*: none of them is `ever`; else one of `days`, `months` and `until_end_of` with `plus`
/// periods.
struct Keep {
    static constexpr const char* type_name = "Keep";
    std::int64_t days = 0;
    std::int64_t months = 0;
    std::optional<Period> until_end_of;
    std::int64_t plus = 0;
};

/// A level; without `enter` it is given by hand or by a rule.
struct Level {
    static constexpr const char* type_name = "Level";
    std::string id;
    json::TextMap name;
    std::optional<Condition> enter;
    Keep keep;
    base::List<std::string> perks;
};

/// Levels that rise; a member stands on one of them at most.
struct TierSet {
    static constexpr const char* type_name = "TierSet";
    std::string id;
    json::TextMap name;
    Down down = Down::measured;
    base::List<Level> levels;
};

}  // namespace spaarpas::engine
