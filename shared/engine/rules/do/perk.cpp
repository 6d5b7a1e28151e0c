#include "engine/rules/do/perk.h"

#include "base/calendar.h"
#include "engine/explain/note.h"
#include "engine/program/keys.h"
#include "engine/program/limits.h"
#include "engine/rules/do/table.h"
#include "engine/rules/round.h"

namespace spaarpas::engine {

using keys::may;
using keys::must;

void visit_fields(json::Fields& fields, GivePerk& perk) {
    fields.text(must("id", SPAARPAS_DOC("The perk, as the shop knows it")), perk.id, keys::an_id);
    fields.integer(may("days", SPAARPAS_DOC("To the end of the local day so many days on")),
                   perk.days,
                   limits::some_days);
}

namespace {

const GivePerk& cast(const void* action) {
    return *static_cast<const GivePerk*>(action);
}

bool act_out(const void* action, const Act& act) {
    const GivePerk& perk = cast(action);
    const Question& question = act.round.question;
    Effect& effect = add_effect(act, EffectKind::perk, perk.id);
    effect.amount = 1;
    if (perk.days > 0) {
        effect.until_ms = base::end_of_day_after(question.program.zone, question.at_ms, perk.days);
    }
    return true;
}

void settle(const Program& /*program*/,
            const Effect& effect,
            Decision& decision,
            base::List<Passage>& /*passages*/) {
    TraceStep& step = note(decision.trace, Code::perk_given, effect.subject);
    if (effect.until_ms) {
        step.numbers.emplace_back("until_ms", *effect.until_ms);
    }
}

constexpr ActionRow make_row() {
    ActionRow row{perk_action_form};
    row.act = act_out;
    row.settle = settle;
    return row;
}

}  // namespace

const Form perk_action_form = nested_form_of<GivePerk>();

const ActionRow perk_action = make_row();

}  // namespace spaarpas::engine
