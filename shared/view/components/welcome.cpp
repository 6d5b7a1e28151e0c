#include "view/components/welcome.h"

#include "view/components/parts.h"
#include "view/components/refusals.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

/// How the main rule earns, for who does not know the program yet.
Node rate_words(const View& view) {
    for (const loyalty::EarningRule& rule : view.program().earning.rules) {
        if (rule.kind != loyalty::EarningKind::per_amount || !rule.rate) {
            continue;
        }
        return paragraph(
            view,
            "strong",
            view.words.with_points(TextId::join_rate,
                                   rule.rate->points,
                                   {{"money", view.words.money(rule.rate->per_minor)}}));
    }
    return {};
}

Node rewards(const View& view) {
    constexpr std::size_t shown = 3;
    Nodes items;
    Tree& ui = view.ui;
    for (const loyalty::Reward& reward : view.program().rewards) {
        if (reward.milestone_only || items.size() == shown) {
            continue;
        }
        items.push_back(ui.row(
            reward.id,
            "li",
            {},
            {icon(ui, Icon::gift),
             ui.element("span.what", {}, {ui.text(view.words.name(reward.name))}),
             ui.text(" "),
             ui.element("span.cost", {}, {ui.text(view.words.points(reward.cost_points))})}));
    }
    if (items.empty()) {
        return {};
    }
    return ui.element("div",
                      {},
                      {ui.element("h4", {}, {view.say(TextId::join_rewards)}),
                       ui.element("ul.teaser", {}, items)});
}

Node title(const View& view) {
    const std::string text =
        view.words.fill(TextId::join_title, {{"program", view.words.name(view.program().name)}});
    return heading(view, text);
}

/// Where the shop can put its own link to sign in.
Node sign_in_place(const View& view) {
    return view.root.kind == RootKind::wallet ? view.ui.element("slot", {fixed("name", "sign-in")})
                                              : Node{};
}

Node join_button(const View& view) {
    const Write* write = find_write(view.state, WriteKind::join);
    const Words& words = view.words;
    if (write != nullptr && write->failure == Failure::none) {
        return paragraph(view, "busy", words.text(TextId::join_busy));
    }
    const Node problem =
        write == nullptr
            ? Node{}
            : view.ui.element(
                  "p.problem", {role("alert")}, {view.ui.text(write_failure_words(view, *write))});
    return view.ui.element(
        "div.choices",
        {},
        {problem,
         button(view, dom_action::join, Weight::primary, {words.text(TextId::join), {}, {}})});
}

}  // namespace

Node guest_view(const View& view) {
    return view.ui.element("section",
                           {cls("card welcome"), part("guest")},
                           {title(view),
                            rate_words(view),
                            paragraph(view, "", view.words.text(TextId::guest_text)),
                            sign_in_place(view),
                            rewards(view)});
}

Node join_view(const View& view) {
    return view.ui.element("section",
                           {cls("card welcome"), part("join")},
                           {title(view),
                            rate_words(view),
                            paragraph(view, "", view.words.text(TextId::join_text)),
                            join_button(view),
                            rewards(view)});
}

}  // namespace spaarpas::view
