// The one step that is worth telling, with what is to be done for it.
#include "engine/preview/next_step.h"
#include "view/cards/balance/balance.h"
#include "view/parts/parts.h"
#include "view/parts/streaks.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

using engine::NextStep;

std::string_view name_of(const View& view, const NextStep& step) {
    return step.offer != nullptr ? view.words.name(step.offer->name)
                                 : view.words.rule(step.milestone->rule);
}

/// How far it is to a milestone.
std::string way_words(const View& view, const NextStep& step, std::string_view name) {
    const engine::Rule* const rule = engine::find_rule(view.program(), step.milestone->rule);
    const engine::StreakOf* const streak = rule != nullptr ? streak_of(*rule) : nullptr;
    if (streak == nullptr) {
        return view.words.with_amount(
            TextId::balance_next, step.milestone->unit, step.missing, {{"name", name}});
    }
    const TextId text = streak->each == engine::Period::week ? TextId::balance_next_weeks
                                                             : TextId::balance_next_months;
    return view.words.count(text, step.missing, {{"name", name}});
}

std::string step_words(const View& view, const NextStep& step, std::string_view name) {
    if (step.is_of_cart) {
        return view.words.fill(TextId::balance_next_cart,
                               {{"money", view.words.money(step.missing)}, {"name", name}});
    }
    if (step.offer == nullptr) {
        return way_words(view, step, name);
    }
    if (step.is_coming) {
        return view.words.fill(TextId::balance_next_coming, {{"name", name}});
    }
    return step.missing > 0
               ? view.words.with_amount(
                     TextId::balance_next, step.offer->price->unit, step.missing, {{"name", name}})
               : view.words.fill(TextId::balance_next_ready, {{"name", name}});
}

/// The button of an offer that can be had: one press opens it where it is taken.
Node take_button(const View& view, const engine::Offer& offer, std::string_view name) {
    const std::string label = view.words.fill(TextId::redeem_named, {{"offer", name}});
    return view.ui.row(offer.id,
                       "button",
                       {type("button"),
                        cls("button on-card"),
                        part("button"),
                        action(dom_action::want_reward),
                        attribute("aria-label", label)},
                       {view.say(TextId::redeem)});
}

/// The shop's page with the cart, where the tag names one that is not this one.
Node cart_link(const View& view) {
    const std::optional<Url> address = Url::create(view.state.cart_url);
    return address
               ? view.ui.element(
                     "a.button on-card::button", {href(*address)}, {view.say(TextId::balance_cart)})
               : Node{};
}

}  // namespace

Node next_step_part(const View& view) {
    const wire::Wallet& wallet = *joined_wallet(view.state);
    const std::optional<NextStep> step = engine::next_step(
        view.program(), {wallet.offers, wallet.milestones, wallet.balances, view.foretold.offers});
    if (!step) {
        return {};
    }
    const std::string_view name = name_of(view, *step);
    const std::string words = step_words(view, *step, name);
    if (step->missing == 0) {
        return view.ui.element("div.next::next",
                               {},
                               {paragraph(view, "", words),
                                step->is_coming ? Node{} : take_button(view, *step->offer, name)});
    }
    const Gauge way{name, words, step->target - step->missing, step->target};
    return view.ui.element("div.next::next",
                           {},
                           {for_eyes(view, "", words),
                            progress(view, way),
                            step->is_of_cart ? cart_link(view) : Node{}});
}

}  // namespace spaarpas::view
