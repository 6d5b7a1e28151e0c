#include "engine/offers/missing.h"

namespace spaarpas::engine {

std::int64_t missing_units(const OfferState& state) {
    if (state.why.empty() || state.why.back().code != Code::not_enough_units) {
        return 0;
    }
    return number_of(state.why.back(), "missing").value_or(0);
}

Reach reach_of(const Offer& offer, const OfferState& state) {
    if (state.can_have) {
        return Reach::now;
    }
    const std::int64_t missing = missing_units(state);
    const bool is_near = missing > 0 && offer.price && missing <= offer.price->amount / 4;
    return is_near ? Reach::nearly : Reach::later;
}

}  // namespace spaarpas::engine
