// What there is of a unit: the largest thing on the first view.
#include <algorithm>

#include "view/cards/balance/balance.h"
#include "view/parts/offers.h"
#include "view/parts/parts.h"

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
                            places(view, on_card, unit.of),
                            full_cards(view, unit, amount),
                            arrival_badge(view, unit.id)});
}

}  // namespace

Node balance_amount(const View& view, const engine::Unit& unit) {
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

}  // namespace spaarpas::view
