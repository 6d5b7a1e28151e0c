// The balances: the largest thing on the first view.
#include <algorithm>

#include "view/cards/table.h"
#include "view/parts/offers.h"
#include "view/parts/parts.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

/// What has arrived of a unit; null where nothing has.
const Arrival* arrival_of(const View& view, std::string_view unit) {
    const std::optional<Arrival>& arrival = view.state.ui.arrival;
    return arrival && arrival->unit == unit ? &*arrival : nullptr;
}

/// The balance as it is shown now: on its way up while units arrive.
std::int64_t shown_amount(const View& view, std::string_view unit, std::int64_t available) {
    const Arrival* arrival = arrival_of(view, unit);
    const std::int64_t now_ms = view.state.now_ms;
    const bool counting = arrival != nullptr && now_ms < arrival->counted_at_ms;
    if (!counting || available <= arrival->from_amount) {
        return available;
    }
    const std::int64_t passed_ms = std::max<std::int64_t>(0, now_ms - arrival->at_ms);
    const std::int64_t whole_ms = arrival->counted_at_ms - arrival->at_ms;
    const std::int64_t gained = available - arrival->from_amount;
    return arrival->from_amount + gained / whole_ms * passed_ms +
           gained % whole_ms * passed_ms / whole_ms;
}

Node arrival_badge(const View& view, std::string_view unit) {
    const Arrival* arrival = arrival_of(view, unit);
    if (arrival == nullptr) {
        return {};
    }
    return view.ui.element(
        "p.arrival::arrival",
        {},
        {icon(view.ui, Icon::spark),
         view.ui.text(view.words.with_amount(TextId::balance_arrived, unit, arrival->amount))});
}

Node worth(const View& view, const engine::Unit& unit, std::int64_t available) {
    const std::int64_t amount_minor = worth_minor(unit, available);
    if (amount_minor <= 0) {
        return {};
    }
    return paragraph(
        view,
        "worth",
        view.words.fill(TextId::balance_worth, {{"money", view.words.money(amount_minor)}}));
}

Node figure(const View& view, const std::string& number, std::string_view unit) {
    Tree& ui = view.ui;
    return ui.element("p.figure::balance",
                      {},
                      {ui.element("span.number", {}, {ui.text(number)}),
                       unit.empty() ? Node{} : ui.text(" "),
                       unit.empty() ? Node{} : ui.element("span.unit", {}, {ui.text(unit)})});
}

/// How many places of the card that is being filled are taken. A card that has just been filled
/// stands full until the next stamp.
std::int64_t stamped(const engine::Unit& unit, std::int64_t amount) {
    return amount > 0 && amount % unit.of == 0 ? unit.of : amount % unit.of;
}

Node places(const View& view, const engine::Unit& unit, std::int64_t amount) {
    Nodes nodes;
    for (std::int64_t place = 0; place < unit.of; ++place) {
        nodes.push_back(view.ui.element("span", {place < amount ? cls("place on") : cls("place")}));
    }
    return view.ui.element("div.places::places", {fixed("aria-hidden", "true")}, nodes);
}

Node full_cards(const View& view, const engine::Unit& unit, std::int64_t amount) {
    const std::int64_t full = (amount - stamped(unit, amount)) / unit.of;
    return full > 0 ? paragraph(view, "worth", view.words.count(TextId::balance_full_cards, full))
                    : Node{};
}

Node stamp_card(const View& view, const engine::Unit& unit, std::int64_t amount) {
    const Words& words = view.words;
    const std::int64_t on_card = stamped(unit, std::max<std::int64_t>(0, amount));
    const std::string of =
        words.fill(TextId::balance_stamps,
                   {{"of", words.number(unit.of)}, {"unit", words.unit_name(unit.id, unit.of)}});
    return view.ui.element("div.amount",
                           {},
                           {figure(view, words.number(on_card), of),
                            places(view, unit, on_card),
                            full_cards(view, unit, amount),
                            arrival_badge(view, unit.id)});
}

Node amount(const View& view, const engine::Unit& unit) {
    const std::int64_t available = balances_of(view.state, unit.id).available;
    const std::int64_t shown = shown_amount(view, unit.id, available);
    const Words& words = view.words;
    if (unit.kind == engine::UnitKind::stamps && unit.of > 0) {
        return stamp_card(view, unit, shown);
    }
    const bool is_money = unit.kind == engine::UnitKind::money;
    return view.ui.element(
        "div.amount",
        {},
        {is_money ? figure(view, words.money(shown), {})
                  : figure(view, words.number(shown), words.unit_name(unit.id, shown)),
         worth(view, unit, available),
         arrival_badge(view, unit.id)});
}

