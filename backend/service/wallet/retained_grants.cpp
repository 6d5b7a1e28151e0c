#include "backend/service/wallet/retained_grants.h"

#include <string_view>

#include "engine/decide/figures.h"
#include "engine/decide/retained.h"
#include "engine/rules/do/issue.h"
#include "engine/rules/do/tell.h"
#include "engine/rules/on/table.h"
#include "engine/rules/outlook.h"

namespace spaarpas::service {

namespace {

using engine::Facts;
using engine::Program;
using engine::Rule;

/// A rule's grants in the period of an instant.
struct Period {
    engine::Window over;
    std::int64_t start_ms = 0;
    bool is_counted = false;

    Period(const Rule& rule, const Program& program, std::int64_t at_ms) {
        const engine::TriggerRow* const row = engine::row_of(rule.on);
        if (row->counted_over != nullptr) {
            over = row->counted_over(rule.on.form.value());
            start_ms = engine::window_start(program.zone, over, at_ms);
            is_counted = over.span != engine::Span::days;
        }
    }
};

/// The cause of a rule's grant of that number (docs/program.md, 5).
std::string cause_of(const Rule& rule, const Period& period, std::int64_t number) {
    const std::string start =
        period.start_ms == 0 ? std::string() : '/' + std::to_string(period.start_ms);
    return rule.id + start + '/' + std::to_string(number);
}

/// What is left of a grant: some of its vouchers stay, and there may be more that it brings.
struct Left {
    bool has_retained = false;
    bool brings_more = false;
};

Left left_of(const Facts& facts, const Rule& rule, const std::string& cause) {
    Left left;
    engine::Effect issue;
    issue.cause = cause;
    for (const engine::Action& action : rule.actions) {
        const std::string_view key = action.form.form()->key;
        if (key == engine::Issue::key) {
            issue.subject = static_cast<const engine::Issue*>(action.form.value())->offer;
            const bool is_retained = engine::is_retained(facts, issue);
            left.has_retained = left.has_retained || is_retained;
            left.brings_more = left.brings_more || !is_retained;
        } else {
            left.brings_more = left.brings_more || key != engine::Tell::key;
        }
        ++issue.place;
    }
    return left;
}

void set_granted(Facts& facts, const Rule& rule, const Period& period, std::int64_t times) {
    for (engine::Granted& granted : facts.granted) {
        if (granted.rule == rule.id && granted.period_start_ms == period.start_ms) {
            granted.times = times;
            return;
        }
    }
    facts.granted.push_back({rule.id, period.start_ms, times});
}

/// The vouchers that stay have used the rule's limits for this grant already.
void free_limits(const Program& program, const Rule& rule, std::int64_t at_ms, Facts& facts) {
    for (std::size_t index = 0; index < rule.limit.size(); ++index) {
        const engine::Limit& limit = rule.limit[index];
        const std::string key = engine::limit_key("rule", rule.id, rule.limit, index);
        const bool is_used = limit.times > 0 && limit.of == engine::LimitOf::member &&
                             engine::figure_over(facts, program.zone, key, limit.per, at_ms) > 0;
        if (is_used) {
            // It was counted once, so that taking it off stays within the bounds.
            static_cast<void>(engine::move_figure(facts, program.zone, key, at_ms, -1));
        }
    }
}

/// Whether the next grant of a rule that follows brings nothing, and its figure does not say so.
bool is_had(const Program& program, const Rule& rule, std::int64_t at_ms, Facts& facts) {
    const Period period(rule, program, at_ms);
    const std::int64_t granted = engine::times_granted(rule, {program, facts, at_ms});
    std::int64_t number = granted;
    Left left = left_of(facts, rule, cause_of(rule, period, number + 1));
    while (left.has_retained && !left.brings_more) {
        ++number;
        left = left_of(facts, rule, cause_of(rule, period, number + 1));
    }
    if (number > granted && period.is_counted) {
        set_granted(facts, rule, period, number);
    }
    if (left.has_retained) {
        free_limits(program, rule, at_ms, facts);
    }
    return number > granted && !period.is_counted;
}

}  // namespace

base::List<std::string> count_retained_grants(const Program& program,
                                              std::int64_t at_ms,
                                              Facts& facts) {
    base::List<std::string> had;
    if (facts.retained.empty()) {
        return had;
    }
    for (const Rule& rule : program.rules) {
        const engine::TriggerRow* const row = engine::row_of(rule.on);
        if (row != nullptr && row->due != nullptr && is_had(program, rule, at_ms, facts)) {
            had.push_back(rule.id);
        }
    }
    return had;
}

}  // namespace spaarpas::service
