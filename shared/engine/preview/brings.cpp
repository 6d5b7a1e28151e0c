#include "engine/preview/brings.h"

#include <algorithm>

#include "engine/decide/decision.h"

namespace spaarpas::engine {

namespace {

/// Whether a limit of all members is there, or was where the program is the public one.
template <class T>
bool is_limited(const T& item) {
    return item.limited || std::any_of(item.limit.begin(),
                                       item.limit.end(),
                                       [](const Limit& limit) { return limit.of == LimitOf::all; });
}

void add(json::IntegerMap& amounts, const std::string& unit, std::int64_t amount) {
    for (auto& [known, sum] : amounts) {
        if (known == unit) {
            sum += amount;
            return;
        }
    }
    amounts.emplace_back(unit, amount);
}

}  // namespace

AnswerBrings answer_brings(const Program& program,
                           const Facts& facts,
                           const Prompt& prompt,
                           std::int64_t at_ms) {
    Event answered;
    answered.kind = "answered";
    answered.subject = prompt.id;
    answered.at_ms = at_ms;
    AnswerBrings brings;
    const base::Result<Decision> decision = decide(program, facts, answered);
    if (!decision) {
        return brings;
    }
    for (const Effect& effect : decision.value().effects) {
        const Rule* const rule = find_rule(program, effect.rule);
        const Unit* const unit = find_unit(program, effect.subject);
        const bool is_told = rule != nullptr && !rule->secret && unit != nullptr &&
                             effect.kind == EffectKind::give && !is_counter(program, unit->id);
        if (is_told) {
            add(brings.amounts, unit->id, effect.amount);
            brings.at_most = brings.at_most || is_limited(*rule) || is_limited(*unit);
        }
    }
    return brings;
}

}  // namespace spaarpas::engine
