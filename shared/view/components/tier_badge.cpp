// The status as a badge of its own.
#include "view/components/accent.h"
#include "view/components/parts.h"
#include "view/components/roots.h"
#include "view/components/tier.h"

namespace spaarpas::view {

Node tier_root(const View& view) {
    const wire::Wallet* wallet = joined_wallet(view.state);
    const bool ready =
        wallet != nullptr && wallet->tier && view.state.program.value && view.program().tiers;
    if (!ready) {
        return {};
    }
    Tree& ui = view.ui;
    const Accent accent = accent_of(view.state);
    return ui.element(
        "div",
        {cls("root badge"),
         part("badge"),
         language_of_root(view),
         accent.red,
         accent.green,
         accent.blue},
        {ui.element(
             "p.tier-name", {}, {icon(ui, Icon::star), ui.text(tier_name(view, *wallet->tier))}),
         tier_progress(view, *wallet->tier)});
}

}  // namespace spaarpas::view
