// What a product or the cart earns, computed on the spot by the rules that book it later.
#include <algorithm>
#include <iterator>
#include <string>

#include "loyalty/outcome/outcome.h"
#include "view/components/accent.h"
#include "view/components/explain.h"
#include "view/components/parts.h"
#include "view/components/preview.h"
#include "view/components/roots.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

std::string headline(const View& view, const loyalty::Outcome& outcome) {
    const Words& words = view.words;
    if (outcome.total_points == 0) {
        return words.fill(TextId::earn_nothing, {{"unit", words.unit(0)}});
    }
    const TextId text = outcome.award.at_most ? TextId::earn_at_most : TextId::earn;
    return words.with_points(text, outcome.total_points);
}

Node guest_hint(const View& view, const loyalty::Outcome& outcome) {
    return outcome.total_points > 0 ? paragraph(view, "muted", view.words.text(TextId::earn_guest))
                                    : Node{};
}

/// The status and the milestones that a member reaches by it.
Node what_it_reaches(const View& view, const loyalty::Outcome& outcome) {
    const Words& words = view.words;
    Nodes items;
    if (!outcome.tier_after.empty() && outcome.tier_after != outcome.tier_before) {
        items.push_back(paragraph(
            view,
            "lift",
            words.fill(TextId::earn_tier, {{"tier", words.subject(outcome.tier_after)}})));
    }
    for (const loyalty::MilestoneReached& reached : outcome.reached) {
        items.push_back(paragraph(
            view,
            "lift",
            words.fill(TextId::earn_milestone, {{"milestone", words.subject(reached.milestone)}})));
    }
    return items.empty() ? Node{} : view.ui.element("div", {}, items);
}

Node why_button(const View& view, bool unfolded) {
    return view.ui.element(
        "button",
        {type("button"),
         cls("button quiet why"),
         part("button"),
         action(dom_action::why),
         unfolded ? fixed("aria-expanded", "true") : fixed("aria-expanded", "false"),
         unfolded ? fixed("aria-controls", "reasons") : no_attribute()},
        {view.say(TextId::why), icon(view.ui, Icon::chevron)});
}

Node outcome_view(const View& view, const loyalty::Outcome& outcome) {
    const std::vector<std::uint32_t>& explained = view.state.ui.explained_earn;
    const bool unfolded =
        std::find(explained.begin(), explained.end(), view.root.id) != explained.end();
    Tree& ui = view.ui;
    loyalty::Trace trace = outcome.award.trace;
    std::copy(outcome.trace.begin(), outcome.trace.end(), std::back_inserter(trace));
    return ui.element(
        "div.earn::earn",
        {},
        {ui.element("p.earned",
                    {role("status"), part("earn-points")},
                    {icon(ui, Icon::star), ui.text(headline(view, outcome))}),
         joined_wallet(view.state) == nullptr ? guest_hint(view, outcome)
                                              : what_it_reaches(view, outcome),
         trace.empty() ? Node{} : why_button(view, unfolded),
         unfolded ? ui.element("div.unfolded", {fixed("id", "reasons")}, {explanation(view, trace)})
                  : Node{}});
}

Node wrong_currency(const View& view) {
    return paragraph(
        view,
        "muted",
        view.words.fill(TextId::earn_currency, {{"currency", view.program().currency}}));
}

Node content(const View& view) {
    const Preview preview = preview_of(view.state, view.root);
    if (preview.outcome) {
        return outcome_view(view, *preview.outcome);
    }
    return preview.refusal == "currency_mismatch" ? wrong_currency(view) : Node{};
}

/// Whether the facts of a member are on their way. A number without them might be another one when
/// they come, and a promise that changes is none.
bool awaits_member(const State& state) {
    if (state.wallet.value) {
        return false;
    }
    const bool is_loading =
        state.session == Session::shopper && state.wallet.failure == Failure::none;
    return state.session == Session::asking || is_loading;
}

/// Its line is kept free, so that the shop's page does not move.
Node kept_free(const View& view) {
    return view.ui.element(
        "div.root", {fixed("aria-hidden", "true")}, {view.ui.element("div", {cls("bone line")})});
}

}  // namespace

Node earn_root(const View& view) {
    const State& state = view.state;
    if (!state.program.value && state.program.phase == LoadPhase::failed) {
        return {};
    }
    if (!state.program.value || awaits_member(state)) {
        return kept_free(view);
    }
    const Accent accent = accent_of(view.state);
    return view.ui.element("div.root",
                           {language_of_root(view), accent.red, accent.green, accent.blue},
                           {content(view)});
}

}  // namespace spaarpas::view
