// The floating button.
#include "view/cards/roots.h"
#include "view/parts/accent.h"
#include "view/parts/parts.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

/// The balance once it is known; else what the button is for.
std::string launcher_words(const View& view) {
    const bool known = joined_wallet(view.state) != nullptr && view.state.program.value;
    const engine::Unit* unit = known ? leading_unit(view.program()) : nullptr;
    if (unit != nullptr) {
        return view.words.amount(unit->id, balances_of(view.state, unit->id).available);
    }
    const bool guest = view.state.session == Session::guest;
    return std::string(view.words.text(guest ? TextId::launcher_guest : TextId::launcher));
}

}  // namespace

Node launcher_root(const View& view) {
    if (!view.state.launcher || view.root.waits) {
        return {};
    }
    Tree& ui = view.ui;
    const std::string words = launcher_words(view);
    const Accent accent = accent_of(view.state);
    const std::string label = words + ", " + std::string(view.words.text(TextId::launcher_open));
    return ui.element(
        "div",
        {cls("root launcher-root"), language_of_root(view), accent.red, accent.green, accent.blue},
        {ui.element("button",
                    {type("button"),
                     cls("launcher"),
                     part("launcher"),
                     fixed("aria-haspopup", "dialog"),
                     attribute("aria-label", label),
                     action(dom_action::open)},
                    {icon(ui, Icon::star), ui.text(words)})});
}

}  // namespace spaarpas::view
