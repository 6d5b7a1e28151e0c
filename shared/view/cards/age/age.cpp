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

TextId why_stale(const State& state) {
    if (!state.online) {
        return TextId::offline_since;
    }
    return state.session == Session::failed ? TextId::signed_out_since : TextId::stale_since;
}

}  // namespace

/// How old what is shown is, and whether the server can be reached. A balance is never without it.
Node age_card(const View& view) {
    const State& state = view.state;
    const Words& words = view.words;
    const std::int64_t age_ms =
        std::max<std::int64_t>(0, state.now_ms - state.wallet.received_at_ms);
    Tree& ui = view.ui;
    if (state.still) {
        const std::int64_t at_ms = server_now_ms(state);
        return paragraph(view,
                         "age",
                         words.fill(TextId::updated_at,
                                    {{"date", words.date(at_ms)}, {"time", words.time(at_ms)}}));
    }
    const std::string ago = words.ago(age_ms);
    if (state.online && !is_stale(state)) {
        return paragraph(view, "age", words.fill(TextId::updated, {{"ago", ago}}));
    }
    return ui.element(
        "div.stale::stale",
        {},
        {icon(ui, Icon::clock),
         paragraph(view, "", words.fill(why_stale(state), {{"ago", ago}})),
         button(view, dom_action::retry, Weight::quiet, {words.text(TextId::retry), {}, {}})});
}

}  // namespace spaarpas::view
