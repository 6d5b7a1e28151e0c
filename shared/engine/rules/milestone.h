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
/// towards the next time that it is granted; `progress` is never above `target`, and below 0 where
/// a figure is. `unit` is empty where none is counted. `times` is how often it was
/// granted, in this period where it counts anew in each; `open` whether it can be granted (again)
/// in it. `until_ms` is when a streak that has begun breaks off if nothing comes before.
struct MilestoneStatus {
    static constexpr const char* type_name = "MilestoneStatus";
    std::string rule;
    std::string unit;
    std::int64_t progress = 0;
    std::int64_t target = 0;
    std::int64_t times = 0;
    bool open = true;
    std::optional<std::int64_t> until_ms;
};

/// The ways to the milestones of a program, in its order (docs/program.md, 10). The facts have been
/// advanced to the instant.
base::List<MilestoneStatus> milestone_statuses(const Program& program,
                                               const Facts& facts,
                                               std::int64_t at_ms);

void visit_fields(json::Fields& fields, MilestoneStatus& status);

}  // namespace spaarpas::engine
