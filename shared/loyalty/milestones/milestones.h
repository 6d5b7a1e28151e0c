#pragma once

#include <cstdint>

#include "base/list.h"
#include "loyalty/earning/condition.h"
#include "loyalty/outcome/outcome.h"

namespace spaarpas::loyalty {

/// How far a member is with one milestone, as a wallet shows it.
///
/// *Shape*: a streak that was broken shows 0, though the facts still hold the old run.
struct MilestoneStatus {
    std::string milestone;
    std::int64_t progress = 0;
    std::int64_t target = 0;
    std::int64_t reached = 0;
};

/// Every milestone of the program, in its order, at `facts.at_ms`.
base::List<MilestoneStatus> milestone_statuses(const Program& program, const Facts& facts);

/// Takes an event into every milestone that waits for it: writes the progress and the boosts to
/// `after`, the milestones that are reached to `reached`, and the reasons to `trace`. Conditions
/// read the facts as they were before the event.
///
/// *Shape*: false where progress leaves the bounds of exact arithmetic.
[[nodiscard]] bool advance_milestones(const Occasion& occasion,
                                      std::string_view event,
                                      Facts& after,
                                      base::List<MilestoneReached>& reached,
                                      Trace& trace);

}  // namespace spaarpas::loyalty
