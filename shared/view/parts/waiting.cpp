#include "view/parts/waiting.h"

#include <algorithm>

#include "view/parts/parts.h"
#include "view/parts/refusals.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

Node bone(Tree& ui, Name classes) {
    return ui.element("div", {cls(classes)});
}

/// What came or went, and what is there now.
std::string moved_words(const View& view, TextId text) {
    const Announcement& said = view.state.ui.announcement;
    const std::int64_t available = balances_of(view.state, said.unit).available;
    return view.words.with_amount(
        text, said.unit, said.amount, {{"balance", view.words.amount(said.unit, available)}});
}

/// What the texts are of the news that is said as it stands.
TextId news_text(News news) {
    switch (news) {
        case News::joined:
            return TextId::announce_joined;
        case News::withdrawn:
            return TextId::announce_withdrawn;
        case News::downloaded:
            return TextId::announce_downloaded;
        case News::erased:
            return TextId::announce_erased;
        case News::copied:
            return TextId::voucher_copied;
        default:
            return TextId::voucher_copy_failed;
    }
}

std::string news_words(const View& view) {
    const Announcement& said = view.state.ui.announcement;
    switch (said.news) {
        case News::none:
            return {};
        case News::units_arrived:
            return moved_words(view, TextId::announce_arrived);
        case News::units_left:
            return moved_words(view, TextId::announce_left);
        case News::redeemed:
            return view.words.fill(TextId::announce_redeemed,
                                   {{"reward", view.words.offer(said.subject)}});
        case News::undone:
            return view.words.fill(TextId::announce_undone,
                                   {{"reward", view.words.offer(said.subject)}});
        case News::answered:
            return thanks_words(view);
        default:
            return std::string(view.words.text(news_text(said.news)));
    }
}

}  // namespace

std::string thanks_words(const View& view) {
    const Announcement& said = view.state.ui.announcement;
    return said.amount > 0
               ? view.words.with_amount(TextId::prompt_thanks_amount, said.unit, said.amount)
               : std::string(view.words.text(TextId::prompt_thanks));
}

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

Node live_region(const View& view) {
    return view.ui.element("div.ears",
                           {role("status"), fixed("aria-live", "polite")},
                           {view.ui.text(news_words(view))});
}

}  // namespace spaarpas::view
