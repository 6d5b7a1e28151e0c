#include "engine/rules/do/tell.h"

#include "engine/explain/note.h"
#include "engine/program/check_only.h"
#include "engine/program/keys.h"
#include "engine/rules/do/table.h"
#include "engine/rules/round.h"

namespace spaarpas::engine {

using keys::must;

void visit_fields(json::Fields& fields, Tell& tell) {
    fields.text_map(
        must("text", SPAARPAS_DOC("What the shopper reads, by language")), tell.text, keys::a_name);
}

namespace {

const Tell& cast(const void* action) {
    return *static_cast<const Tell*>(action);
}

bool act_out(const void* /*action*/, const Act& act) {
    add_effect(act, EffectKind::tell, act.acting.rule->id).amount = 1;
    return true;
}

void settle(const Program& /*program*/,
            const Effect& effect,
            Decision& decision,
            base::List<Passage>& /*passages*/) {
    note(decision.trace, Code::told, effect.rule);
}

void check(const void* action, Checker& checker) {
    checker.texts("text", cast(action).text);
}

constexpr ActionRow make_row() {
    ActionRow row{tell_action_form};
    row.act = act_out;
    row.settle = settle;
    row.check = SPAARPAS_CHECK(check);
    return row;
}

}  // namespace

const Form tell_action_form = nested_form_of<Tell>();

const ActionRow tell_action = make_row();

}  // namespace spaarpas::engine
