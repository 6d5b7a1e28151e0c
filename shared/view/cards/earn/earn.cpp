// What a product or the cart earns, decided on the spot by the rules that book it later.
#include <algorithm>
#include <string>

#include "base/array.h"
#include "base/list.h"
#include "view/cards/roots.h"
#include "view/explain/receipt.h"
#include "view/parts/accent.h"
#include "view/parts/given.h"
#include "view/parts/parts.h"
#include "view/parts/preview.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

using engine::Decision;

std::string headline(const View& view, const Decision& decision) {
    const Words& words = view.words;
    const std::string given = given_words(view, decision);
    if (!given.empty()) {
        const TextId text = decision.at_most ? TextId::earn_at_most : TextId::earn;
        return words.fill(text, {{"amounts", given}});
    }
    const engine::Unit* unit = leading_unit(view.program());
    return unit == nullptr
               ? std::string()
               : words.fill(TextId::earn_nothing, {{"unit", words.unit_name(unit->id, 0)}});
}

/// What has to be done first: sign in, or join. Of a shopper whose wallet is not there it is not
/// known.
Node first_step(const View& view, bool earns) {
    const bool signed_in = view.state.session == Session::shopper;
    if (!earns || (signed_in && !view.state.wallet.value)) {
        return {};
    }
    if (signed_in) {
        return paragraph(view, "muted", view.words.text(TextId::earn_join));
    }
    const std::optional<Url> address = Url::create(view.state.login_url);
    Tree& ui = view.ui;
    const Node words = view.say(TextId::earn_guest);
    return ui.element("p.muted",
                      {},
                      {address ? ui.element("a.link::sign-in", {href(*address)}, {words}) : words});
}

Node lift(const View& view, TextId text, const char* name, std::string_view value) {
    return paragraph(view, "lift", view.words.fill(text, {{name, value}}));
}

bool came_before(const base::List<engine::Effect>& effects, std::size_t index) {
    for (std::size_t at = 0; at < index; ++at) {
        if (effects[at].rule == effects[index].rule) {
            return true;
        }
    }
    return false;
}

/// The levels, milestones and vouchers that a member comes to by it: two lines of them, and all
/// beside the reasons.
Node what_it_reaches(const View& view, const Decision& decision, bool whole) {
    const Words& words = view.words;
    Nodes items;
    for (const engine::LevelChange& change : decision.levels) {
        if (!change.after.empty() && change.after != change.before) {
            items.push_back(lift(view, TextId::earn_level, "level", words.level(change.after)));
        }
    }
    for (std::size_t index = 0; index < decision.effects.size(); ++index) {
        const engine::Effect& effect = decision.effects[index];
        const engine::Rule* rule = engine::find_rule(view.program(), effect.rule);
        if (rule != nullptr && rule->milestone && !came_before(decision.effects, index)) {
            items.push_back(
                lift(view, TextId::earn_milestone, "milestone", words.name(rule->name)));
        }
        if (effect.kind == engine::EffectKind::issue) {
            items.push_back(lift(view, TextId::earn_offer, "offer", words.offer(effect.subject)));
        }
    }
    return items.empty()
               ? Node{}
               : view.ui.element("div", {whole ? cls("lifts whole") : cls("lifts")}, items);
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

Node outcome_view(const View& view, const Decision& decision) {
    const base::Array<std::uint32_t>& explained = view.state.ui.explained_earn;
    const bool unfolded =
        std::find(explained.begin(), explained.end(), view.root.id) != explained.end();
    const bool earns = !given_words(view, decision).empty();
    Tree& ui = view.ui;
    return ui.element(
        "div.earn::earn",
        {},
        {ui.element("p.earned",
                    {role("status"), part("earn-points")},
                    {icon(ui, Icon::star), ui.text(headline(view, decision))}),
         joined_wallet(view.state) == nullptr ? first_step(view, earns)
                                              : what_it_reaches(view, decision, unfolded),
         decision.trace.empty() ? Node{} : why_button(view, unfolded),
         unfolded
             ? ui.element("div.unfolded", {fixed("id", "reasons")}, {receipt(view, decision.trace)})
             : Node{}});
}

Node wrong_currency(const View& view) {
    return paragraph(
        view,
        "muted",
        view.words.fill(TextId::earn_currency, {{"currency", view.program().currency}}));
}

Node content(const View& view) {
    const engine::Foretold* foretold = order_in(view.foretold, view.root);
    if (foretold == nullptr || !has_order(view.state, view.root)) {
        return {};
    }
    if (foretold->decision) {
        return outcome_view(view, announced(view.program(), *foretold->decision));
    }
    return foretold->code == "currency_mismatch" ? wrong_currency(view) : Node{};
}

/// Whether the rules have not said yet what it brings.
bool awaits_rules(const View& view) {
    return has_order(view.state, view.root) && order_in(view.foretold, view.root) == nullptr;
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
    if (!state.program.value || awaits_member(state) || awaits_rules(view)) {
        return kept_free(view);
    }
    const Accent accent = accent_of(view.state);
    return view.ui.element("div.root",
                           {language_of_root(view), accent.red, accent.green, accent.blue},
                           {content(view)});
}

}  // namespace spaarpas::view
