#include "engine/rules/do/ask.h"

#include "engine/explain/note.h"
#include "engine/program/check_only.h"
#include "engine/program/keys.h"
#include "engine/rules/do/table.h"
#include "engine/rules/round.h"

namespace spaarpas::engine {

using keys::must;

void visit_fields(json::Fields& fields, AskPrompt& ask) {
    fields.text(must("prompt", SPAARPAS_DOC("The question")), ask.prompt, keys::an_id);
}

namespace {

const AskPrompt& cast(const void* action) {
    return *static_cast<const AskPrompt*>(action);
}

bool act_out(const void* action, const Act& act) {
    add_effect(act, EffectKind::ask, cast(action).prompt).amount = 1;
    return true;
}

void settle(const Program& /*program*/,
            const Effect& effect,
            Decision& decision,
            base::List<Passage>& /*passages*/) {
    note(decision.trace, Code::asked, effect.subject);
}

void check(const void* action, Checker& checker) {
    checker.prompt("prompt", cast(action).prompt);
}

constexpr ActionRow make_row() {
    ActionRow row{ask_action_form};
    row.act = act_out;
    row.settle = settle;
    row.check = SPAARPAS_CHECK(check);
    return row;
}

}  // namespace

const Form ask_action_form = nested_form_of<AskPrompt>();

const ActionRow ask_action = make_row();

}  // namespace spaarpas::engine
