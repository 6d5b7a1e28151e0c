#include "engine/rules/outlook.h"

#include <algorithm>

#include "engine/condition/outlook.h"
#include "engine/decide/figures.h"
#include "engine/rules/action_of.h"
#include "engine/rules/do/give.h"
#include "engine/rules/giving/times.h"
#include "engine/rules/milestone.h"
#include "engine/rules/on/table.h"

namespace spaarpas::engine {

namespace {

bool only_gives(const Rule& rule) {
    for (const Action& action : rule.actions) {
        if (action_of<Give>(action) == nullptr) {
            return false;
        }
    }
    return true;
}

/// Whether a limit for ever leaves the member nothing of the rule. One on amounts ends what the
/// rule gives, and not what else it does.
bool is_used_up(const Rule& rule, const Question& question) {
    for (std::size_t index = 0; index < rule.limit.size(); ++index) {
        const Limit& limit = rule.limit[index];
        if (limit.of == LimitOf::all || limit.per.span != Span::ever) {
            continue;
        }
        const std::int64_t most = limit.times > 0 ? limit.times : limit.amount;
        const std::int64_t used = figure_over(question.facts,
                                              question.program.zone,
                                              limit_key("rule", rule.id, rule.limit, index),
                                              limit.per,
                                              question.at_ms);
        if (used >= most && (limit.times > 0 || only_gives(rule))) {
            return true;
        }
    }
    return false;
}

bool has_happened(const Rule& rule, const Question& question) {
    const TriggerRow* const row = row_of(rule.on);
    if (row == nullptr) {
        return rule.on.event == event_joined && question.facts.joined_at_ms;
    }
    return row->is_over != nullptr &&
           row->is_over(rule.on.form.value(), times_granted(rule, question));
}

MilestoneStatus status_of(const Rule& rule, const TriggerRow& row, const Question& question) {
    MilestoneStatus status;
    status.rule = rule.id;
    status.times = times_granted(rule, question);
    row.way(rule.on.form.value(), question, status);
    status.progress = std::min(status.progress, status.target);
    const Decision nothing_yet;
    const std::optional<Left> left = times_left(question, nothing_yet, rule, 0);
    status.open = status.open && (!left || left->left > 0) && can_reach(rule, question);
    return status;
}

}  // namespace

std::int64_t times_granted(const Rule& rule, const Question& question) {
    const TriggerRow* const row = row_of(rule.on);
    const bool has_window = row != nullptr && row->counted_over != nullptr;
    const Window over = has_window ? row->counted_over(rule.on.form.value()) : Window();
    const std::int64_t start_ms = window_start(question.program.zone, over, question.at_ms);
    for (const Granted& granted : question.facts.granted) {
        if (granted.rule == rule.id && granted.period_start_ms == start_ms) {
            return granted.times;
        }
    }
    return 0;
}

// Who joined before a rule on it was there has had nothing of it: only its limit tells.
bool did_all(const Rule& rule, const Question& question) {
    return is_used_up(rule, question) ||
           (row_of(rule.on) != nullptr && has_happened(rule, question));
}

bool can_reach(const Rule& rule, const Question& question) {
    return !has_happened(rule, question) && !is_used_up(rule, question) &&
           !(rule.condition && is_never(*rule.condition, question));
}

base::List<std::string> reachable_rules(const Program& program,
                                        const Facts& facts,
                                        std::int64_t at_ms) {
    const Question question{program, facts, at_ms};
    base::List<std::string> rules;
    for (const Rule& rule : program.rules) {
        if (!rule.secret && can_reach(rule, question)) {
            rules.push_back(rule.id);
        }
    }
    return rules;
}

base::List<MilestoneStatus> milestone_statuses(const Program& program,
                                               const Facts& facts,
                                               std::int64_t at_ms) {
    const Question question{program, facts, at_ms};
    base::List<MilestoneStatus> statuses;
    for (const Rule& rule : program.rules) {
        const TriggerRow* const row = rule.milestone ? row_of(rule.on) : nullptr;
        if (row != nullptr && row->way != nullptr) {
            statuses.push_back(status_of(rule, *row, question));
        }
    }
    return statuses;
}

}  // namespace spaarpas::engine
