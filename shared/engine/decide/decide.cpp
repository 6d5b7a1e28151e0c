#include <optional>

#include "base/try.h"
#include "engine/decide/decision.h"
#include "engine/decide/follow.h"
#include "engine/decide/said.h"
#include "engine/decide/settle.h"
#include "engine/decide/undo.h"
#include "engine/explain/note.h"
#include "engine/offers/offers.h"
#include "engine/rules/giving/left.h"
#include "engine/rules/on_event.h"
#include "engine/rules/round.h"

namespace spaarpas::engine {

namespace {

bool is_order(const Event& event) {
    return event.kind == "order";
}

void drop_empty_gives(Decision& decision) {
    base::erase_if(decision.effects, [](const Effect& effect) {
        return effect.kind == EffectKind::give && effect.amount == 0;
    });
}

/// The event as if it had not been: what it would have brought is taken back in the explanation.
void undo_all(const Facts& facts, const Event& event, Decision& decision) {
    for (const Effect& effect : decision.effects) {
        const std::int64_t left = sum_of(decision.trace, effect.subject);
        if (effect.kind == EffectKind::give && left != 0) {
            note_delta(note(decision.trace, Code::returned_rest, ""), effect.subject, -left);
        }
    }
    decision.effects.clear();
    decision.uses.clear();
    decision.facts = facts;
    decision.facts.at_ms = event.at_ms;
}

/// What the rules on the event bring, within their limits. What is bought is of its offer's limits
/// before a rule issues more of it.
base::Problems act_on_event(const Question& question, Decision& decision) {
    Round round(question, decision);
    const Event& event = *question.event;
    const Offer* const bought =
        event.kind == "bought" ? find_offer(question.program, event.subject) : nullptr;
    if (bought != nullptr) {
        round.uses = uses_of(*bought, 1);
    }
    const base::List<Acting> all = rules_on_event(question, decision);
    base::Problems problems = act_all(round, all);
    decision.uses = std::move(round.uses);
    return problems;
}

/// What changes, and what follows from it.
base::Problems let_follow(const Question& question, Decision& decision) {
    const Program& program = question.program;
    base::List<Passage> passages;
    if (!move_figures(program, decision, 0, decision.uses, question.at_ms) ||
        !move_by_event(program, *question.event, question.counted, decision, passages)) {
        return {too_large()};
    }
    settle_effects(program, decision, 0, passages);
    measure(program, decision, {question.at_ms}, passages);
    return follow(program, decision, question, std::move(passages));
}

base::Problems decide_on(const Question& question, const Facts& facts, Decision& decision) {
    const Event& event = *question.event;
    base::Problems problems = act_on_event(question, decision);
    if (problems.empty() && question.counted != nullptr) {
        problems = take_off_returns(question.program, event, *question.counted, decision);
    }
    if (!problems.empty()) {
        return problems;
    }
    if (nothing_left(event, decision)) {
        undo_all(facts, event, decision);
        return {};
    }
    drop_empty_gives(decision);
    return let_follow(question, decision);
}

}  // namespace

base::Result<Decision> decide(const Program& program, const Facts& facts, const Event& event) {
    CountedCart counted;
    if (is_order(event) && event.cart) {
        SPAARPAS_TRY(counted, count_cart(program, *event.cart));
    }
    base::Result<Decision> decided(std::in_place);
    Decision& decision = decided.value();
    decision.trace = counted.trace;
    decision.facts = facts;
    decision.facts.at_ms = event.at_ms;
    decision.facts.program_version = program.version;
    if (is_order(event) && (!event.cart || event.cart->lines.empty())) {
        return decided;
    }
    // The facts of a long past are large: they are copied once more only where the event changes
    // what the rules on it see.
    std::optional<Facts> said;
    if (note_said(event, decision.facts)) {
        said = decision.facts;
    }
    const Question question{
        program, said ? *said : facts, event.at_ms, &event, is_order(event) ? &counted : nullptr};
    base::Problems problems = decide_on(question, facts, decision);
    if (!problems.empty()) {
        decided.refuse(std::move(problems));
    }
    return decided;
}

std::int64_t given(const Decision& decision, std::string_view unit) {
    std::int64_t sum = 0;
    for (const Effect& effect : decision.effects) {
        sum += effect.kind == EffectKind::give && effect.subject == unit ? effect.amount : 0;
    }
    return sum;
}

}  // namespace spaarpas::engine
