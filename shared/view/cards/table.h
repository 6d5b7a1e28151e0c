#pragma once

#include <span>

#include "view/parts/view.h"

namespace spaarpas::view {

/// A card of the wallet. It draws itself from the state, or is no node where it has nothing to say;
/// it is asked only where the program and a member's wallet are there.
struct CardRow {
    Section section;
    Node (*draw)(const View& view);
};

/// Every card, by section and in the order in which it stands there: `X` is the folder X, which
/// draws by `X_card`.
#define SPAARPAS_CARDS(CARD)   \
    CARD(overview, balance)    \
    CARD(overview, age)        \
    CARD(overview, notices)    \
    CARD(overview, waiting)    \
    CARD(overview, prompt)     \
    CARD(overview, levels)     \
    CARD(overview, perks)      \
    CARD(overview, milestones) \
    CARD(overview, ways)       \
    CARD(overview, to_data)    \
    CARD(rewards, vouchers)    \
    CARD(rewards, offers)      \
    CARD(rewards, age)         \
    CARD(activity, activity)   \
    CARD(activity, age)        \
    CARD(data, consents)       \
    CARD(data, data)

#define SPAARPAS_DECLARE(section, name) Node name##_card(const View& view);
SPAARPAS_CARDS(SPAARPAS_DECLARE)
#undef SPAARPAS_DECLARE

/// The cards of all sections.
std::span<const CardRow> card_rows();

}  // namespace spaarpas::view
