#pragma once

#include "view/parts/view.h"

/// The cards of the wallet. Each draws itself from the state, or is no node where it has nothing to
/// say. They need the program and a member's wallet.
namespace spaarpas::view {

/// What the member holds of each unit, what it is worth, the next step, what is on its way and what
/// expires.
Node balance_card(const View& view);

/// What happened since: a milestone, a level, units that expired, a message.
Node notice_list(const View& view);

/// Codes that wait, as one line that leads to them.
Node waiting_vouchers(const View& view);

/// The question that is due, with its purpose.
Node prompt_card(const View& view);

/// One card a tier set: the level, what lifts to the next one, what keeps it, what it brings.
Node level_cards(const View& view);

/// The rules that are milestones, and the way to each.
Node milestone_list(const View& view);

/// What the member has agreed to, each with the way to take it back.
Node consent_list(const View& view);

/// Codes that can be used, with the one that a redemption has just given first.
Node voucher_list(const View& view);

/// All offers that are for sale: those that can be had first, then by what is missing.
Node offer_list(const View& view);

/// The history, with "why?" for each entry.
Node activity_list(const View& view);

}  // namespace spaarpas::view
