// What the shop honours besides the levels, which say themselves what they bring.
#include "view/cards/table.h"
#include "view/parts/parts.h"

namespace spaarpas::view {

namespace {

bool is_of_level(const wire::Wallet& wallet, const wire::Entitlement& perk) {
    for (const engine::LevelStatus& status : wallet.levels) {
        if (status.level == perk.source) {
            return true;
        }
    }
    return false;
}

}  // namespace

/// The perks of rules and offers, and until when. One without a name is the shop's alone.
Node perks_card(const View& view) {
    Tree& ui = view.ui;
    Nodes rows;
    const wire::Wallet& wallet = *joined_wallet(view.state);
    for (const wire::Entitlement& perk : wallet.perks) {
        const std::string_view name = view.words.perk(perk.perk);
        if (name != perk.perk && !is_of_level(wallet, perk)) {
            rows.push_back(ui.element(
                "li::perk", {}, {paragraph(view, "", name), validity(view, perk.until_ms)}));
        }
    }
    return rows.empty()
               ? Node{}
               : ui.element(
                     "section.card::perks",
                     {fixed("aria-labelledby", "perks")},
                     {ui.element("h3.heading", {fixed("id", "perks")}, {view.say(TextId::perks)}),
                      ui.element("ul.rows", {}, rows)});
}

}  // namespace spaarpas::view
