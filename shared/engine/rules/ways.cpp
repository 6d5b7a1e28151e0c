#include "engine/rules/ways.h"

#include <algorithm>
#include <string_view>

#include "engine/condition/asks.h"
#include "engine/decide/figures.h"
#include "engine/explain/note.h"
#include "engine/rules/action_of.h"
#include "engine/rules/do/ask.h"
#include "engine/rules/do/give.h"
#include "engine/rules/do/tell.h"
#include "engine/rules/giving/times.h"
#include "engine/rules/outlook.h"

namespace spaarpas::engine {

namespace {

/// Whether the action brings the member something that a wallet shows.
bool brings(const Program& program, const Action& action) {
    if (const Give* const give = action_of<Give>(action)) {
        return !is_counter(program, give->unit);
    }
    return action_of<AskPrompt>(action) == nullptr && action_of<Tell>(action) == nullptr;
}

/// What an answer brings is told with its question.
bool is_on_answer(const Rule& rule) {
    const Form* const form = rule.on.form.form();
    return form != nullptr && form->key == std::string_view("answered");
}

bool is_told(const Program& program, const Rule& rule) {
    const auto brings_something = [&program](const Action& action) {
        return brings(program, action);
    };
    return !rule.secret && !rule.milestone && !rule.name.empty() && !is_on_answer(rule) &&
           std::any_of(rule.actions.begin(), rule.actions.end(), brings_something);
}

std::optional<std::int64_t> end_of(const TraceStep& step) {
    return step.code == Code::not_met_date ? number_of(step, "until_ms") : std::nullopt;
}

/// Whether a level brings it, which says so itself, or it is for a group that the member is not in.
bool is_told_elsewhere(const Ask& ask) {
    return ask.why.code == Code::not_met_level ||
           (ask.why.code == Code::not_met_segment && !ask.holds);
}

/// What the condition says of the way: for what it waits first, and when it ends.
void take_asks(base::List<Ask>& asks, Way& way) {
    for (Ask& ask : asks) {
        if (!ask.holds && way.waits.empty()) {
            way.waits = {std::move(ask.why)};
            continue;
        }
        const std::optional<std::int64_t> end_ms = end_of(ask.why);
        if (end_ms && (!way.until_ms || *end_ms < *way.until_ms)) {
            way.until_ms = end_ms;
        }
    }
}

const Give* first_give(const Rule& rule) {
    for (const Action& action : rule.actions) {
        if (const Give* const give = action_of<Give>(action)) {
            return give;
        }
    }
    return nullptr;
}

/// Says that the member has had what a limit of this period lets a rule give.
void take_amounts(const Rule& rule, const Give& give, const Question& question, Way& way) {
    for (std::size_t index = 0; index < rule.limit.size(); ++index) {
        const Limit& limit = rule.limit[index];
        if (limit.amount == 0 || limit.of == LimitOf::all || limit.per.span == Span::order) {
            continue;
        }
        const std::string key = limit_key("rule", rule.id, rule.limit, index);
        const Left left = left_of(question, limit, limit.amount, key, {});
        if (left.left <= 0) {
            TraceStep& step =
                note(way.waits,
                     Code::limit_reached,
                     rule.id,
                     {{"wanted", give.amount}, {"limit", limit.amount}, {"used", left.used}});
            step.unit = give.unit;
            note_name(step, "per", name_of(limit.per));
            return;
        }
    }
}

/// What the limits of this period leave, where the condition is met.
void take_limits(const Rule& rule, const Question& question, Way& way) {
    if (!way.waits.empty()) {
        return;
    }
    const Decision nothing_yet;
    const std::optional<Left> left = times_left(question, nothing_yet, rule, 0);
    const Give* const give = first_give(rule);
    if (left && left->left <= 0) {
        explain_times(*left, rule, way.waits);
    } else if (give != nullptr) {
        take_amounts(rule, *give, question, way);
    }
}

/// How the way stands that a rule can still be; nothing where it is told elsewhere.
std::optional<Way> open_way(const Rule& rule, const Question& question) {
    base::List<Ask> asks =
        rule.condition ? asks_of(*rule.condition, question, rule.id) : base::List<Ask>();
    if (std::any_of(asks.begin(), asks.end(), is_told_elsewhere)) {
        return std::nullopt;
    }
    Way way;
    way.rule = rule.id;
    take_asks(asks, way);
    take_limits(rule, question, way);
    if (!way.waits.empty()) {
        way.until_ms.reset();
    }
    return way;
}

std::optional<Way> way_of(const Rule& rule, const Question& question) {
    if (!is_told(question.program, rule)) {
        return std::nullopt;
    }
    if (did_all(rule, question)) {
        return Way{rule.id, true, {}, std::nullopt};
    }
    return can_reach(rule, question) ? open_way(rule, question) : std::nullopt;
}

}  // namespace

base::List<Way> ways_to_earn(const Program& program, const Facts& facts, std::int64_t at_ms) {
    const Question question{program, facts, at_ms, nullptr, nullptr, true};
    base::List<Way> ways;
    for (const Rule& rule : program.rules) {
        if (std::optional<Way> way = way_of(rule, question)) {
            ways.push_back(std::move(*way));
        }
    }
    return ways;
}

}  // namespace spaarpas::engine
