#pragma once

#include "view/components/view.h"

/// The parts of the wallet. Each draws itself from the state, or is no node where it has nothing to
/// say. All but those of condition.h need the program and a member's wallet.
namespace spaarpas::view {

/// The balance, what it is worth, the next step, what is on its way and what expires.
Node balance_card(const View& view);

/// What happened since: a milestone, a tier, points that expire.
Node notice_list(const View& view);

/// Status, progress to the next one, until when, and its perks.
Node tier_card(const View& view);

/// The question that is due, with its purpose.
Node prompt_card(const View& view);

Node milestone_list(const View& view);

/// Codes that can be used, with the one that a redemption has just given first.
Node voucher_list(const View& view);

enum class Reach { all, now };

/// Rewards: those within reach first, then by what is missing; or only those that can be had now,
/// with what the cart lacks for them, and then no node where there is none.
Node reward_list(const View& view, Reach reach);

/// The history, with "why?" for each entry.
Node activity_list(const View& view);

}  // namespace spaarpas::view
