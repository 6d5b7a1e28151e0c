#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "backend/service/account.h"
#include "backend/service/result.h"
#include "loyalty/outcome/outcome.h"
#include "loyalty/program/program.h"

namespace spaarpas::service {

/// The event from which something follows.
struct EventSource {
    std::string event_id;
    std::string order_id;
    std::int64_t occurred_at_ms = 0;
};

/// What the lot of a milestone's points is called, so that its reversal finds it.
[[nodiscard]] std::string milestone_source(const std::string& milestone, const EventSource& source);

/// Books what the milestones of an outcome bring: points as entries of their own, vouchers,
/// multipliers. Tells the member of each.
[[nodiscard]] Result<Done> give_benefits(Account& account,
                                         const loyalty::Program& program,
                                         const loyalty::Outcome& outcome,
                                         const EventSource& source);

/// Gives the member a voucher for a reward and returns its code; `entry_id` is what paid for it.
[[nodiscard]] std::string issue_voucher(Account& account,
                                        const loyalty::Program& program,
                                        const loyalty::Reward& reward,
                                        std::int64_t entry_id);

/// Takes back what milestones brought that the member no longer reaches, since the refund of an
/// order took `steps` out of their progress: the points, a voucher that was not used, a multiplier.
/// Returns the points that were taken back.
[[nodiscard]] Result<std::int64_t> take_back_milestones(
    Account& account,
    const loyalty::Program& program,
    const std::vector<store::MilestoneStep>& steps,
    const EventSource& source);

}  // namespace spaarpas::service
