// What can be had, with a step between wanting and paying.
#include "view/cards/offers/offers.h"

#include "engine/condition/terms.h"
#include "view/cards/offers/filter.h"
#include "view/cards/offers/picture.h"
#include "view/cards/table.h"
#include "view/parts/offers.h"
#include "view/parts/parts.h"
#include "view/parts/preview.h"
#include "view/parts/refusals.h"
#include "view/parts/steps.h"
#include "view/update/dom_actions.h"
#include "view/update/taking.h"

namespace spaarpas::view {

namespace {

Node problem_with(const View& view, const engine::Offer& offer, const Write* write) {
    const bool is_this = write != nullptr && write->subject == offer.id;
    return is_this ? write_problem(view, write) : Node{};
}

Node decision_buttons(const View& view) {
    const Words& words = view.words;
    return view.ui.element(
        "div.choices",
        {},
        {button(
             view, dom_action::redeem, Weight::primary, {words.text(TextId::redeem_yes), {}, {}}),
         button(view,
                dom_action::cancel_reward,
                Weight::quiet,
                {words.text(TextId::redeem_no), {}, {}})});
}

/// What the offer leaves of the balance, as the engine says.
std::int64_t left_after(const KnownOffer& known) {
    const engine::Trace& why = known.state->why;
    return why.empty() ? 0 : number_of(why.front(), "left").value_or(0);
}

/// Whether the offer is being taken.
bool is_under_way(const engine::Offer& offer, const Write* write) {
    return write != nullptr && write->subject == offer.id && write->failure == Failure::none;
}

Node before_taking(const View& view, const KnownOffer& known) {
    const Words& words = view.words;
    const engine::Price& price = *known.offer->price;
    const Write* write = find_write(view.state, WriteKind::redemption);
    const bool busy = is_under_way(*known.offer, write);
    const std::int64_t left = left_after(known);
    const std::string ask = words.with_amount(
        TextId::redeem_ask, price.unit, price.amount, {{"offer", words.name(known.offer->name)}});
    return confirmation(
        view,
        ask,
        {paragraph(view, "muted", words.with_amount(TextId::redeem_after, price.unit, left)),
         problem_with(view, *known.offer, write),
         busy ? paragraph(view, "busy", words.text(TextId::redeem_busy)) : decision_buttons(view)});
}

/// What an order must be for the offer to be used on it, as far as it can be said without one.
std::string terms_words(const View& view, const engine::Offer& offer) {
    if (!offer.use_condition) {
        return {};
    }
    const engine::OrderTerms terms = engine::order_terms(*offer.use_condition);
    if (terms.some_lines) {
        return std::string(view.words.text(TextId::offers_some_lines));
    }
    return terms.from_minor > 0 ? view.words.fill(TextId::offers_from,
                                                  {{"money", view.words.money(terms.from_minor)}})
                                : std::string();
}

Node muted(const View& view, std::string_view text) {
    return text.empty() ? Node{} : paragraph(view, "muted", text);
}

Node details(const View& view, const engine::Offer& offer) {
    const Words& words = view.words;
    Tree& ui = view.ui;
    return ui.element(
        "div.what",
        {},
        {ui.element("h4", {}, {ui.text(words.name(offer.name))}),
         muted(view, words.name(offer.description)),
         muted(view, terms_words(view, offer)),
         paragraph(view, "cost", words.amount(offer.price->unit, offer.price->amount))});
}

/// Whether an offer is looked at on its own, or for the shop's cart, which it must fit too.
enum class Where { anywhere, cart };

/// One press takes what can be undone. While it is under way the button stays, for the focus.
Node take_button(const View& view, const engine::Offer& offer) {
    const Words& words = view.words;
    const Write* write = find_write(view.state, WriteKind::redemption);
    const bool at_once = is_taken_at_once(offer);
    const bool busy = at_once && is_under_way(offer, write);
    const std::string label = words.fill(TextId::redeem_named, {{"offer", words.name(offer.name)}});
    const std::string mark = mark_of_offer(offer.id);
    return button(view,
                  at_once ? dom_action::redeem : dom_action::choose_reward,
                  Weight::secondary,
                  {words.text(busy ? TextId::redeem_busy : TextId::redeem),
                   busy ? std::string_view() : std::string_view(label),
                   mark});
}

/// The button, or what stands in the way; a bar beside it says that to ears.
Node way_to_it(const View& view, const KnownOffer& known, const std::string& obstacle) {
    if (obstacle.empty()) {
        return take_button(view, *known.offer);
    }
    return view.ui.element("p.locked",
                           {known.missing > 0 ? fixed("aria-hidden", "true") : no_attribute()},
                           {icon(view.ui, Icon::lock), view.ui.text(obstacle)});
}

/// What stands in the way, or what is only to be known; in words.
///
/// *Shape*: `known` is false where the rules have not said yet whether the offer fits the cart.
struct Obstacle {
    std::string words;
    std::string hint;
    bool known = true;
};

Obstacle obstacle_of(const View& view, const KnownOffer& known, Where where) {
    if (!known.state->can_have) {
        return {offer_refusal_words(view, *known.state), {}};
    }
    if (where == Where::anywhere || !view.state.cart) {
        return {};
    }
    const engine::VoucherDiscount* discount = offer_in(view.foretold, *known.offer);
    if (discount == nullptr) {
        return {{}, {}, false};
    }
    if (discount->fits || discount->why.empty()) {
        return {};
    }
    std::string words = cart_refusal_words(view, *discount);
    // A product that is missing can be put into the cart, before or after.
    const bool can_be_added = discount->why.back().code == engine::Code::voucher_no_item;
    return can_be_added ? Obstacle{{}, std::move(words)} : Obstacle{std::move(words), {}};
}

/// How far the balance is on its way to the price.
Node way(const View& view, const KnownOffer& known, const std::string& words) {
    const std::int64_t price = known.offer->price->amount;
    const Gauge gauge{view.words.name(known.offer->name), words, price - known.missing, price};
    return known.missing > 0 ? progress(view, gauge) : Node{};
}

Node offer_row(const View& view, const KnownOffer& known, Where where) {
    const engine::Offer& offer = *known.offer;
    const Obstacle obstacle = obstacle_of(view, known, where);
    const bool open = obstacle.known && obstacle.words.empty();
    const bool confirming = view.state.ui.confirming == offer.id && open;
    Tree& ui = view.ui;
    return ui.row(
        offer.id,
        "li",
        {open ? cls("reward") : cls("reward closed"), part("reward")},
        {ui.element(
             "div.offer",
             {},
             {offer_picture(view, offer),
              details(view, offer),
              confirming || !obstacle.known ? Node{} : way_to_it(view, known, obstacle.words)}),
         way(view, known, obstacle.words),
         muted(view, obstacle.hint),
         confirming ? before_taking(view, known)
                    : problem_with(view, offer, find_write(view.state, WriteKind::redemption))});
}

Node card(const View& view, Node filter, const Nodes& rows) {
    Tree& ui = view.ui;
    return ui.element(
        "section.card::rewards",
        {fixed("aria-labelledby", "rewards")},
        {ui.element("h3.heading", {fixed("id", "rewards")}, {view.say(TextId::offers)}),
         filter,
         rows.empty() ? paragraph(view, "muted", view.words.text(TextId::offers_empty))
                      : ui.element("ul.rows", {}, rows)});
}

}  // namespace

/// All offers that are for sale: those that can be had first, then by what is missing; or those of
/// one reach that the shopper asked for.
Node offers_card(const View& view) {
    const base::List<KnownOffer> all = offers_for_sale(view.state);
    const Reaches shown = shown_reaches(view, all);
    Nodes rows;
    for (const KnownOffer& known : all) {
        if (shown.has(known.reach)) {
            rows.push_back(offer_row(view, known, Where::anywhere));
        }
    }
    return card(view, offers_filter(view, all, shown), rows);
}

Node offers_in_reach(const View& view) {
    Nodes rows;
    for (const KnownOffer& known : offers_for_sale(view.state)) {
        if (known.state->can_have) {
            rows.push_back(offer_row(view, known, Where::cart));
        }
    }
    return rows.empty() ? Node{} : card(view, Node{}, rows);
}

}  // namespace spaarpas::view
