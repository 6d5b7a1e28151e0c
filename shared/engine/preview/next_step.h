#pragma once

#include <cstdint>
#include <optional>

#include "base/list.h"
#include "engine/ledger/entry.h"
#include "engine/offers/offers.h"
#include "engine/preview/preview.h"
#include "engine/program/program.h"
#include "engine/rules/milestone.h"

namespace spaarpas::engine {

/// The nearest thing that a member could have or reach.
///
/// *Shape*: one of `offer` and `milestone`; both point into what `next_step` was given. `missing`
/// of `target` are in the offer's price or the milestone's measure, without what is pending. It is
/// 0 for an offer that can be had now, and where all of it is pending (`is_coming`). *Units*: of
/// what the cart lacks (`is_of_cart`), minor units of money.
struct NextStep {
    const Offer* offer = nullptr;
    const MilestoneStatus* milestone = nullptr;
    std::int64_t missing = 0;
    std::int64_t target = 0;
    bool is_coming = false;
    bool is_of_cart = false;
};

/// What a wallet says of a member, as far as a step follows from it, and what offers that the
/// member has or can have would do in the cart: none where there is no cart, or nobody tried it.
struct Prospects {
    const base::List<OfferState>& offers;
    const base::List<MilestoneStatus>& milestones;
    const base::List<Balances>& balances;
    const base::List<OfferInCart>& in_cart;
};

/// The one step that is worth telling: what the cart lacks for an offer, where that is its amount
/// alone and at most a quarter of it, since the order comes first; else an offer that can be had,
/// of one unit the dearest; else what has the smallest part of its way left, an offer for sale or a
/// milestone. Of two the earlier. Nothing where nothing is in reach.
std::optional<NextStep> next_step(const Program& program, const Prospects& prospects);

}  // namespace spaarpas::engine
