// Goals, how far they are, and what they bring.
#include "view/components/cards.h"
#include "view/components/parts.h"

namespace spaarpas::view {

namespace {

const wire::MilestoneStatus* find_status(const View& view, std::string_view milestone) {
    for (const wire::MilestoneStatus& status : joined_wallet(view.state)->milestones) {
        if (status.milestone == milestone) {
            return &status;
        }
    }
    return nullptr;
}

std::string progress_words(const View& view,
                           const loyalty::Milestone& milestone,
                           const wire::MilestoneStatus& status) {
    const Words& words = view.words;
    const bool money = milestone.kind == loyalty::MilestoneKind::amount;
    const std::string done = money ? words.money(status.progress) : words.number(status.progress);
    const std::string target = money ? words.money(status.target) : words.number(status.target);
    TextId text = TextId::milestone_progress;
    if (milestone.kind == loyalty::MilestoneKind::streak) {
        text = milestone.period == loyalty::StreakPeriod::week ? TextId::milestone_weeks
                                                               : TextId::milestone_months;
    }
    return words.fill(text, {{"done", done}, {"target", target}});
}

Node benefit(const View& view, const loyalty::Benefit& benefit) {
    const Words& words = view.words;
    if (!benefit.reward.empty()) {
        return paragraph(
            view,
            "muted",
            words.fill(TextId::benefit_reward, {{"reward", words.subject(benefit.reward)}}));
    }
    if (benefit.points > 0) {
        return paragraph(view, "muted", words.with_points(TextId::benefit_points, benefit.points));
    }
    if (benefit.multiplier_days > 0) {
        return paragraph(view,
                         "muted",
                         words.count(TextId::benefit_boost,
                                     benefit.multiplier_days,
                                     {{"factor", words.factor(benefit.multiplier_bp)}}));
    }
    return {};
}

Node reached_words(const View& view, const wire::MilestoneStatus& status) {
    if (status.reached == 0) {
        return {};
    }
    const std::string text = status.reached == 1
                                 ? std::string(view.words.text(TextId::milestone_reached))
                                 : view.words.count(TextId::milestone_times, status.reached);
    return view.ui.element("p.reached", {}, {icon(view.ui, Icon::check), view.ui.text(text)});
}

Node milestone_row(const View& view,
                   const loyalty::Milestone& milestone,
                   const wire::MilestoneStatus& status) {
    const bool finished = status.reached > 0 && !milestone.repeats;
    const std::string words = progress_words(view, milestone, status);
    Tree& ui = view.ui;
    return ui.row(
        milestone.id,
        "li",
        {status.reached > 0 ? cls("milestone reached-once") : cls("milestone"), part("milestone")},
        {ui.element("h4", {}, {ui.text(view.words.name(milestone.name))}),
         benefit(view, milestone.benefit),
         finished ? Node{} : paragraph(view, "", words),
         finished ? Node{} : progress(view, status.progress, status.target, words),
         reached_words(view, status)});
}

}  // namespace

Node milestone_list(const View& view) {
    Nodes rows;
    for (const loyalty::Milestone& milestone : view.program().milestones) {
        const wire::MilestoneStatus* status = find_status(view, milestone.id);
        if (status != nullptr) {
            rows.push_back(milestone_row(view, milestone, *status));
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
