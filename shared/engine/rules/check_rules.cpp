#include <algorithm>

#include "base/exact.h"
#include "engine/program/checker.h"
#include "engine/program/walk.h"
#include "engine/rules/do/table.h"
#include "engine/rules/on/table.h"

namespace spaarpas::engine {

namespace {

constexpr std::string_view give = "give";

bool is_give(const Action& action) {
    return action.form.form() != nullptr && action.form.form()->key == give;
}

/// What could not be read may have been a give.
bool may_give(const Rule& rule) {
    const auto may = [](const Action& action) {
        return action.form.form() == nullptr || is_give(action);
    };
    return rule.actions.empty() || std::any_of(rule.actions.begin(), rule.actions.end(), may);
}

Asked asked_by(const Trigger& on) {
    const TriggerRow* row = row_of(on);
    if (row == nullptr) {
        return on.event == "order" ? Asked::order : Asked::event;
    }
    return row->asked == nullptr ? Asked::member : row->asked(on.form.value());
}

void check_trigger(Checker& checker, const Rule& rule) {
    const TriggerRow* row = row_of(rule.on);
    if (row != nullptr && row->check != nullptr) {
        const Checker::At here(checker, "on");
        row->check(rule.on.form.value(), checker);
    }
    if (!rule.milestone) {
        return;
    }
    const bool was_read = row != nullptr || !rule.on.event.empty();
    if (was_read && (row == nullptr || row->due == nullptr)) {
        checker.add("milestone_needs_goal",
                    "milestone",
                    "true, for a rule on an event",
                    "a rule on `reaches`, `streak`, `enters` or `leaves`, to which there is a way",
                    "Leave `milestone` out, or wait for a figure");
    }
    checker.ignores("secret", rule.secret, "a milestone is shown: it cannot be secret as well");
}

/// A rule that follows has neither lines nor an event's attributes, whatever its condition is asked
/// of.
Asked asked_of_actions(const Trigger& on) {
    const TriggerRow* row = row_of(on);
    return row != nullptr && row->due != nullptr ? Asked::member : asked_by(on);
}

void check_actions(Checker& checker, const Rule& rule) {
    checker.ask(asked_of_actions(rule.on));
    for (std::size_t index = 0; index < rule.actions.size(); ++index) {
        const ActionRow* row = row_of(rule.actions[index]);
        if (row != nullptr && row->check != nullptr) {
            const Checker::At action(checker, "do", index);
            const Checker::At here(checker, row->form.key);
            row->check(rule.actions[index].form.value(), checker);
        }
    }
}

/// The amount of a give that has nothing else to say how much; 0 of another.
std::int64_t fixed_amount(const Action& action) {
    if (!is_give(action)) {
        return 0;
    }
    const Said said(action.form);
    return said.text("per").empty() ? said.number("amount") : 0;
}

/// A limit that lets the rule never give all that it says.
void check_reachable(Checker& checker, const Rule& rule) {
    std::int64_t fixed = 0;
    for (const Action& action : rule.actions) {
        fixed = std::max(fixed, fixed_amount(action));
    }
    for (std::size_t index = 0; index < rule.limit.size(); ++index) {
        const Limit& limit = rule.limit[index];
        if (limit.amount > 0 && limit.amount < fixed) {
            const Checker::At here(checker, "limit", index);
            checker.add("limit_unreachable",
                        "amount",
                        std::to_string(limit.amount),
                        "at least the " + std::to_string(fixed) + " that the rule gives",
                        "Raise the limit, or lower the amount: the rule can never give it");
        }
    }
}

/// The most that the unit's own limits let rules give in the time of a limit.
std::int64_t most_of(const Unit& unit, const Limit& limit) {
    std::int64_t most = base::max_safe_integer;
    for (const Limit& own : unit.limit) {
        most = count_alike(limit, own) ? std::min(most, own.amount) : most;
    }
    return most;
}

/// A limit above that of the unit, which comes first then.
void check_below_unit(Checker& checker, const Rule& rule, const Unit& unit) {
    for (std::size_t index = 0; index < rule.limit.size(); ++index) {
        const Limit& limit = rule.limit[index];
        const std::int64_t most = most_of(unit, limit);
        if (limit.amount > most) {
            const Checker::At here(checker, "limit", index);
            checker.add(
                "limit_unreachable",
                "amount",
                std::to_string(limit.amount),
                "at most what the unit lets all rules give, which is " + std::to_string(most),
                "Lower it, or raise the limit of the unit");
        }
    }
}

void check_units_of(Checker& checker, const Rule& rule) {
    base::List<std::string> given;
    for (const Action& action : rule.actions) {
        const std::string id = is_give(action) ? Said(action.form).text("unit") : "";
        const Unit* unit = find_unit(checker.program(), id);
        if (unit != nullptr && std::find(given.begin(), given.end(), id) == given.end()) {
            check_below_unit(checker, rule, *unit);
            given.push_back(id);
        }
    }
}

void check_rule(Checker& checker, const Rule& rule) {
    checker.texts("name", rule.name, !rule.milestone);
    checker.ask(asked_by(rule.on));
    check_trigger(checker, rule);
    checker.condition("if", rule.condition, checker.asked());
    check_actions(checker, rule);
    checker.limits(rule.limit, true, may_give(rule));
    check_reachable(checker, rule);
    check_units_of(checker, rule);
    checker.given(rule.limited);
}

}  // namespace

void check_rules(Checker& checker) {
    base::List<std::string> seen;
    const base::List<Rule>& rules = checker.program().rules;
    for (std::size_t index = 0; index < rules.size(); ++index) {
        const Checker::At here(checker, "rules", index);
        checker.unique(rules[index].id, seen);
        check_rule(checker, rules[index]);
    }
}

}  // namespace spaarpas::engine
