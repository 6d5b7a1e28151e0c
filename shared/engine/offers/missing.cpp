#include "engine/offers/missing.h"

namespace spaarpas::engine {

std::int64_t missing_units(const OfferState& state) {
    if (state.why.empty() || state.why.back().code != Code::not_enough_units) {
        return 0;
    }
    return number_of(state.why.back(), "missing").value_or(0);
}

bool is_nearly(std::int64_t missing, std::int64_t asked) {
    return missing > 0 && missing <= asked / 4;
}

Reach reach_of(const Offer& offer, const OfferState& state) {
    if (state.can_have) {
        return Reach::now;
    }
    const bool is_near = offer.price && is_nearly(missing_units(state), offer.price->amount);
    return is_near ? Reach::nearly : Reach::later;
}

}  // namespace spaarpas::engine
