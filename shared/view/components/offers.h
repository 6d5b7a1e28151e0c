#pragma once

#include <cstdint>
#include <string_view>

#include "base/list.h"
#include "loyalty/program/program.h"
#include "view/state/state.h"

namespace spaarpas::view {

/// A reward of the program with what the wallet says of it.
///
/// *Shape*: `open` when it can be had now; `missing_points` is 0 where points are not what is
/// missing; `refusal` is the code otherwise.
struct Offer {
    const loyalty::Reward* reward = nullptr;
    std::string_view refusal;
    std::int64_t missing_points = 0;
    bool open = false;
};

/// The rewards that are sold for points: those that can be had first, by cost, then by what is
/// missing, then the others.
base::List<Offer> offers(const State& state);

/// What the shop's cart still lacks before a reward may be used in it; not above 0 where it lacks
/// nothing, or where there is no cart to judge.
std::int64_t missing_in_cart_minor(const State& state, const loyalty::Reward& reward);

const loyalty::Reward* find_reward(const State& state, std::string_view id);

/// What points are worth in words to the shopper; nothing in the ledger.
std::int64_t worth_minor(const loyalty::PointsSettings& settings, std::int64_t points);

}  // namespace spaarpas::view
