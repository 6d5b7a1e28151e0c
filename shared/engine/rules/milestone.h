#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/decide/facts.h"
#include "engine/program/program.h"
#include "json/fields.h"

namespace spaarpas::engine {

/// The way to a rule that is a milestone.
///
/// *Shape*: `progress` and `target` are in the trigger's own measure, units or periods of a streak,
/// towards the next time that it is granted; `unit` is empty for a streak. `times` is how often it
/// was granted, `open` whether it can be granted (again).
struct MilestoneStatus {
    static constexpr const char* type_name = "MilestoneStatus";
    std::string rule;
    std::string unit;
    std::int64_t progress = 0;
    std::int64_t target = 0;
    std::int64_t times = 0;
    bool open = true;
};

void visit_fields(json::Fields& fields, MilestoneStatus& status);

}  // namespace spaarpas::engine
