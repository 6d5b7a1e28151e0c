#include "engine/decide/settle.h"

#include "engine/decide/figures.h"
#include "engine/rules/do/table.h"
#include "engine/rules/giving/left.h"
#include "engine/segments/inside.h"

namespace spaarpas::engine {

namespace {

bool is_of_member(const Program& program, const std::string& key) {
    const Limit* const limit = find_limit(program, key);
    return limit != nullptr && limit->of == LimitOf::member;
}

const ActionRow* row_of(const Program& program, const Effect& effect) {
    const Rule* const rule = find_rule(program, effect.rule);
    const auto place = static_cast<std::size_t>(effect.place);
    return rule != nullptr && place < rule->actions.size() ? row_of(rule->actions[place]) : nullptr;
}

void append(base::List<Passage>& passages, const base::List<Passage>& more) {
    for (const Passage& passage : more) {
        passages.push_back(passage);
    }
}

}  // namespace

bool move_figures(const Program& program,
                  Decision& decision,
                  std::size_t first,
                  const base::List<Use>& uses,
                  std::int64_t at_ms) {
    for (std::size_t index = first; index < decision.effects.size(); ++index) {
        const Effect& effect = decision.effects[index];
        if (effect.kind == EffectKind::give &&
            !move_figure(decision.facts, program.zone, effect.subject, at_ms, effect.amount)) {
            return false;
        }
    }
    for (const Use& use : uses) {
        if (is_of_member(program, use.key) &&
            !move_figure(decision.facts, program.zone, use.key, at_ms, use.amount)) {
            return false;
        }
    }
    return true;
}

void settle_effects(const Program& program,
                    Decision& decision,
                    std::size_t first,
                    base::List<Passage>& passages) {
    for (std::size_t index = first; index < decision.effects.size(); ++index) {
        const Effect& effect = decision.effects[index];
        if (effect.kind == EffectKind::give) {
            continue;
        }
        const ActionRow* const row = row_of(program, effect);
        if (row != nullptr && row->settle != nullptr) {
            row->settle(program, effect, decision, passages);
        }
    }
}

void measure(const Program& program,
             Decision& decision,
             Moment moment,
             base::List<Passage>& passages) {
    append(passages,
           measure_levels(program, decision.facts, moment, decision.levels, decision.trace));
    append(passages, measure_segments(program, decision.facts, moment.at_ms));
}

}  // namespace spaarpas::engine
