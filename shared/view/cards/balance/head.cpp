// The top of the card: whose it is, what it shows, the level.
#include "view/cards/balance/balance.h"
#include "view/parts/accent.h"
#include "view/parts/parts.h"

namespace spaarpas::view {

namespace {

/// The first level that the member holds; empty for none.
std::string_view held_level(const View& view) {
    for (const engine::LevelStatus& status : joined_wallet(view.state)->levels) {
        if (!status.level.empty()) {
            return status.level;
        }
    }
    return {};
}

}  // namespace

Name card_class(const View& view) {
    const engine::LevelPlace place = engine::find_level(view.program(), held_level(view));
    if (place.level == nullptr) {
        return "balance";
    }
    switch (&place.set->levels.back() - place.level) {
        case 0:
            return "balance metal gold";
        case 1:
            return "balance metal silver";
        case 2:
            return "balance metal bronze";
        default:
            return "balance";
    }
}

Node card_head(const View& view) {
    Tree& ui = view.ui;
    const std::string_view level = held_level(view);
    return ui.element(
        "div.card-head",
        {},
        {logo(view),
         ui.element("h3.label", {fixed("id", "balance")}, {view.say(TextId::balance)}),
         level.empty() ? Node{}
                       : ui.element("p.card-level::level",
                                    {},
                                    {icon(ui, Icon::star), ui.text(view.words.level(level))})});
}

}  // namespace spaarpas::view
