#pragma once

#include <string>

#include "view/components/offers.h"
#include "view/components/view.h"

namespace spaarpas::view {

/// Why a reward cannot be had now, and what would help; empty for one that can.
std::string offer_refusal_words(const View& view, const Offer& offer);

/// Why something that the shopper asked for did not happen.
std::string write_failure_words(const View& view, const Write& write);

/// Why something could not be read, and what still works.
std::string_view failure_words(const Words& words, Failure failure);

}  // namespace spaarpas::view
