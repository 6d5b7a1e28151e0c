#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/list.h"

namespace spaarpas::loyalty {

/// What a member has used of a cap in the period that is running at `Facts::at_ms`.
///
/// *Shape*: `rule` is the id of an earning rule, or empty for the program's own cap;
/// `period_start_ms` tells to which period the figure belongs, so that a later instant knows that
/// it is out of date.
struct CapUse {
    static constexpr const char* type_name = "CapUse";
    std::string rule;
    std::int64_t period_start_ms = 0;
    std::int64_t used_points = 0;
};

/// How far a member is with one milestone.
///
/// *Shape*: `progress` is in the milestone's own measure (orders, minor units, periods in a row);
/// `last_period_start_ms` is for streaks: the start of the newest period that counted; `reached` is
/// how many times it was reached.
struct MilestoneProgress {
    static constexpr const char* type_name = "MilestoneProgress";
    std::string milestone;
    std::int64_t progress = 0;
    std::int64_t reached = 0;
    std::optional<std::int64_t> last_period_start_ms;
};

/// A multiplier that a milestone or the service desk gave, until a moment.
struct Boost {
    static constexpr const char* type_name = "Boost";
    std::string source;
    std::int64_t multiplier_bp = 10000;
    std::int64_t until_ms = 0;
};

/// All that a rule may read about a member. Same program version, facts, cart and instant: same
/// result, in the browser and in the backend. A guest has the defaults.
///
/// *Units*: instants are UTC milliseconds. `tier_metric` is in the unit of the program's tier
/// metric, within its window.
struct Facts {
    static constexpr const char* type_name = "Facts";
    std::int64_t at_ms = 0;
    std::int64_t program_version = 0;
    std::string tier;
    std::optional<std::int64_t> status_until_ms;
    std::int64_t tier_metric = 0;
    std::int64_t orders = 0;
    base::List<std::string> segments;
    base::List<CapUse> caps;
    base::List<MilestoneProgress> milestones;
    base::List<Boost> boosts;
};

}  // namespace spaarpas::loyalty
