#include "view/components/condition.h"

#include <algorithm>

#include "view/components/parts.h"
#include "view/components/refusals.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

Node bone(Tree& ui, Name classes) {
    return ui.element("div", {cls(classes)});
}

bool is_stale(const State& state) {
    return state.session == Session::failed || state.wallet.phase == LoadPhase::failed ||
           (state.wallet.phase == LoadPhase::loading && state.wallet.attempts > 0);
}

std::string news_words(const View& view) {
    const Words& words = view.words;
    const Announcement& said = view.state.ui.announcement;
    const wire::Wallet* wallet = joined_wallet(view.state);
    const std::int64_t available = wallet != nullptr ? wallet->balance.available : 0;
    const std::string balance = words.points(available);
    switch (said.news) {
        case News::none:
            return {};
        case News::points_arrived:
            return words.with_points(TextId::announce_arrived, said.points, {{"balance", balance}});
        case News::points_left:
            return words.with_points(TextId::announce_left, said.points, {{"balance", balance}});
        case News::redeemed:
            return words.fill(TextId::announce_redeemed, {{"reward", words.subject(said.subject)}});
        case News::answered:
            return said.points > 0 ? words.with_points(TextId::prompt_thanks_points, said.points)
                                   : std::string(words.text(TextId::prompt_thanks));
        case News::joined:
            return std::string(words.text(TextId::announce_joined));
        case News::copied:
            return std::string(words.text(TextId::voucher_copied));
        case News::copy_failed:
            return std::string(words.text(TextId::voucher_copy_failed));
    }
    return {};
}

}  // namespace

Node skeleton(const View& view) {
    Tree& ui = view.ui;
    return ui.element(
        "div.skeleton",
        {},
        {for_ears(view, view.words.text(TextId::loading)),
         ui.element("div",
                    {cls("balance bones"), fixed("aria-hidden", "true")},
                    {bone(ui, "bone short"), bone(ui, "bone tall"), bone(ui, "bone")}),
         ui.element("div",
                    {cls("card bones"), fixed("aria-hidden", "true")},
                    {bone(ui, "bone short"), bone(ui, "bone")})});
}

Node failure_card(const View& view, Failure failure) {
    const Words& words = view.words;
    const bool by_itself = failure == Failure::offline;
    return view.ui.element("div",
                           {cls("card failure"), part("failure"), role("alert")},
                           {paragraph(view, "", failure_words(words, failure)),
                            by_itself ? Node{}
                                      : button(view,
                                               dom_action::retry,
                                               Weight::secondary,
                                               {words.text(TextId::retry), {}, {}})});
}

Node freshness(const View& view) {
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

Node live_region(const View& view) {
    return view.ui.element("div.ears",
                           {role("status"), fixed("aria-live", "polite")},
                           {view.ui.text(news_words(view))});
}

}  // namespace spaarpas::view
