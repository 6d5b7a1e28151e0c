#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backend/store/members.h"
#include "loyalty/member/facts.h"

namespace spaarpas::store {

/// What one event added to the figures that tiers are measured by; a refund adds negative ones at
/// the instant of the order that it refunds.
struct MetricStep {
    std::int64_t occurred_at_ms = 0;
    std::int64_t spend_minor = 0;
    std::int64_t points = 0;
    std::int64_t orders = 0;
};

/// From `from_ms` on the member has this tier; `tier` is empty for none.
struct TierStep {
    std::int64_t from_ms = 0;
    std::string tier;
    std::optional<std::int64_t> status_until_ms;
};

struct MilestoneState {
    loyalty::MilestoneProgress progress;
    std::optional<std::int64_t> reached_at_ms;
};

/// The member's facts, as far as rules read them.
class ProgressTable {
public:
    ProgressTable() = default;
    ProgressTable(const ProgressTable&) = delete;
    ProgressTable& operator=(const ProgressTable&) = delete;
    virtual ~ProgressTable() = default;

    virtual void add_metric(MemberKey member, const MetricStep& step) = 0;
    /// All of the member's steps, by `occurred_at_ms`.
    [[nodiscard]] virtual std::vector<MetricStep> metrics(MemberKey member) = 0;

    virtual void add_tier(MemberKey member, const TierStep& step) = 0;
    /// The step that holds at `at_ms`.
    [[nodiscard]] virtual std::optional<TierStep> tier_at(MemberKey member, std::int64_t at_ms) = 0;

    [[nodiscard]] virtual base::List<loyalty::CapUse> caps(MemberKey member) = 0;
    virtual void put_cap(MemberKey member, const loyalty::CapUse& use) = 0;

    [[nodiscard]] virtual std::vector<MilestoneState> milestones(MemberKey member) = 0;
    virtual void put_milestone(MemberKey member, const MilestoneState& state) = 0;

    [[nodiscard]] virtual base::List<loyalty::Boost> boosts(MemberKey member,
                                                            std::int64_t at_ms) = 0;
    virtual void put_boost(MemberKey member, const loyalty::Boost& boost) = 0;
};

}  // namespace spaarpas::store
