// The balance: the largest thing on the first view.
#include <algorithm>

#include "base/list.h"
#include "view/components/cards.h"
#include "view/components/offers.h"
#include "view/components/parts.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

/// The balance as it is shown now: on its way up while points arrive.
std::int64_t shown_points(const State& state, std::int64_t available) {
    const std::optional<Arrival>& arrival = state.ui.arrival;
    const bool counting = arrival && state.now_ms < arrival->counted_at_ms;
    if (!counting || available <= arrival->from_points) {
        return available;
    }
    const std::int64_t passed_ms = std::max<std::int64_t>(0, state.now_ms - arrival->at_ms);
    const std::int64_t whole_ms = arrival->counted_at_ms - arrival->at_ms;
    const std::int64_t gained = available - arrival->from_points;
    return arrival->from_points + gained / whole_ms * passed_ms +
           gained % whole_ms * passed_ms / whole_ms;
}

Node arrival_badge(const View& view) {
    const std::optional<Arrival>& arrival = view.state.ui.arrival;
    if (!arrival) {
        return {};
    }
    return view.ui.element(
        "p.arrival::arrival",
        {},
        {icon(view.ui, Icon::spark),
         view.ui.text(view.words.with_points(TextId::points_arrived, arrival->points))});
}

Node worth(const View& view, std::int64_t available) {
    const std::int64_t amount_minor = worth_minor(view.program().points, available);
    if (amount_minor <= 0) {
        return {};
    }
    return paragraph(
        view,
        "worth",
        view.words.fill(TextId::balance_worth, {{"money", view.words.money(amount_minor)}}));
}

Node step_towards(const View& view, const Offer& offer, std::int64_t available) {
    const std::string words =
        view.words.with_points(TextId::next_reward,
                               offer.missing_points,
                               {{"reward", view.words.name(offer.reward->name)}});
    return view.ui.element(
        "div.next::next",
        {},
        {paragraph(view, "", words), progress(view, available, offer.reward->cost_points, words)});
}

Node step_taken(const View& view, const Offer& offer) {
    const std::string words =
        view.words.fill(TextId::next_ready, {{"reward", view.words.name(offer.reward->name)}});
    return view.ui.element(
        "div.next::next",
        {},
        {paragraph(view, "", words),
         view.ui.row(
             "rewards",
             "button",
             {type("button"), cls("button on-card"), part("button"), action(dom_action::section)},
             {view.say(TextId::see_rewards)})});
}

/// The best that can be had, else the nearest that cannot.
Node next_step(const View& view, std::int64_t available) {
    const base::List<Offer> all = offers(view.state);
    const Offer* best = nullptr;
    for (const Offer& offer : all) {
        if (offer.open &&
            (best == nullptr || offer.reward->cost_points > best->reward->cost_points)) {
            best = &offer;
        }
    }
    if (best != nullptr) {
        return step_taken(view, *best);
    }
    for (const Offer& offer : all) {
        if (offer.missing_points > 0) {
            return step_towards(view, offer, available);
        }
    }
    return {};
}

Node line(const View& view, Icon which, const std::string& text) {
    return view.ui.element(
        "li", {}, {icon(view.ui, which), view.ui.element("span", {}, {view.ui.text(text)})});
}

/// Points that go later than this are no news yet.
constexpr std::int64_t soon_ms = std::int64_t{90} * 24 * 60 * 60 * 1000;

Node coming_and_going(const View& view, const wire::Wallet& wallet) {
    Nodes lines;
    for (const wire::PointsAt& pending : wallet.pending) {
        lines.push_back(line(
            view,
            Icon::clock,
            view.words.with_points(
                TextId::pending_from, pending.points, {{"date", view.words.date(pending.at_ms)}})));
    }
    if (!wallet.expiring.empty() && wallet.expiring.front().at_ms - wallet.as_of_ms <= soon_ms) {
        const wire::PointsAt& first = wallet.expiring.front();
        lines.push_back(line(
            view,
            Icon::clock,
            view.words.with_points(
                TextId::expiring, first.points, {{"date", view.words.last_day(first.at_ms)}})));
    }
    if (wallet.balance.debt < 0) {
        lines.push_back(line(
            view, Icon::clock, view.words.with_points(TextId::balance_debt, -wallet.balance.debt)));
    }
    return lines.empty() ? Node{} : view.ui.element("ul.moments", {}, lines);
}

}  // namespace

Node balance_card(const View& view) {
    const wire::Wallet& wallet = *joined_wallet(view.state);
    const std::int64_t available = wallet.balance.available;
    const std::int64_t shown = shown_points(view.state, available);
    Tree& ui = view.ui;
    const Node figure =
        ui.element("p.figure::balance",
                   {},
                   {ui.element("span.number", {}, {ui.text(view.words.number(shown))}),
                    ui.text(" "),
                    ui.element("span.unit", {}, {ui.text(view.words.unit(shown))})});
    return ui.element(
        "section.balance::balance-card",
        {fixed("aria-labelledby", "balance")},
        {ui.element("h3.label", {fixed("id", "balance")}, {view.say(TextId::balance)}),
         ui.element("div.amount", {}, {figure, worth(view, available), arrival_badge(view)}),
         next_step(view, available),
         coming_and_going(view, wallet)});
}

}  // namespace spaarpas::view
