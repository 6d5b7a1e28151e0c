// What is on its way, what goes, and what is to be made up.
#include <algorithm>

#include "engine/decide/event.h"
#include "view/cards/balance/balance.h"
#include "view/parts/parts.h"

namespace spaarpas::view {

namespace {

Node line(const View& view, const std::string& text) {
    return view.ui.element(
        "li", {}, {icon(view.ui, Icon::clock), view.ui.element("span", {}, {view.ui.text(text)})});
}

constexpr std::int64_t day_ms = std::int64_t{24} * 60 * 60 * 1000;
/// Units that go later than this are no news yet.
constexpr std::int64_t news_ms = 30 * day_ms;
/// Units that go sooner than this are said first.
constexpr std::int64_t soon_ms = 7 * day_ms;

std::string pending_words(const View& view, const wire::UnitAmountAt& pending) {
    const Words& words = view.words;
    return pending.at_ms ? words.with_amount(TextId::balance_pending_from,
                                             pending.unit,
                                             pending.amount,
                                             {{"date", words.date(*pending.at_ms)}})
                         : words.with_amount(TextId::balance_pending, pending.unit, pending.amount);
}

/// What of a unit expires first; null where nothing does.
const wire::UnitAmountAt* first_expiring(const View& view, const engine::Unit& unit) {
    for (const wire::UnitAmountAt& first : joined_wallet(view.state)->expiring) {
        if (first.unit == unit.id && first.at_ms) {
            return &first;
        }
    }
    return nullptr;
}

/// How long there is until then, as of the wallet.
std::int64_t left_ms(const View& view, const wire::UnitAmountAt& expiring) {
    return *expiring.at_ms - joined_wallet(view.state)->as_of_ms;
}

std::string expiring_words(const View& view, const wire::UnitAmountAt& expiring) {
    return view.words.with_amount(TextId::balance_expiring,
                                  expiring.unit,
                                  expiring.amount,
                                  {{"date", view.words.last_day(*expiring.at_ms)}});
}

/// What is no longer so far away that it is no news, and not so near that it is said first.
Node expiring(const View& view, const engine::Unit& unit) {
    const wire::UnitAmountAt* const first = first_expiring(view, unit);
    const bool is_told =
        first != nullptr && left_ms(view, *first) <= news_ms && left_ms(view, *first) > soon_ms;
    return is_told ? line(view, expiring_words(view, *first)) : Node{};
}

/// Whether an order keeps the unit alive.
bool is_kept_by_orders(const engine::Unit& unit) {
    if (!unit.expires || unit.expires->idle_months == 0) {
        return false;
    }
    const base::List<std::string>& events = unit.expires->events;
    return std::find(events.begin(), events.end(), engine::event_order) != events.end();
}

Node going(const View& view, const engine::Unit& unit, const wire::UnitAmountAt& expiring) {
    const bool is_kept = is_kept_by_orders(unit);
    return view.ui.element(
        "li",
        {},
        {icon(view.ui, Icon::clock),
         view.ui.element(
             "div",
             {},
             {paragraph(view, "strong", expiring_words(view, expiring)),
              is_kept ? paragraph(view, "", view.words.text(TextId::balance_kept_by_order))
                      : Node{}})});
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

}  // namespace

Node going_soon(const View& view) {
    Nodes lines;
    for (const engine::Unit& unit : view.program().units) {
        const wire::UnitAmountAt* const first = first_expiring(view, unit);
        if (first != nullptr && left_ms(view, *first) <= soon_ms) {
            lines.push_back(going(view, unit, *first));
        }
    }
    return lines.empty() ? Node{} : view.ui.element("ul.going::expiring", {}, lines);
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
        add(lines, expiring(view, unit));
        add(lines, debt(view, unit));
    }
    return lines.empty() ? Node{} : view.ui.element("ul.moments", {}, lines);
}

}  // namespace spaarpas::view
