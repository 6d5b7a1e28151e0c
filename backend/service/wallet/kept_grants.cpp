#include "backend/service/wallet/kept_grants.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "backend/store/effects.h"
#include "engine/decide/figures.h"
#include "engine/rules/do/issue.h"
#include "engine/rules/do/tell.h"
#include "engine/rules/on/table.h"
#include "engine/rules/outlook.h"

namespace spaarpas::service {

namespace {

using store::EffectRecord;

bool is_action(const engine::Action& action, std::string_view key) {
    return action.form.form() != nullptr && action.form.form()->key == key;
}

/// Whether a rule that follows brings vouchers and nothing else that is to be had.
bool brings_vouchers_alone(const engine::Rule& rule) {
    const engine::TriggerRow* const row = engine::row_of(rule.on);
    const auto is_voucher = [](const engine::Action& action) {
        return is_action(action, engine::Issue::key);
    };
    const auto is_other = [&is_voucher](const engine::Action& action) {
        return !is_voucher(action) && !is_action(action, engine::Tell::key);
    };
    return row != nullptr && row->due != nullptr &&
           std::any_of(rule.actions.begin(), rule.actions.end(), is_voucher) &&
           std::none_of(rule.actions.begin(), rule.actions.end(), is_other);
}

/// A rule's grants in the period of an instant.
struct Period {
    engine::Window over;
    std::int64_t start_ms = 0;

    Period(const engine::Rule& rule, const engine::Program& program, std::int64_t at_ms) {
        const engine::TriggerRow* const row = engine::row_of(rule.on);
        if (row->counted_over != nullptr) {
            over = row->counted_over(rule.on.form.value());
            start_ms = engine::window_start(program.zone, over, at_ms);
        }
    }
};

/// The cause of a rule's grant of that number (docs/program.md, 5).
std::string cause_of(const engine::Rule& rule, const Period& period, std::int64_t number) {
    const std::string start =
        period.start_ms == 0 ? std::string() : '/' + std::to_string(period.start_ms);
    return rule.id + start + '/' + std::to_string(number);
}

bool is_booked(const std::vector<EffectRecord>& booked, const std::string& cause) {
    return std::any_of(booked.begin(), booked.end(), [&cause](const EffectRecord& record) {
        return record.effect.amount > 0 && record.effect.cause == cause;
    });
}

void set_granted(engine::Facts& facts,
                 const engine::Rule& rule,
                 const Period& period,
                 std::int64_t times) {
    for (engine::Granted& granted : facts.granted) {
        if (granted.rule == rule.id && granted.period_start_ms == period.start_ms) {
            granted.times = times;
            return;
        }
    }
    facts.granted.push_back({rule.id, period.start_ms, times});
}

/// Whether being due is told from how often a rule was granted.
bool is_due_by_grants(const engine::Rule& rule, const Period& period) {
    return engine::row_of(rule.on)->counted_over != nullptr &&
           period.over.span != engine::Span::days;
}

}  // namespace

base::List<std::string> count_kept_grants(Account& account,
                                          const engine::Program& program,
                                          std::int64_t at_ms,
                                          engine::Facts& facts) {
    base::List<std::string> others;
    // Most programs have no such rule, and this is asked with every wallet.
    if (std::none_of(program.rules.begin(), program.rules.end(), brings_vouchers_alone)) {
        return others;
    }
    const std::vector<EffectRecord> booked =
        account.session().tables().effects().of_kind(account.key(), engine::EffectKind::issue);
    for (const engine::Rule& rule : program.rules) {
        if (booked.empty() || !brings_vouchers_alone(rule)) {
            continue;
        }
        const Period period(rule, program, at_ms);
        const std::int64_t granted = engine::times_granted(rule, {program, facts, at_ms});
        std::int64_t kept = granted;
        while (is_booked(booked, cause_of(rule, period, kept + 1))) {
            ++kept;
        }
        if (kept > granted && is_due_by_grants(rule, period)) {
            set_granted(facts, rule, period, kept);
        } else if (kept > granted) {
            others.push_back(rule.id);
        }
    }
    return others;
}

}  // namespace spaarpas::service
