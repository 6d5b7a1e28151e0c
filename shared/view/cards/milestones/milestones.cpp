// Goals, how far they are, and what they bring.
#include <algorithm>

#include "engine/rules/do/give.h"
#include "engine/rules/do/issue.h"
#include "engine/rules/do/level.h"
#include "engine/rules/do/multiply.h"
#include "engine/rules/do/perk.h"
#include "engine/rules/on/streak.h"
#include "view/cards/table.h"
#include "view/parts/actions.h"
#include "view/parts/parts.h"

namespace spaarpas::view {

namespace {

using engine::MilestoneStatus;

const engine::StreakOf* streak_of(const engine::Rule& rule) {
    const engine::Form* form = rule.on.form.form();
    const bool is_streak = form != nullptr && std::string_view(form->key) == "streak";
    return is_streak ? static_cast<const engine::StreakOf*>(rule.on.form.value()) : nullptr;
}

std::string progress_words(const View& view,
                           const engine::Rule& rule,
                           const MilestoneStatus& status) {
    const Words& words = view.words;
    if (const engine::StreakOf* streak = streak_of(rule)) {
        const TextId text = streak->each == engine::Period::week ? TextId::milestones_weeks
                                                                 : TextId::milestones_months;
        return words.count(text, status.target, {{"done", words.number(status.progress)}});
    }
    const std::int64_t progress = std::max<std::int64_t>(0, status.progress);
    const std::string done =
        words.is_money(status.unit) ? words.money(progress) : words.number(progress);
    return words.fill(TextId::milestones_progress,
                      {{"done", done}, {"target", words.amount(status.unit, status.target)}});
}

std::string boost_words(const View& view, const engine::Multiply& boost) {
    return boost.for_days > 0 ? view.words.count(TextId::milestones_gives_boost,
                                                 boost.for_days,
                                                 {{"factor", view.words.factor(boost.bp)}})
                              : std::string();
}

std::string named_words(const View& view, std::string_view name) {
    return view.words.fill(TextId::milestones_gives_named, {{"name", name}});
}

/// What one action of the rule brings; empty for one that brings nothing that is to be had.
std::string benefit_words(const View& view, const engine::Action& action) {
    const Words& words = view.words;
    if (const auto* give = action_of<engine::Give>(action)) {
        return give->amount > 0
                   ? words.with_amount(TextId::milestones_gives, give->unit, give->amount)
                   : std::string();
    }
    if (const auto* issue = action_of<engine::Issue>(action)) {
        return named_words(view, words.offer(issue->offer));
    }
    if (const auto* level = action_of<engine::ToLevel>(action)) {
        return words.fill(TextId::milestones_gives_level, {{"level", words.level(level->level)}});
    }
    if (const auto* perk = action_of<engine::GivePerk>(action)) {
        const std::string_view name = words.perk(perk->id);
        return name == perk->id ? std::string() : named_words(view, name);
    }
    const auto* boost = action_of<engine::Multiply>(action);
    return boost != nullptr ? boost_words(view, *boost) : std::string();
}

Node reached_words(const View& view, const MilestoneStatus& status) {
    if (status.times == 0) {
        return {};
    }
    const std::string text = status.open ? view.words.count(TextId::milestones_times, status.times)
                                         : std::string(view.words.text(TextId::milestones_reached));
    return view.ui.element("p.reached", {}, {icon(view.ui, Icon::check), view.ui.text(text)});
}

Node milestone_row(const View& view, const engine::Rule& rule, const MilestoneStatus& status) {
    Tree& ui = view.ui;
    Nodes parts = {ui.element("h4", {}, {ui.text(view.words.name(rule.name))})};
    for (const engine::Action& action : rule.actions) {
        const std::string words = benefit_words(view, action);
        if (!words.empty()) {
            parts.push_back(paragraph(view, "muted", words));
        }
    }
    const bool is_measured = !status.unit.empty() || streak_of(rule) != nullptr;
    if (status.open && is_measured) {
        const std::string words = progress_words(view, rule, status);
        parts.push_back(paragraph(view, "", words));
        parts.push_back(progress(view, status.progress, status.target, words));
    }
    if (const Node reached = reached_words(view, status)) {
        parts.push_back(reached);
    }
    return ui.row(
        rule.id,
        "li",
        {status.times > 0 ? cls("milestone reached-once") : cls("milestone"), part("milestone")},
        parts);
}

}  // namespace

/// The rules that are milestones, and the way to each.
Node milestones_card(const View& view) {
    Nodes rows;
    for (const MilestoneStatus& status : joined_wallet(view.state)->milestones) {
        const engine::Rule* rule = engine::find_rule(view.program(), status.rule);
        if (rule != nullptr && (status.open || status.times > 0)) {
            rows.push_back(milestone_row(view, *rule, status));
        }
    }
    if (rows.empty()) {
        return {};
    }
    Tree& ui = view.ui;
    return ui.element(
        "section.card::milestones",
        {fixed("aria-labelledby", "milestones")},
        {ui.element("h3.heading", {fixed("id", "milestones")}, {view.say(TextId::milestones)}),
         ui.element("ul.rows", {}, rows)});
}

}  // namespace spaarpas::view
