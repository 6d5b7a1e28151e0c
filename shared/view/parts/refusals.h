#pragma once

#include <string>
#include <string_view>

#include "engine/offers/offers.h"
#include "view/parts/view.h"

namespace spaarpas::view {

/// Why an offer cannot be had now, and what would help, short enough to stand beside its name;
/// empty for one that can.
std::string offer_refusal_words(const View& view, const engine::OfferState& state);

/// What a cart lacks for an offer; empty where it fits.
std::string cart_refusal_words(const View& view, const engine::VoucherDiscount& discount);

/// Why something that the shopper asked for did not happen, told to ears at once; nothing where
/// there is no write, or none that failed.
Node write_problem(const View& view, const Write* write);

/// Why something could not be read, and what still works.
std::string_view failure_words(const Words& words, Failure failure);

}  // namespace spaarpas::view
