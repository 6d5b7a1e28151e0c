#include <algorithm>

#include "view/cards/table.h"
#include "view/parts/parts.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

bool is_stale(const State& state) {
    return state.session == Session::failed || state.wallet.phase == LoadPhase::failed ||
           (state.wallet.phase == LoadPhase::loading && state.wallet.attempts > 0);
}

}  // namespace

/// How old what is shown is, and whether the server can be reached. A balance is never without it.
Node age_card(const View& view) {
    const State& state = view.state;
    const Words& words = view.words;
    const std::int64_t age_ms =
        std::max<std::int64_t>(0, state.now_ms - state.wallet.received_at_ms);
    const std::string ago = words.ago(age_ms);
    Tree& ui = view.ui;
    if (state.online && !is_stale(state)) {
        return paragraph(view, "age", words.fill(TextId::updated, {{"ago", ago}}));
    }
    const TextId text = state.online ? TextId::stale_since : TextId::offline_since;
    const bool signed_out = state.online && state.session == Session::failed;
    const std::string say = signed_out ? std::string(words.text(TextId::failure_signed_out))
                                       : words.fill(text, {{"ago", ago}});
    return ui.element(
        "div.stale::stale",
        {},
        {icon(ui, Icon::clock),
         paragraph(view, "", say),
         button(view, dom_action::retry, Weight::quiet, {words.text(TextId::retry), {}, {}})});
}

}  // namespace spaarpas::view
