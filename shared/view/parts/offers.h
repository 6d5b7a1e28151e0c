#pragma once

#include <cstdint>
#include <string_view>

#include "base/list.h"
#include "engine/offers/missing.h"
#include "engine/offers/offers.h"
#include "view/state/state.h"

namespace spaarpas::view {

/// An offer of the program with what the wallet says of it; both outlive it.
///
/// *Shape*: `missing` units of the price are what it lacks, 0 where units are not what is missing.
struct KnownOffer {
    const engine::Offer* offer = nullptr;
    const engine::OfferState* state = nullptr;
    std::int64_t missing = 0;
    engine::Reach reach = engine::Reach::later;
};

/// The offers that are sold for units: those that can be had first, by price, then by what is
/// missing, then the others.
base::List<KnownOffer> offers_for_sale(const State& state);

/// What the wallet says of an offer; null where it says nothing.
const engine::OfferState* offer_state_of(const State& state, std::string_view offer);

/// What so much of a unit is worth in words to the shopper, 0 for nothing; nothing in the ledger.
std::int64_t worth_minor(const engine::Unit& unit, std::int64_t amount);

}  // namespace spaarpas::view
