// The card: what the member has, the next step, what comes and what goes.
#include "view/cards/balance/balance.h"

#include "view/cards/scan/scan.h"
#include "view/cards/table.h"
#include "view/parts/parts.h"

namespace spaarpas::view {

/// What the member holds of each unit, what it is worth, the next step, what is on its way and what
/// expires.
Node balance_card(const View& view) {
    Nodes parts = {card_head(view)};
    const engine::Unit* leading = leading_unit(view.program());
    if (leading != nullptr) {
        parts.push_back(balance_amount(view, *leading));
    }
    for (const engine::Unit& unit : view.program().units) {
        if (&unit != leading && !engine::is_counter(view.program(), unit.id)) {
            parts.push_back(balance_amount(view, unit));
        }
    }
    parts.push_back(going_soon(view));
    parts.push_back(next_step_part(view));
    parts.push_back(coming_and_going(view));
    parts.push_back(member_scan(view));
    return view.ui.element(
        "section",
        {cls(card_class(view)), part("balance-card"), fixed("aria-labelledby", "balance")},
        parts);
}

}  // namespace spaarpas::view
