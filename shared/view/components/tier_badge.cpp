// The status as a badge of its own.
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
    return ui.element(
        "div",
        {cls("root badge"), part("badge"), attribute("lang", language_code(view.words.language()))},
        {ui.element("p",
                    {cls("tier-name")},
                    {icon(ui, Icon::star), ui.text(tier_name(view, *wallet->tier))}),
         tier_progress(view, *wallet->tier)});
}

}  // namespace spaarpas::view
