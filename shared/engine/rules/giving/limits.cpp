#include "engine/rules/giving/limits.h"

#include <algorithm>
#include <vector>

#include "base/exact.h"
#include "engine/decide/figures.h"
#include "engine/explain/note.h"
#include "engine/rules/giving/left.h"

namespace spaarpas::engine {

namespace {

void lower(Effect& effect, std::int64_t amount) {
    std::vector<std::int64_t> weights;
    for (const LineAmount& line : effect.lines) {
        weights.push_back(line.amount);
    }
    const std::vector<std::int64_t> parts = base::exact::split(amount, weights);
    for (std::size_t index = 0; index < parts.size(); ++index) {
        effect.lines[index].amount = parts[index];
    }
    effect.amount = amount;
}

/// The gives of a decision from an effect on: those of a rule, or of a unit.
struct GivesOf {
    const std::string* rule = nullptr;
    const std::string* unit = nullptr;
    std::size_t first = 0;
    std::size_t end = 0;

    [[nodiscard]] bool has(const Effect& effect) const {
        return effect.kind == EffectKind::give && (rule == nullptr || effect.rule == *rule) &&
               (unit == nullptr || effect.subject == *unit);
    }
};

std::vector<Effect*> find_gives(Decision& decision, const GivesOf& wanted) {
    std::vector<Effect*> found;
    for (std::size_t index = wanted.first; index < wanted.end; ++index) {
        if (wanted.has(decision.effects[index])) {
            found.push_back(&decision.effects[index]);
        }
    }
    return found;
}

/// Adds what they give to a sum; false beyond the bounds of exact arithmetic.
bool sum_gives(const std::vector<Effect*>& gives, std::int64_t& sum) {
    for (const Effect* const effect : gives) {
        if (!base::exact::add(sum, effect->amount)) {
            return false;
        }
    }
    return true;
}

/// Who has the limits: a rule or a unit.
struct Owner {
    const char* kind;
    const std::string& id;
    Code reached;
};

void explain_lowered(const Owner& owner,
                     const Left& left,
                     const std::vector<Effect*>& gives,
                     const std::vector<std::int64_t>& before,
                     Trace& trace) {
    std::int64_t wanted = 0;
    for (const std::int64_t amount : before) {
        wanted += amount;
    }
    std::vector<std::string_view> told;
    for (const Effect* const give : gives) {
        if (std::find(told.begin(), told.end(), give->subject) != told.end()) {
            continue;
        }
        told.emplace_back(give->subject);
        std::int64_t delta = 0;
        for (std::size_t index = 0; index < gives.size(); ++index) {
            delta +=
                gives[index]->subject == give->subject ? gives[index]->amount - before[index] : 0;
        }
        const bool of_all = left.limit->of == LimitOf::all;
        TraceStep& step =
            note(trace, of_all ? Code::limit_of_all_reached : owner.reached, owner.id);
        step.numbers.emplace_back("wanted", wanted);
        if (!of_all) {
            step.numbers.emplace_back("limit", left.limit->amount);
            step.numbers.emplace_back("used", left.used);
            note_name(step, "per", name_of(left.limit->per));
        }
        note_delta(step, give->subject, delta);
    }
}

/// How what a limit leaves is shared: a rule's in proportion, a unit's to the first ones first.
std::vector<std::int64_t> shared(const Owner& owner,
                                 std::int64_t left,
                                 const std::vector<std::int64_t>& before) {
    if (owner.reached == Code::limit_reached) {
        return base::exact::split(left, before);
    }
    std::vector<std::int64_t> parts;
    for (const std::int64_t amount : before) {
        parts.push_back(std::min(amount, left));
        left -= parts.back();
    }
    return parts;
}

bool lower_to(const Round& round,
              const Owner& owner,
              const Left& left,
              const std::vector<Effect*>& gives) {
    std::int64_t wanted = 0;
    if (!sum_gives(gives, wanted)) {
        return false;
    }
    if (wanted <= left.left) {
        return true;
    }
    std::vector<std::int64_t> before;
    before.reserve(gives.size());
    for (const Effect* const give : gives) {
        before.push_back(give->amount);
    }
    const std::vector<std::int64_t> parts = shared(owner, left.left, before);
    for (std::size_t index = 0; index < gives.size(); ++index) {
        lower(*gives[index], parts[index]);
    }
    explain_lowered(owner, left, gives, before, round.decision.trace);
    return true;
}

/// Applies the limits on amounts to the gives of the owner in a round.
bool lower_gives(Round& round, const Owner& owner, const Limits& limits, const GivesOf& wanted) {
    if (limits.empty()) {
        return true;
    }
    const std::vector<Effect*> gives = find_gives(round.decision, wanted);
    Used used;
    if (gives.empty()) {
        return true;
    }
    const GivesOf earlier{wanted.rule, wanted.unit, 0, wanted.first};
    if (!sum_gives(find_gives(round.decision, earlier), used.in_order)) {
        return false;
    }
    for (std::size_t index = 0; index < limits.size(); ++index) {
        const Limit& limit = limits[index];
        if (limit.amount == 0) {
            continue;
        }
        const std::string key = limit_key(owner.kind, owner.id, limits, index);
        const Left left = left_of(round.question, limit, limit.amount, key, used);
        if (!lower_to(round, owner, left, gives)) {
            return false;
        }
    }
    return true;
}

/// Counts what the owner of limits used of each in a round. Limits for each order look at the
/// effects alone.
bool count_uses(Round& round,
                const Owner& owner,
                const Limits& limits,
                const GivesOf& wanted,
                std::int64_t times) {
    std::int64_t amount = 0;
    if (!limits.empty() && !sum_gives(find_gives(round.decision, wanted), amount)) {
        return false;
    }
    for (std::size_t index = 0; index < limits.size(); ++index) {
        if (limits[index].per.span != Span::order) {
            add_use(round.uses,
                    limit_key(owner.kind, owner.id, limits, index),
                    limits[index].amount > 0 ? amount : times);
        }
    }
    return true;
}

Owner owner_of(const Rule& rule) {
    return {"rule", rule.id, Code::limit_reached};
}

Owner owner_of(const Unit& unit) {
    return {"unit", unit.id, Code::unit_limit_reached};
}

}  // namespace

bool limit_rule(Round& round, const Rule& rule, std::size_t first) {
    const GivesOf gives{&rule.id, nullptr, first, round.decision.effects.size()};
    return lower_gives(round, owner_of(rule), rule.limit, gives);
}

bool limit_units(Round& round) {
    for (const Unit& unit : round.question.program.units) {
        const GivesOf gives{nullptr, &unit.id, round.first, round.decision.effects.size()};
        if (!lower_gives(round, owner_of(unit), unit.limit, gives)) {
            return false;
        }
    }
    return true;
}

bool count_uses(Round& round, const base::List<Acting>& all) {
    const std::size_t end = round.decision.effects.size();
    for (const Acting& acting : all) {
        const Rule& rule = *acting.rule;
        const GivesOf gives{&rule.id, nullptr, round.first, end};
        if (!count_uses(round, owner_of(rule), rule.limit, gives, acting.times)) {
            return false;
        }
    }
    for (const Unit& unit : round.question.program.units) {
        const GivesOf gives{nullptr, &unit.id, round.first, end};
        if (!count_uses(round, owner_of(unit), unit.limit, gives, 0)) {
            return false;
        }
    }
    return true;
}

}  // namespace spaarpas::engine
