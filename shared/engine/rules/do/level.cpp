#include "engine/rules/do/level.h"

#include "engine/program/check_only.h"
#include "engine/program/fields.h"
#include "engine/program/keys.h"
#include "engine/rules/do/table.h"
#include "engine/rules/round.h"
#include "engine/tiers/keep.h"
#include "engine/tiers/measure.h"

namespace spaarpas::engine {

using keys::may;
using keys::must;

void visit_fields(json::Fields& fields, ToLevel& to) {
    fields.text(must("level", SPAARPAS_DOC("The level")), to.level, keys::an_id);
    visit_keep(fields, may("until", SPAARPAS_DOC("How long it is kept; for ever")), to.until);
}

namespace {

const ToLevel& cast(const void* action) {
    return *static_cast<const ToLevel*>(action);
}

bool act_out(const void* action, const Act& act) {
    const ToLevel& to = cast(action);
    const Question& question = act.round.question;
    Effect& effect = add_effect(act, EffectKind::level, to.level);
    effect.amount = 1;
    effect.until_ms = keep_until(question.program.zone, to.until, question.at_ms);
    return true;
}

void settle(const Program& program,
            const Effect& effect,
            Decision& decision,
            base::List<Passage>& passages) {
    const LevelPlace place = find_level(program, effect.subject);
    if (place.set == nullptr) {
        return;
    }
    HeldLevel given;
    given.set = place.set->id;
    given.level = effect.subject;
    given.since_ms = decision.facts.at_ms;
    given.until_ms = effect.until_ms;
    for (const Passage& passage :
         raise_level(program, decision.facts, given, decision.levels, decision.trace)) {
        passages.push_back(passage);
    }
}

void moves(const void* action, base::List<std::string>& ids) {
    ids.push_back(cast(action).level);
}

void check(const void* action, Checker& checker) {
    checker.level("level", cast(action).level);
}

constexpr ActionRow make_row() {
    ActionRow row{level_action_form};
    row.act = act_out;
    row.settle = settle;
    row.moves = moves;
    row.check = SPAARPAS_CHECK(check);
    return row;
}

}  // namespace

const Form level_action_form = nested_form_of<ToLevel>();

const ActionRow level_action = make_row();

}  // namespace spaarpas::engine
