#pragma once

#include <string>

#include "engine/preview/preview.h"
#include "view/state/state.h"

namespace spaarpas::view {

/// Adds what a root needs to hear of the rules: what the product that its attributes describe would
/// bring, else the cart of `setCart`; what an offer would do in the cart. Asked of the public
/// program, the member's facts and the instant, as the backend books it.
void ask_for(engine::PageQuestion& question, const State& state, const Root& root);

/// A question that has only the facts yet: those of the wallet, which for a shopper who has not
/// joined are what the backend decides their first order on; none for a guest.
engine::PageQuestion question_about(const State& state);

/// Whether there is something to buy for the root, so that the rules can say what it brings.
bool has_order(const State& state, const Root& root);

/// By what a question and its answer call what would be bought for the root.
std::string id_of_order(const Root& root);

}  // namespace spaarpas::view
