// Goals, how far they are, and what they bring.
#include "view/cards/milestones/milestones.h"

#include "engine/rules/action_of.h"
#include "engine/rules/do/issue.h"
#include "view/cards/notices/notices.h"
#include "view/cards/table.h"
#include "view/cards/vouchers/vouchers.h"
#include "view/parts/benefits.h"
#include "view/parts/parts.h"

namespace spaarpas::view {

namespace {

using engine::MilestoneStatus;

Node reached_words(const View& view, const MilestoneStatus& status) {
    if (status.times == 0) {
        return {};
    }
    const std::string text = status.open ? view.words.count(TextId::milestones_times, status.times)
                                         : std::string(view.words.text(TextId::milestones_reached));
    return view.ui.element("p.reached", {}, {icon(view.ui, Icon::check), view.ui.text(text)});
}

/// Whether the member has not yet said to have seen that it was reached.
bool is_fresh(const View& view, const engine::Rule& rule) {
    for (const wire::Notice& notice : joined_wallet(view.state)->notices) {
        const bool is_of_it =
            notice.what.code == engine::Code::reached && notice.what.subject == rule.id;
        if (is_of_it && !is_seen(view, notice)) {
            return true;
        }
    }
    return false;
}

/// Whether the member has a code of an offer that can be used.
bool has_code(const View& view, std::string_view offer) {
    for (const wire::Voucher& voucher : joined_wallet(view.state)->vouchers) {
        if (voucher.offer == offer && is_usable(voucher)) {
            return true;
        }
    }
    return false;
}

/// Leads to what it gave, where that is a code.
Node use_button(const View& view, const engine::Rule& rule) {
    for (const engine::Action& action : rule.actions) {
        const auto* issue = engine::action_of<engine::Issue>(action);
        if (issue != nullptr && has_code(view, issue->offer)) {
            return to_rewards(view, "button secondary", {view.say(TextId::milestones_use)});
        }
    }
    return {};
}

/// What is known of it besides how far it is.
Nodes told_of(const View& view, const engine::Rule& rule, const MilestoneStatus& status) {
    Tree& ui = view.ui;
    Nodes parts = {ui.element("h4", {}, {ui.text(view.words.name(rule.name))})};
    for (const Node line : benefits(view, rule)) {
        parts.push_back(line);
    }
    if (status.open && status.until_ms) {
        parts.push_back(
            paragraph(view,
                      "muted",
                      view.words.fill(TextId::milestones_holds,
                                      {{"date", view.words.last_day(*status.until_ms)}})));
    }
    parts.push_back(reached_words(view, status));
    return parts;
}

Node milestone_row(const View& view, const engine::Rule& rule, const MilestoneStatus& status) {
    const bool fresh = is_fresh(view, rule);
    const bool reached = fresh || status.times > 0;
    const Name classes = fresh ? Name("milestone reached-once fresh")
                               : (reached ? Name("milestone reached-once") : Name("milestone"));
    return view.ui.row(rule.id,
                       "li",
                       {cls(classes), part("milestone")},
                       {view.ui.element("div.told", {}, told_of(view, rule, status)),
                        milestone_object(view, rule, status),
                        reached ? use_button(view, rule) : Node{}});
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
