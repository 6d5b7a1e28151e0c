#include "engine/rules/do/multiply.h"

#include "base/calendar.h"
#include "engine/explain/note.h"
#include "engine/program/check_only.h"
#include "engine/program/keys.h"
#include "engine/program/limits.h"
#include "engine/rules/do/table.h"
#include "engine/rules/round.h"

namespace spaarpas::engine {

using keys::may;
using keys::must;

void visit_fields(json::Fields& fields, Multiply& multiply) {
    static constexpr json::IntegerRule bp{0, limits::max_multiplier_bp};
    fields.text(must("unit", SPAARPAS_DOC("The unit")), multiply.unit, keys::an_id);
    fields.integer(must("bp", SPAARPAS_DOC("In basis points: 20000 is double")), multiply.bp, bp);
    fields.integer(may("for_days", SPAARPAS_DOC("From now on, to the end of that local day")),
                   multiply.for_days,
                   limits::some_days);
}

namespace {

const Multiply& cast(const void* action) {
    return *static_cast<const Multiply*>(action);
}

void raise(const void* action, const Act& act) {
    const Multiply& multiply = cast(action);
    // Where a limit of all members may leave nothing of the rule, "at most" is without what it
    // lowers.
    const bool may_not_lower = act.acting.rule->limited && multiply.bp < limits::one_bp;
    if (multiply.for_days == 0 && !act.acting.chosen.empty() && !may_not_lower) {
        act.round.multipliers.push_back(
            {act.acting.rule->id, multiply.unit, multiply.bp, act.acting.chosen, {}});
    }
}

bool act_out(const void* action, const Act& act) {
    const Multiply& multiply = cast(action);
    if (multiply.for_days > 0) {
        const Question& question = act.round.question;
        Effect& effect = add_effect(act, EffectKind::multiply, multiply.unit);
        effect.amount = multiply.bp;
        effect.until_ms =
            base::end_of_day_after(question.program.zone, question.at_ms, multiply.for_days);
    }
    return true;
}

/// A rule's boost takes the place of the one that it gave before.
void settle(const Program& /*program*/,
            const Effect& effect,
            Decision& decision,
            base::List<Passage>& /*passages*/) {
    const std::int64_t until_ms = effect.until_ms.value_or(0);
    TraceStep& step = note(decision.trace,
                           Code::boost_given,
                           effect.rule,
                           {{"bp", effect.amount}, {"until_ms", until_ms}});
    note_name(step, "unit", effect.subject);
    for (Boost& boost : decision.facts.boosts) {
        if (boost.rule == effect.rule && boost.unit == effect.subject) {
            boost.bp = effect.amount;
            boost.until_ms = until_ms;
            return;
        }
    }
    decision.facts.boosts.push_back({effect.rule, effect.subject, effect.amount, until_ms});
}

void check(const void* action, Checker& checker) {
    const Multiply& multiply = cast(action);
    checker.declared_unit("unit", multiply.unit);
    if (multiply.bp == limits::one_bp) {
        checker.add(
            "multiplies_nothing", "bp", "10000, which is once", "another factor", "Leave it out");
    }
    if (multiply.for_days == 0 && checker.asked() != Asked::order) {
        checker.add("multiply_needs_order",
                    "for_days",
                    "nothing, in a rule that no order sets off",
                    "how long it lasts",
                    "Say `for_days`, or let the rule wait for \"order\"");
    }
}

constexpr ActionRow make_row() {
    ActionRow row{multiply_action_form};
    row.raise = raise;
    row.act = act_out;
    row.settle = settle;
    row.check = SPAARPAS_CHECK(check);
    return row;
}

}  // namespace

const Form multiply_action_form = nested_form_of<Multiply>();

const ActionRow multiply_action = make_row();

}  // namespace spaarpas::engine