Node step_towards(const View& view, const KnownOffer& known) {
    const engine::Price& price = *known.offer->price;
    const std::string words =
        view.words.with_amount(TextId::balance_next,
                               price.unit,
                               known.missing,
                               {{"offer", view.words.name(known.offer->name)}});
    return view.ui.element("div.next::next",
                           {},
                           {paragraph(view, "", words),
                            progress(view, price.amount - known.missing, price.amount, words)});
}

Node step_taken(const View& view, const engine::Offer& offer) {
    const std::string words =
        view.words.fill(TextId::balance_next_ready, {{"offer", view.words.name(offer.name)}});
    return view.ui.element(
        "div.next::next",
        {},
        {paragraph(view, "", words),
         view.ui.row(
             "rewards",
             "button",
             {type("button"), cls("button on-card"), part("button"), action(dom_action::section)},
             {view.say(TextId::balance_see_offers)})});
}

/// Whether an offer is the better step: the first that can be had, or one of the same unit that
/// costs more.
bool is_better(const KnownOffer& known, const KnownOffer* best) {
    if (!known.state->can_have) {
        return false;
    }
    return best == nullptr || (known.offer->price->unit == best->offer->price->unit &&
                               known.offer->price->amount > best->offer->price->amount);
}

/// The best that can be had, else the nearest that cannot.
Node next_step(const View& view) {
    const base::List<KnownOffer> all = offers_for_sale(view.state);
    const KnownOffer* best = nullptr;
    for (const KnownOffer& known : all) {
        best = is_better(known, best) ? &known : best;
    }
    if (best != nullptr) {
        return step_taken(view, *best->offer);
    }
    for (const KnownOffer& known : all) {
        if (known.missing > 0) {
            return step_towards(view, known);
        }
    }
    return {};
}

Node line(const View& view, const std::string& text) {
    return view.ui.element(
        "li", {}, {icon(view.ui, Icon::clock), view.ui.element("span", {}, {view.ui.text(text)})});
}

/// Units that go later than this are no news yet.
constexpr std::int64_t soon_ms = std::int64_t{90} * 24 * 60 * 60 * 1000;

std::string pending_words(const View& view, const wire::UnitAmountAt& pending) {
    const Words& words = view.words;
    return pending.at_ms ? words.with_amount(TextId::balance_pending_from,
                                             pending.unit,
                                             pending.amount,
                                             {{"date", words.date(*pending.at_ms)}})
                         : words.with_amount(TextId::balance_pending, pending.unit, pending.amount);
}

/// What of a unit expires first, where that is soon.
Node expiring(const View& view, const wire::Wallet& wallet, const engine::Unit& unit) {
    for (const wire::UnitAmountAt& first : wallet.expiring) {
        if (first.unit != unit.id || !first.at_ms) {
            continue;
        }
        const bool soon = *first.at_ms - wallet.as_of_ms <= soon_ms;
        return soon ? line(view,
                           view.words.with_amount(TextId::balance_expiring,
                                                  unit.id,
                                                  first.amount,
                                                  {{"date", view.words.last_day(*first.at_ms)}}))
                    : Node{};
    }
    return {};
}

Node debt(const View& view, const engine::Unit& unit) {
    const std::int64_t owed = -balances_of(view.state, unit.id).debt;
    return owed > 0 ? line(view, view.words.with_amount(TextId::balance_debt, unit.id, owed))
                    : Node{};
}

void add(Nodes& nodes, Node node) {
    if (node) {
        nodes.push_back(node);
    }
}

Node coming_and_going(const View& view) {
    const wire::Wallet& wallet = *joined_wallet(view.state);
    Nodes lines;
    for (const wire::UnitAmountAt& pending : wallet.pending) {
        if (!engine::is_counter(view.program(), pending.unit)) {
            lines.push_back(line(view, pending_words(view, pending)));
        }
    }
    for (const engine::Unit& unit : view.program().units) {
        add(lines, expiring(view, wallet, unit));
        add(lines, debt(view, unit));
    }
    return lines.empty() ? Node{} : view.ui.element("ul.moments", {}, lines);
}

}  // namespace

/// What the member holds of each unit, what it is worth, the next step, what is on its way and what
/// expires.
Node balance_card(const View& view) {
    Tree& ui = view.ui;
    Nodes parts = {ui.element("h3.label", {fixed("id", "balance")}, {view.say(TextId::balance)})};
    const engine::Unit* leading = leading_unit(view.program());
    if (leading != nullptr) {
        parts.push_back(amount(view, *leading));
    }
    for (const engine::Unit& unit : view.program().units) {
        if (&unit != leading && !engine::is_counter(view.program(), unit.id)) {
            parts.push_back(amount(view, unit));
        }
    }
    add(parts, next_step(view));
    add(parts, coming_and_going(view));
    return ui.element(
        "section.balance::balance-card", {fixed("aria-labelledby", "balance")}, parts);
}

}  // namespace spaarpas::view
