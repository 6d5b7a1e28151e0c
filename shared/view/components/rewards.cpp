// Rewards, with a step between wanting and paying.
#include "view/components/cards.h"
#include "view/components/offers.h"
#include "view/components/parts.h"
#include "view/components/refusals.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

Node failure_words(const View& view, const loyalty::Reward& reward) {
    const Write* write = find_write(view.state, WriteKind::redemption);
    const bool failed =
        write != nullptr && write->failure != Failure::none && write->subject == reward.id;
    if (!failed) {
        return {};
    }
    return view.ui.element(
        "p.problem", {role("alert")}, {view.ui.text(write_failure_words(view, *write))});
}

Node confirmation(const View& view, const loyalty::Reward& reward) {
    const Words& words = view.words;
    const Write* write = find_write(view.state, WriteKind::redemption);
    const bool busy = write != nullptr && write->failure == Failure::none;
    const std::int64_t left = joined_wallet(view.state)->balance.available - reward.cost_points;
    const std::string ask = words.with_points(
        TextId::redeem_ask, reward.cost_points, {{"reward", words.name(reward.name)}});
    Tree& ui = view.ui;
    const Node buttons = ui.element(
        "div.choices",
        {},
        {button(
             view, dom_action::redeem, Weight::primary, {words.text(TextId::redeem_yes), {}, {}}),
         button(view,
                dom_action::cancel_reward,
                Weight::quiet,
                {words.text(TextId::redeem_no), {}, {}})});
    return ui.element("div.confirm::confirm",
                      {role("group"),
                       fixed("tabindex", "-1"),
                       fixed("data-mark", "confirm"),
                       attribute("aria-label", ask)},
                      {paragraph(view, "strong", ask),
                       paragraph(view, "muted", words.with_points(TextId::redeem_after, left)),
                       failure_words(view, reward),
                       busy ? paragraph(view, "busy", words.text(TextId::redeem_busy)) : buttons});
}

Node details(const View& view, const loyalty::Reward& reward) {
    const Words& words = view.words;
    Tree& ui = view.ui;
    const std::string_view description = words.name(reward.description);
    return ui.element("div.what",
                      {},
                      {ui.element("h4", {}, {ui.text(words.name(reward.name))}),
                       description.empty() ? Node{} : paragraph(view, "muted", description),
                       reward.min_order_minor > 0
                           ? paragraph(view,
                                       "muted",
                                       words.fill(TextId::reward_min_order,
                                                  {{"money", words.money(reward.min_order_minor)}}))
                           : Node{},
                       paragraph(view, "cost", words.points(reward.cost_points))});
}

/// Why a reward cannot be had, in words; nothing where it can. In the cart it must fit that too.
std::string obstacle(const View& view, const Offer& offer, Reach reach) {
    const Words& words = view.words;
    const std::int64_t missing_minor =
        reach == Reach::now ? missing_in_cart_minor(view.state, *offer.reward) : 0;
    if (missing_minor > 0) {
        return words.fill(
            TextId::next_reward,
            {{"points", words.money(missing_minor)}, {"reward", words.name(offer.reward->name)}});
    }
    return offer_refusal_words(view, offer);
}

Node way_to_it(const View& view, const loyalty::Reward& reward, const std::string& obstacle) {
    const Words& words = view.words;
    if (obstacle.empty()) {
        const std::string label =
            words.fill(TextId::redeem_named, {{"reward", words.name(reward.name)}});
        const std::string mark = "reward-" + reward.id;
        return button(view,
                      dom_action::choose_reward,
                      Weight::secondary,
                      {words.text(TextId::redeem), label, mark});
    }
    return view.ui.element("p.locked", {}, {icon(view.ui, Icon::lock), view.ui.text(obstacle)});
}

Node reward_row(const View& view, const Offer& offer, Reach reach) {
    const loyalty::Reward& reward = *offer.reward;
    const std::string why_not = obstacle(view, offer, reach);
    const bool open = why_not.empty();
    const bool confirming = view.state.ui.confirming == reward.id && open;
    Tree& ui = view.ui;
    return ui.row(
        reward.id,
        "li",
        {open ? cls("reward") : cls("reward closed"), part("reward")},
        {ui.element("div.offer",
                    {},
                    {icon(ui, Icon::gift),
                     details(view, reward),
                     confirming ? Node{} : way_to_it(view, reward, why_not)}),
         offer.missing_points > 0
             ? progress(
                   view, reward.cost_points - offer.missing_points, reward.cost_points, why_not)
             : Node{},
         confirming ? confirmation(view, reward) : Node{}});
}

}  // namespace

Node reward_list(const View& view, Reach reach) {
    Nodes rows;
    for (const Offer& offer : offers(view.state)) {
        if (offer.open || reach == Reach::all) {
            rows.push_back(reward_row(view, offer, reach));
        }
    }
    if (rows.empty() && reach == Reach::now) {
        return {};
    }
    Tree& ui = view.ui;
    return ui.element(
        "section.card::rewards",
        {fixed("aria-labelledby", "rewards")},
        {ui.element("h3.heading", {fixed("id", "rewards")}, {view.say(TextId::section_rewards)}),
         rows.empty() ? paragraph(view, "muted", view.words.text(TextId::rewards_empty))
                      : ui.element("ul.rows", {}, rows)});
}

}  // namespace spaarpas::view
