#include "engine/rules/round.h"

#include <algorithm>

#include "base/exact.h"
#include "engine/explain/note.h"
#include "engine/rules/do/table.h"
#include "engine/rules/giving/limits.h"

namespace spaarpas::engine {

namespace {

std::string cause_of(const Acting& acting, std::int64_t grant) {
    if (acting.first_grant == 0) {
        return acting.cause;
    }
    return acting.cause + '/' + std::to_string(acting.first_grant + grant);
}

/// Orders and events book under their source, what follows under its cause.
std::string source_of(const Act& act, const std::string& cause) {
    const Event* const event = act.round.question.event;
    if (act.acting.first_grant != 0 || event == nullptr) {
        return cause;
    }
    return event->source.empty() ? event->id : event->source;
}

void raise_all(Round& round, const Acting& acting) {
    for (const Action& action : acting.rule->actions) {
        const ActionRow* const row = row_of(action);
        if (row != nullptr && row->raise != nullptr) {
            row->raise(action.form.value(), {round, acting});
        }
    }
}

bool act_one(Round& round, const Acting& acting) {
    const std::size_t first = round.decision.effects.size();
    std::int64_t place = 0;
    for (const Action& action : acting.rule->actions) {
        const ActionRow* const row = row_of(action);
        if (row != nullptr && !row->act(action.form.value(), {round, acting, place})) {
            return false;
        }
        ++place;
    }
    return limit_rule(round, *acting.rule, first);
}

/// Whether a limit of all members on the unit or the offer may still lower it, because it is not
/// told here.
bool is_at_most(const Round& round, const Effect& effect) {
    const Program& program = round.question.program;
    const Unit* const unit = find_unit(program, effect.subject);
    const Offer* const offer = find_offer(program, effect.subject);
    return (effect.kind == EffectKind::give && unit != nullptr && unit->limited) ||
           (effect.kind == EffectKind::issue && offer != nullptr && offer->limited);
}

}  // namespace

Effect& add_effect(const Act& act,
                   EffectKind kind,
                   const std::string& subject,
                   std::int64_t grant) {
    Effect& effect = act.round.decision.effects.emplace_back();
    effect.cause = cause_of(act.acting, grant);
    effect.place = act.place;
    effect.source = source_of(act, effect.cause);
    effect.rule = act.acting.rule->id;
    effect.kind = kind;
    effect.subject = subject;
    effect.at_ms = act.round.question.at_ms;
    return effect;
}

TraceStep* add_gives(const Act& act, Code code, const std::string& unit, std::int64_t amount) {
    const std::int64_t times = act.acting.times;
    std::int64_t sum = amount;
    if (!base::exact::multiply(sum, times)) {
        return nullptr;
    }
    const std::int64_t effects = std::min(times, most_effects);
    for (std::int64_t grant = 0; grant < effects; ++grant) {
        const std::int64_t grants = grant + 1 < effects ? 1 : times - grant;
        add_effect(act, EffectKind::give, unit, grant).amount = amount * grants;
    }
    TraceStep& step = note(act.round.decision.trace, code, act.acting.rule->id);
    note_delta(step, unit, sum);
    return &step;
}

base::Problems act_all(Round& round, const base::List<Acting>& all) {
    for (const Acting& acting : all) {
        raise_all(round, acting);
    }
    if (!all.empty()) {
        add_boosts(round.question, round.multipliers);
    }
    for (const Acting& acting : all) {
        if (!act_one(round, acting)) {
            return {too_large()};
        }
    }
    if (!limit_units(round) || !count_uses(round, all)) {
        return {too_large()};
    }
    Decision& decision = round.decision;
    for (std::size_t index = decision.effects.size(); index-- > round.first;) {
        const Effect& effect = decision.effects[index];
        if (effect.kind == EffectKind::give && effect.amount == 0) {
            decision.effects.erase(decision.effects.begin() + static_cast<std::ptrdiff_t>(index));
        } else if (is_at_most(round, effect)) {
            decision.at_most = true;
        }
    }
    // A limited rule is counted also where it gave nothing.
    for (const Acting& acting : all) {
        decision.at_most = decision.at_most || acting.rule->limited;
    }
    return {};
}

base::Problem too_large() {
    return {"amount_overflow",
            "",
            "an amount or a multiplication beyond exact arithmetic",
            "amounts within 9007199254740991",
            "Check the amounts, which are minor units, and the program's rates and multipliers"};
}

}  // namespace spaarpas::engine
