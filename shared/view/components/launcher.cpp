// The floating button.
#include "view/components/accent.h"
#include "view/components/parts.h"
#include "view/components/roots.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

/// The balance once it is known; else what the button is for.
std::string launcher_words(const View& view) {
    const wire::Wallet* wallet = joined_wallet(view.state);
    if (wallet != nullptr && view.state.program.value) {
        return view.words.points(wallet->balance.available);
    }
    const bool guest = view.state.session == Session::guest;
    return std::string(view.words.text(guest ? TextId::launcher_guest : TextId::card));
}

}  // namespace

Node launcher_root(const View& view) {
    if (!view.state.launcher) {
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
