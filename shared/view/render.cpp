#include "view/render.h"

#include "view/cards/roots.h"

namespace spaarpas::view {

Node render(Tree& ui, const State& state, const Root& root) {
    return render(ui, state, root, state.previews.answer);
}

Node render(Tree& ui, const State& state, const Root& root, const engine::PreviewAnswer& foretold) {
    const Words words(state);
    const View view{ui, state, root, words, foretold};
    switch (root.kind) {
        case RootKind::wallet:
            return wallet_root(view);
        case RootKind::launcher:
            return launcher_root(view);
        case RootKind::earn:
            return earn_root(view);
        case RootKind::redeem:
            return redeem_root(view);
        case RootKind::tier:
            return tier_root(view);
        case RootKind::panel:
            return panel_root(view);
    }
    return {};
}

}  // namespace spaarpas::view
