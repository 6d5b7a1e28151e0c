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

Node until(const View& view, const wire::Entitlement& perk) {
    const Words& words = view.words;
    return perk.until_ms ? paragraph(view,
                                     "muted",
                                     words.fill(TextId::perks_until,
                                                {{"date", words.last_day(*perk.until_ms)}}))
                         : Node{};
}

}  // namespace

/// The perks of rules and offers, and until when. One without a name is the shop's alone.
Node perks_card(const View& view) {
    Tree& ui = view.ui;
    Nodes rows;
    for (const wire::Entitlement& perk : joined_wallet(view.state)->perks) {
        const std::string_view name = view.words.perk(perk.perk);
        if (name != perk.perk && !is_of_level(*joined_wallet(view.state), perk)) {
            rows.push_back(
                ui.element("li::perk", {}, {paragraph(view, "", name), until(view, perk)}));
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
