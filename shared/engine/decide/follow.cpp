#include "engine/decide/follow.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/exact.h"
#include "engine/decide/figures.h"
#include "engine/decide/settle.h"
#include "engine/rules/giving/left.h"
#include "engine/rules/giving/times.h"
#include "engine/rules/on/table.h"
#include "engine/rules/refusal.h"
#include "engine/rules/round.h"

namespace spaarpas::engine {

namespace {

/// The waves of one decision.
class Waves {
public:
    Waves(Decision& decision, const Question& before, base::List<Passage> passages)
        : program_(before.program),
          decision_(decision),
          before_(before),
          passages_(std::move(passages)),
          granted_(program_.rules.size(), 0),
          refused_(program_.rules.size(), 0) {}

    void begin();
    /// *Errors*: `amount_overflow`. `any` says whether a rule was due.
    base::Problems wave(bool& any);

private:
    [[nodiscard]] Following following(std::size_t index) const {
        return {program_.rules[index], before_, decision_.facts, passages_, granted_[index]};
    }
    [[nodiscard]] bool is_met(std::size_t index, const Question& now);
    [[nodiscard]] std::int64_t times_due(std::size_t index, const Question& now);
    [[nodiscard]] Granted& grants_of(const Rule& rule);
    [[nodiscard]] base::List<Acting> rules_due(const Question& now);
    [[nodiscard]] bool grant(const base::List<Acting>& all);

    const Program& program_;
    Decision& decision_;
    const Question& before_;
    base::List<Passage> passages_;
    /// By rule: how often it was granted here, and whether it was said why it was not.
    std::vector<std::int64_t> granted_;
    std::vector<std::uint8_t> refused_;
};

void Waves::begin() {
    for (const Rule& rule : program_.rules) {
        const TriggerRow* const row = row_of(rule.on);
        if (row != nullptr && row->happens != nullptr) {
            row->happens(rule.on.form.value(), rule, before_, decision_);
        }
    }
}

/// Whether the condition of a rule that is due holds now; says once why not.
bool Waves::is_met(std::size_t index, const Question& now) {
    const Rule& rule = program_.rules[index];
    if (!rule.condition || row_of(rule.on)->asks_before) {
        return true;
    }
    const Answer answer = ask(*rule.condition, now);
    if (!answer.holds && refused_[index] == 0) {
        refused_[index] = 1;
        explain_refusal(rule, answer.why_not, now, decision_.trace);
    }
    return answer.holds;
}

/// How often a rule is granted in this wave.
std::int64_t Waves::times_due(std::size_t index, const Question& now) {
    const Rule& rule = program_.rules[index];
    const TriggerRow* const row = row_of(rule.on);
    if (row == nullptr || row->due == nullptr) {
        return 0;
    }
    const std::int64_t due = row->due(rule.on.form.value(), following(index));
    if (due <= 0 || !is_met(index, now)) {
        return 0;
    }
    const std::optional<Left> left = times_left(now, decision_, rule, granted_[index]);
    if (!left || left->left >= due) {
        return due;
    }
    if (refused_[index] == 0) {
        refused_[index] = 1;
        explain_times(*left, rule, decision_.trace);
    }
    return left->left;
}

/// How often a rule was granted in the period of the instant. That of an earlier period is over;
/// what is counted for ever stays, also while a version of the program counts the rule by periods.
Granted& Waves::grants_of(const Rule& rule) {
    const TriggerRow* const row = row_of(rule.on);
    const Window over =
        row->counted_over != nullptr ? row->counted_over(rule.on.form.value()) : Window();
    const std::int64_t start_ms = window_start(program_.zone, over, before_.at_ms);
    Granted* earlier = nullptr;
    for (Granted& granted : decision_.facts.granted) {
        if (granted.rule != rule.id) {
            continue;
        }
        if (granted.period_start_ms == start_ms) {
            return granted;
        }
        if (granted.period_start_ms != 0 && start_ms != 0) {
            earlier = &granted;
        }
    }
    Granted& granted = earlier != nullptr ? *earlier : decision_.facts.granted.emplace_back();
    granted.rule = rule.id;
    granted.period_start_ms = start_ms;
    granted.times = 0;
    return granted;
}

base::List<Acting> Waves::rules_due(const Question& now) {
    base::List<Acting> all;
    for (std::size_t index = 0; index < program_.rules.size(); ++index) {
        const Rule& rule = program_.rules[index];
        const std::int64_t times = times_due(index, now);
        if (times == 0) {
            continue;
        }
        const TriggerRow& row = *row_of(rule.on);
        if (row.explain != nullptr) {
            row.explain(rule.on.form.value(), following(index), times, decision_.trace);
        }
        const Granted& granted = grants_of(rule);
        Acting& acting = all.emplace_back();
        acting.rule = &rule;
        acting.times = times;
        acting.first_grant = granted.times + 1;
        acting.cause = rule.id;
        if (granted.period_start_ms != 0) {
            acting.cause += '/' + std::to_string(granted.period_start_ms);
        }
        granted_[index] += times;
    }
    return all;
}

bool Waves::grant(const base::List<Acting>& all) {
    for (const Acting& acting : all) {
        if (!base::exact::add(grants_of(*acting.rule).times, acting.times)) {
            return false;
        }
    }
    return true;
}

base::Problems Waves::wave(bool& any) {
    Question now{program_, decision_.facts, before_.at_ms, before_.event, before_.counted};
    now.by_time = before_.by_time;
    Round round(now, decision_);
    const base::List<Acting> all = rules_due(now);
    any = !all.empty();
    if (!any) {
        return {};
    }
    base::Problems problems = act_all(round, all);
    if (!problems.empty()) {
        return problems;
    }
    if (!grant(all) || !move_figures(program_, decision_, round.first, round.uses, before_.at_ms)) {
        return {too_large()};
    }
    for (const Use& use : round.uses) {
        add_use(decision_.uses, use.key, use.amount);
    }
    settle_effects(program_, decision_, round.first, passages_);
    measure(program_, decision_, {before_.at_ms, before_.by_time}, passages_);
    return {};
}

}  // namespace

base::Problems follow(const Program& program,
                      Decision& decision,
                      const Question& before,
                      base::List<Passage> passages) {
    Waves waves(decision, before, std::move(passages));
    waves.begin();
    // The check refuses rules that feed themselves: no chain of them is longer than there are
    // rules, and what a rule that is granted once begins anew ends with it.
    const std::size_t rules = program.rules.size() + 1;
    bool any = true;
    for (std::size_t wave = 0; any && wave < rules * rules; ++wave) {
        base::Problems problems = waves.wave(any);
        if (!problems.empty()) {
            return problems;
        }
    }
    return {};
}

}  // namespace spaarpas::engine
