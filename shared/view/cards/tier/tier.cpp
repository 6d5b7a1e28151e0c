// The levels as a badge of their own.
#include "view/cards/levels/levels.h"
#include "view/cards/roots.h"
#include "view/parts/accent.h"
#include "view/parts/parts.h"

namespace spaarpas::view {

Node tier_root(const View& view) {
    const wire::Wallet* wallet = joined_wallet(view.state);
    const bool ready = wallet != nullptr && view.state.program.value && !wallet->levels.empty();
    if (!ready) {
        return {};
    }
    Tree& ui = view.ui;
    const Accent accent = accent_of(view.state);
    Nodes parts;
    for (const engine::LevelStatus& status : wallet->levels) {
        parts.push_back(ui.element(
            "p.tier-name", {}, {icon(ui, Icon::star), ui.text(level_name(view, status))}));
        if (const Node progress = level_progress(view, status)) {
            parts.push_back(progress);
        }
    }
    return ui.element("div",
                      {cls("root badge"),
                       part("badge"),
                       language_of_root(view),
                       accent.red,
                       accent.green,
                       accent.blue},
                      parts);
}

}  // namespace spaarpas::view
