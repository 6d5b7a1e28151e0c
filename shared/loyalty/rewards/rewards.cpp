#include "loyalty/rewards/rewards.h"

#include <algorithm>

#include "base/calendar.h"
#include "loyalty/explain/codes.h"
#include "loyalty/explain/note.h"

namespace spaarpas::loyalty {

namespace {

/// The first reason why not, explained; null when there is none.
const char* refusal_of(const Reward& reward,
                       const Facts& facts,
                       const RewardUse& use,
                       Trace& trace) {
    if (reward.milestone_only) {
        note(trace, codes::reward_milestone_only, reward.id);
        return codes::reward_milestone_only;
    }
    const auto& tiers = reward.tiers;
    if (!tiers.empty() && std::find(tiers.begin(), tiers.end(), facts.tier) == tiers.end()) {
        note_name(note(trace, codes::reward_tier_required, reward.id), "tier", tiers.front());
        return codes::reward_tier_required;
    }
    if (use.stock_left && *use.stock_left <= 0) {
        note(trace, codes::reward_out_of_stock, reward.id);
        return codes::reward_out_of_stock;
    }
    if (reward.limit_per_member > 0 && use.redeemed >= reward.limit_per_member) {
        note(trace,
             codes::reward_limit_reached,
             reward.id,
             {{"limit", reward.limit_per_member}, {"redeemed", use.redeemed}});
        return codes::reward_limit_reached;
    }
    if (use.available_points < reward.cost_points) {
        note(trace,
             codes::not_enough_points,
             reward.id,
             {{"missing_points", reward.cost_points - use.available_points},
              {"cost_points", reward.cost_points},
              {"available_points", use.available_points}});
        return codes::not_enough_points;
    }
    return nullptr;
}

}  // namespace

RewardStatus reward_status(const Reward& reward, const Facts& facts, const RewardUse& use) {
    RewardStatus status;
    status.reward = reward.id;
    status.missing_points = std::max<std::int64_t>(reward.cost_points - use.available_points, 0);
    if (const char* const refusal = refusal_of(reward, facts, use, status.trace)) {
        status.refusal = refusal;
        return status;
    }
    note(status.trace,
         codes::reward_affordable,
         reward.id,
         {{"cost_points", reward.cost_points},
          {"left_points", use.available_points - reward.cost_points}});
    return status;
}

const Reward* find_reward(const Program& program, std::string_view id) {
    for (const Reward& reward : program.rewards) {
        if (reward.id == id) {
            return &reward;
        }
    }
    return nullptr;
}

std::int64_t voucher_expires_at(const Program& program, const Reward& reward, std::int64_t at_ms) {
    return base::end_of_day_after(program.zone, at_ms, reward.valid_days);
}

}  // namespace spaarpas::loyalty
