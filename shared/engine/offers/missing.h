#pragma once

#include <cstdint>

#include "engine/offers/offers.h"

namespace spaarpas::engine {

/// How many units of its price an offer lacks; 0 where units are not what is missing.
std::int64_t missing_units(const OfferState& state);

/// Whether something, but at most a quarter, is missing of what is asked.
bool is_nearly(std::int64_t missing, std::int64_t asked);

/// How near an offer is: to be had now, with at most a quarter of its price missing, or further
/// away, what no units would bring nearer included.
enum class Reach { now, nearly, later };

Reach reach_of(const Offer& offer, const OfferState& state);

}  // namespace spaarpas::engine
