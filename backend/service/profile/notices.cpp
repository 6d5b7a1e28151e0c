#include "backend/service/profile/notices.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/calendar.h"
#include "engine/rules/do/issue.h"
#include "engine/tiers/told.h"

namespace spaarpas::service {

namespace {

using engine::Code;
using engine::Effect;
using engine::EffectKind;

constexpr std::int64_t shown_at_most = 20;
constexpr std::int64_t shown_for_ms = 30 * base::ms_per_day;

/// Whether a step tells of an effect: its subject is what the effect gives, or the rule that gave
/// it.
bool is_of(const engine::TraceStep& step, const Effect& effect) {
    switch (step.code) {
        case Code::voucher_issued:
            return effect.kind == EffectKind::issue && effect.subject == step.subject;
        case Code::perk_given:
            return effect.kind == EffectKind::perk && effect.subject == step.subject;
        case Code::reached:
        case Code::boost_given:
        case Code::told:
            return effect.rule == step.subject;
        default:
            return false;
    }
}

/// The effect that came about and of which a step tells; null where it tells of none.
const Effect* effect_of(const engine::TraceStep& step, const base::List<Effect>& changes) {
    for (const Effect& effect : changes) {
        if (effect.amount > 0 && is_of(step, effect)) {
            return &effect;
        }
    }
    return nullptr;
}

/// By what a notice of a level is known: its set, of which only the newest is news. Empty where a
/// step tells of no level, or of none that changed.
std::string level_cause(const engine::TraceStep& step,
                        const base::List<engine::LevelChange>& changes) {
    if (step.code == Code::level_kept || !engine::is_of_levels(step.code)) {
        return {};
    }
    for (const engine::LevelChange& change : changes) {
        if (step.subject == (change.after.empty() ? change.before : change.after)) {
            return "level/" + change.set;
        }
    }
    return {};
}

/// What goes was not by line: a part of an order that comes back takes no news with it.
bool is_gone(const Effect& change) {
    return change.amount < 0 && change.lines.empty();
}

/// What has expired, a step a unit.
engine::Trace expired_of(const engine::Trace& steps) {
    engine::Trace sums;
    for (const engine::TraceStep& step : steps) {
        if (step.code != Code::expired) {
            continue;
        }
        const auto sum = std::find_if(sums.begin(), sums.end(), [&step](const auto& known) {
            return known.unit == step.unit;
        });
        if (sum == sums.end()) {
            sums.push_back(step);
            continue;
        }
        sum->delta += step.delta;
        for (auto& [name, number] : sum->numbers) {
            number = name == "amount" ? -sum->delta : number;
        }
    }
    return sums;
}

bool issues(const engine::Rule& rule, const std::string& offer) {
    return std::any_of(
        rule.actions.begin(), rule.actions.end(), [&offer](const engine::Action& action) {
            const engine::Form* const form = action.form.form();
            return form != nullptr && form->key == std::string_view(engine::Issue::key) &&
                   static_cast<const engine::Issue*>(action.form.value())->offer == offer;
        });
}

/// The goal that brings an offer; null where only a rule on each event does.
const engine::Rule* goal_with(const engine::Program& program, const std::string& offer) {
    const auto goal = std::find_if(
        program.rules.begin(), program.rules.end(), [&offer](const engine::Rule& rule) {
            return rule.milestone && issues(rule, offer);
        });
    return goal == program.rules.end() ? nullptr : &*goal;
}

/// What a goal brings that was reached when there was none left: the step that says so, after the
/// one that tells of the goal.
engine::Trace missed_by(const engine::Program& program, const engine::Trace& steps) {
    engine::Trace missed;
    for (const engine::TraceStep& gone : steps) {
        const engine::Rule* const goal =
            gone.code == Code::offer_gone ? goal_with(program, gone.subject) : nullptr;
        if (goal == nullptr) {
            continue;
        }
        std::copy_if(
            steps.begin(), steps.end(), std::back_inserter(missed), [goal](const auto& step) {
                return step.code == Code::reached && step.subject == goal->id;
            });
        missed.push_back(gone);
    }
    return missed;
}

void keep(Account& account,
          const engine::TraceStep& step,
          const std::string& cause,
          std::int64_t at_ms) {
    store::NoticeRecord notice;
    notice.cause = cause;
    notice.what = step;
    notice.at_ms = at_ms;
    account.session().tables().notices().insert(account.key(), notice);
    account.note_change();
}

/// Tells once what an event would have brought, had there been any left.
void tell_missed(Account& account, const Change& change) {
    constexpr std::int64_t newest = 100;
    const std::string cause =
        "missed/" + (change.source.empty() ? std::to_string(change.occurred_at_ms) : change.source);
    const engine::Trace missed = missed_by(account.program_at(change.occurred_at_ms), change.trace);
    auto& notices = account.session().tables().notices();
    if (missed.empty()) {
        if (!change.reverses.empty()) {
            notices.withdraw(account.key(), cause);
        }
        return;
    }
    const auto known = notices.newest(account.key(), 0, newest);
    for (const engine::TraceStep& step : missed) {
        const bool is_told =
            effect_of(step, change.effects) != nullptr ||
            std::any_of(known.begin(), known.end(), [&](const store::NoticeRecord& notice) {
                return notice.cause == cause && notice.what.code == step.code &&
                       notice.what.subject == step.subject;
            });
        if (!is_told) {
            keep(account, step, cause, change.occurred_at_ms);
        }
    }
}

}  // namespace

void tell(Account& account, const Change& change) {
    for (const Effect& effect : change.effects) {
        if (is_gone(effect)) {
            account.session().tables().notices().withdraw(account.key(), effect.cause);
        }
    }
    for (const engine::TraceStep& step : change.trace) {
        const Effect* const effect = effect_of(step, change.effects);
        const std::string level = level_cause(step, change.levels);
        if (!level.empty()) {
            account.session().tables().notices().withdraw(account.key(), level);
        }
        if (effect != nullptr || !level.empty()) {
            keep(account, step, effect != nullptr ? effect->cause : level, change.occurred_at_ms);
        }
    }
    tell_missed(account, change);
    for (const engine::TraceStep& step : expired_of(change.movement.trace)) {
        keep(account, step, "", change.occurred_at_ms);
    }
}

base::List<wire::Notice> notices_to_show(Account& account, std::int64_t at_ms) {
    base::List<wire::Notice> shown;
    auto& notices = account.session().tables().notices();
    for (const auto& record : notices.unseen(account.key(), shown_at_most)) {
        if (record.at_ms > at_ms - shown_for_ms) {
            shown.push_back({std::to_string(record.id), record.what, record.at_ms});
        }
    }
    return shown;
}

}  // namespace spaarpas::service
