// What the program gives, for who is no member yet.
#include "view/cards/welcome/welcome.h"

#include "engine/decide/event.h"
#include "engine/rules/action_of.h"
#include "engine/rules/do/give.h"
#include "view/cards/offers/picture.h"
#include "view/parts/accent.h"
#include "view/parts/benefits.h"
#include "view/parts/parts.h"
#include "view/parts/refusals.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

/// The rate by which a rule earns of what is ordered, whatever it is; null where it does not.
const engine::Give* rate_of(const View& view, const engine::Rule& rule) {
    if (rule.on.event != engine::event_order || rule.condition || rule.secret) {
        return nullptr;
    }
    for (const engine::Action& action : rule.actions) {
        const auto* give = engine::action_of<engine::Give>(action);
        if (give != nullptr && give->rate && !engine::is_counter(view.program(), give->unit)) {
            return give;
        }
    }
    return nullptr;
}

/// A rule that gives something for orders and says so itself; null where it does not.
const engine::Rule* named_way(const View& view) {
    for (const engine::Rule& rule : view.program().rules) {
        const bool gives =
            rule.on.event == engine::event_order && !rule.secret && !rule.name.empty();
        if (gives && !rule.actions.empty() &&
            engine::action_of<engine::Give>(rule.actions.front())) {
            return &rule;
        }
    }
    return nullptr;
}

/// How one earns, for who does not know the program yet: the rate on all orders, else what the
/// program itself says of the first way.
Node how_to_earn(const View& view) {
    const Words& words = view.words;
    for (const engine::Rule& rule : view.program().rules) {
        if (const engine::Give* give = rate_of(view, rule)) {
            return paragraph(view, "strong", rate_words(view, *give));
        }
    }
    const engine::Rule* way = named_way(view);
    return way != nullptr ? paragraph(view, "strong", words.name(way->name)) : Node{};
}

Node teaser(const View& view, const engine::Offer& offer) {
    Tree& ui = view.ui;
    return ui.row(
        offer.id,
        "li",
        {},
        {offer_picture(view, offer),
         ui.element("span.what", {}, {ui.text(view.words.name(offer.name))}),
         ui.text(" "),
         ui.element("span.cost",
                    {},
                    {ui.text(view.words.amount(offer.price->unit, offer.price->amount))})});
}

Node offers(const View& view) {
    constexpr std::size_t shown = 3;
    Nodes items;
    for (const engine::Offer& offer : view.program().offers) {
        if (offer.price && items.size() < shown) {
            items.push_back(teaser(view, offer));
        }
    }
    if (items.empty()) {
        return {};
    }
    Tree& ui = view.ui;
    return ui.element("div",
                      {},
                      {ui.element("h4", {}, {view.say(TextId::join_offers)}),
                       ui.element("ul.teaser", {}, items)});
}

Node title(const View& view) {
    const std::string text =
        view.words.fill(TextId::join_title, {{"program", view.words.name(view.program().name)}});
    return heading(view, text);
}

/// The shop's page to sign in, where the tag names one.
Node sign_in_link(const View& view) {
    const std::optional<Url> address = Url::create(view.state.login_url);
    return address ? view.ui.element(
                         "a.button primary::sign-in", {href(*address)}, {view.say(TextId::sign_in)})
                   : Node{};
}

/// The page can put a link of its own in its place.
Node sign_in_place(const View& view) {
    const Node link = sign_in_link(view);
    return view.root.kind == RootKind::wallet
               ? view.ui.element("slot", {fixed("name", "sign-in")}, {link})
               : link;
}

Node join_button(const View& view) {
    const Write* write = find_write(view.state, WriteKind::join);
    const Words& words = view.words;
    if (write != nullptr && write->failure == Failure::none) {
        return paragraph(view, "busy", words.text(TextId::join_busy));
    }
    return view.ui.element(
        "div.choices",
        {},
        {write_problem(view, write),
         button(view, dom_action::join, Weight::primary, {words.text(TextId::join), {}, {}})});
}

/// The shop's card, and under it what is to be done for it and what it brings.
Node welcome(const View& view, Attribute place, TextId text, Node way_in) {
    Tree& ui = view.ui;
    return ui.element(
        "div",
        {cls("section welcome"), place},
        {ui.element("section.balance", {}, {logo(view), title(view), how_to_earn(view)}),
         ui.element("section.card",
                    {},
                    {paragraph(view, "", view.words.text(text)), way_in, offers(view)})});
}

}  // namespace

Node guest_view(const View& view) {
    return welcome(view, part("guest"), TextId::guest_text, sign_in_place(view));
}

Node join_view(const View& view) {
    return welcome(view, part("join"), TextId::join_text, join_button(view));
}

}  // namespace spaarpas::view
