#include "view/parts/offers.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/exact.h"

namespace spaarpas::view {

namespace {

/// Open ones, then those that lack units, then the others.
int group_of(const KnownOffer& offer) {
    if (offer.state->can_have) {
        return 0;
    }
    return offer.missing > 0 ? 1 : 2;
}

bool comes_before(const KnownOffer& left, const KnownOffer& right) {
    return std::make_tuple(group_of(left), left.missing, left.offer->price->amount) <
           std::make_tuple(group_of(right), right.missing, right.offer->price->amount);
}

}  // namespace

const engine::OfferState* offer_state_of(const State& state, std::string_view offer) {
    const wire::Wallet* wallet = joined_wallet(state);
    if (wallet == nullptr) {
        return nullptr;
    }
    for (const engine::OfferState& known : wallet->offers) {
        if (known.offer == offer) {
            return &known;
        }
    }
    return nullptr;
}

base::List<KnownOffer> offers_for_sale(const State& state) {
    base::List<KnownOffer> out;
    if (!state.program.value) {
        return out;
    }
    for (const engine::Offer& offer : state.program.value->offers) {
        const engine::OfferState* known = offer_state_of(state, offer.id);
        if (!offer.price || known == nullptr) {
            continue;
        }
        const KnownOffer row{
            &offer, known, engine::missing_units(*known), engine::reach_of(offer, *known)};
        // Put in its place as it comes: a sort would be the largest function of the view.
        out.insert(std::upper_bound(out.begin(), out.end(), row, comes_before), row);
    }
    return out;
}

std::int64_t worth_minor(const engine::Unit& unit, std::int64_t amount) {
    if (!unit.worth || unit.worth->units <= 0 || unit.worth->minor <= 0 || amount <= 0) {
        return 0;
    }
    const engine::Worth& worth = *unit.worth;
    const std::int64_t lots = amount / worth.units;
    if (lots > base::max_safe_integer / worth.minor) {
        return 0;
    }
    return lots * worth.minor + amount % worth.units * worth.minor / worth.units;
}

}  // namespace spaarpas::view
