#include "view/components/offers.h"

#include <algorithm>
#include <tuple>

#include "base/exact.h"
#include "base/list.h"
#include "loyalty/earning/counted.h"

namespace spaarpas::view {

namespace {

const wire::RewardStatus* find_status(const wire::Wallet& wallet, std::string_view reward) {
    for (const wire::RewardStatus& status : wallet.rewards) {
        if (status.reward == reward) {
            return &status;
        }
    }
    return nullptr;
}

/// Open ones, then those that lack points, then the others.
int group_of(const Offer& offer) {
    if (offer.open) {
        return 0;
    }
    return offer.missing_points > 0 ? 1 : 2;
}

}  // namespace

bool comes_before(const Offer& left, const Offer& right) {
    return std::make_tuple(group_of(left), left.missing_points, left.reward->cost_points) <
           std::make_tuple(group_of(right), right.missing_points, right.reward->cost_points);
}

base::List<Offer> offers(const State& state) {
    base::List<Offer> out;
    const wire::Wallet* wallet = joined_wallet(state);
    if (wallet == nullptr || !state.program.value) {
        return out;
    }
    for (const loyalty::Reward& reward : state.program.value->rewards) {
        const wire::RewardStatus* status = find_status(*wallet, reward.id);
        if (reward.milestone_only || status == nullptr) {
            continue;
        }
        const Offer offer{
            &reward, status->refusal, status->missing_points, status->refusal.empty()};
        // Put in its place as it comes: a sort would be the largest function of the view.
        out.insert(std::upper_bound(out.begin(), out.end(), offer, comes_before), offer);
    }
    return out;
}

std::int64_t missing_in_cart_minor(const State& state, const loyalty::Reward& reward) {
    if (!state.cart) {
        return 0;
    }
    const auto counted = loyalty::count_cart(*state.program.value, *state.cart);
    if (!counted.ok()) {
        return 0;
    }
    std::int64_t missing_minor = reward.min_order_minor;
    for (const loyalty::CountedLine& line : counted.value().lines) {
        missing_minor -= line.line != nullptr ? line.paid_minor : 0;
    }
    return missing_minor;
}

const loyalty::Reward* find_reward(const State& state, std::string_view id) {
    if (!state.program.value) {
        return nullptr;
    }
    for (const loyalty::Reward& reward : state.program.value->rewards) {
        if (reward.id == id) {
            return &reward;
        }
    }
    return nullptr;
}

std::int64_t worth_minor(const loyalty::PointsSettings& settings, std::int64_t points) {
    if (settings.value_points <= 0 || settings.value_minor <= 0 || points <= 0) {
        return 0;
    }
    const std::int64_t lots = points / settings.value_points;
    if (lots > base::max_safe_integer / settings.value_minor) {
        return 0;
    }
    const std::int64_t rest = points % settings.value_points;
    return lots * settings.value_minor + rest * settings.value_minor / settings.value_points;
}

}  // namespace spaarpas::view
