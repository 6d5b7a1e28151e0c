#pragma once

#include <string>
#include <string_view>

#include "engine/offers/offer.h"
#include "view/update/handlers.h"

namespace spaarpas::view {

/// Whether one press takes an offer, with a way back after it; else it is asked first.
bool is_taken_at_once(const engine::Offer& offer);

/// The mark of the button that takes an offer, where the focus goes back to.
std::string mark_of_offer(std::string_view offer);

// What the shopper does with offers and codes: the actions of the same names.
void on_choose_reward(Turn& turn, const DomAction& action);
void on_want_reward(Turn& turn, const DomAction& action);
void on_cancel_reward(Turn& turn, const DomAction& action);
void on_redeem(Turn& turn, const DomAction& action);
void on_undo(Turn& turn, const DomAction& action);
void on_scan(Turn& turn, const DomAction& action);
void on_copy_code(Turn& turn, const DomAction& action);
void on_use_voucher(Turn& turn, const DomAction& action);

}  // namespace spaarpas::view
