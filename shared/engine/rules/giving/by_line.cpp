#include "engine/rules/giving/by_line.h"

#include <vector>

#include "engine/explain/note.h"

namespace spaarpas::engine {

namespace {

using Amounts = std::vector<std::int64_t>;

constexpr std::int64_t one_bp = 10000;

const CountedLine& line_at(const Act& act, std::size_t index) {
    return act.round.question.counted->lines[index];
}

/// What counts of each line that the rule chooses, 0 for the others.
Amounts chosen_minor(const Act& act) {
    Amounts amounts;
    amounts.reserve(act.acting.chosen.size());
    for (std::size_t index = 0; index < act.acting.chosen.size(); ++index) {
        const bool chosen = act.acting.chosen[index] != 0;
        amounts.push_back(chosen ? line_at(act, index).counted_minor : 0);
    }
    return amounts;
}

std::int64_t sum_of(const Amounts& amounts) {
    std::int64_t sum = 0;
    for (const std::int64_t amount : amounts) {
        sum += amount;
    }
    return sum;
}

/// Puts what each line has on the give that was added last.
void put_lines(const Act& act, const Amounts& by_line) {
    Effect& effect = act.round.decision.effects.back();
    effect.lines.reserve(by_line.size());
    for (std::size_t index = 0; index < by_line.size(); ++index) {
        if (by_line[index] != 0) {
            const CartLine* const line = line_at(act, index).line;
            effect.lines.push_back({line != nullptr ? line->id : shipping_line, by_line[index]});
        }
    }
}

Stacking stacking_of(const Act& act, const std::string& unit) {
    const Unit* const found = find_unit(act.round.question.program, unit);
    return found != nullptr ? found->stacking : Stacking::highest;
}

/// What of the lines a multiplier takes part on.
std::int64_t raised_minor(const Stack& stack, std::size_t index, const Amounts& amounts) {
    std::int64_t sum = 0;
    for (std::size_t line = 0; line < amounts.size(); ++line) {
        sum += amounts[line] > 0 && stack.takes_part(index, line) ? amounts[line] : 0;
    }
    return sum;
}

void explain_raised(const Act& act,
                    const std::string& unit,
                    const Multiplier& multiplier,
                    std::int64_t amount_minor,
                    std::int64_t delta) {
    TraceStep& step = note(act.round.decision.trace,
                           multiplier.until_ms ? Code::raised_by_boost : Code::raised,
                           multiplier.rule,
                           {{"bp", multiplier.bp}, {"amount_minor", amount_minor}});
    if (multiplier.until_ms) {
        step.numbers.emplace_back("until_ms", *multiplier.until_ms);
    }
    note_delta(step, unit, delta);
}

/// Raises what the rate gives by one multiplier after the other, and says by how much each.
bool raise(const Act& act,
           const RateAsked& asked,
           const Stack& stack,
           const Amounts& amounts,
           RateGiven& given) {
    for (std::size_t index = 0; index < stack.size(); ++index) {
        const Multiplier& multiplier = stack.item(index);
        const std::int64_t amount_minor = raised_minor(stack, index, amounts);
        if (amount_minor == 0 || multiplier.bp == one_bp) {
            continue;
        }
        const std::int64_t before = given.amount;
        if (!give_by_rate(asked.rate, asked.rounding, amounts, {stack, index + 1}, given)) {
            return false;
        }
        explain_raised(act, asked.unit, multiplier, amount_minor, given.amount - before);
    }
    return true;
}

/// Says what it was before it was rounded. Of money nobody asks for parts of the smallest coin.
void explain_rounded(const Act& act, const std::string& unit, const RateGiven& given) {
    const Unit* const found = find_unit(act.round.question.program, unit);
    const bool is_money = found != nullptr && found->kind == UnitKind::money;
    if (!is_money && given.exact_bp) {
        note(act.round.decision.trace,
             Code::rounded,
             act.acting.rule->id,
             {{"exact_bp", *given.exact_bp}});
    }
}

/// The lines that a rule leaves out, other than those that count nothing for anybody.
void explain_left_out(const Act& act) {
    std::int64_t lines = 0;
    std::int64_t amount_minor = 0;
    for (std::size_t index = 0; index < act.acting.chosen.size(); ++index) {
        const CountedLine& line = line_at(act, index);
        if (act.acting.chosen[index] == 0 && !line.excepted && line.line != nullptr) {
            ++lines;
            amount_minor += line.counted_minor;
        }
    }
    if (lines > 0) {
        note(act.round.decision.trace,
             Code::lines_left_out,
             act.acting.rule->id,
             {{"lines", lines}, {"amount_minor", amount_minor}});
    }
}

}  // namespace

bool give_rate(const Act& act, const RateAsked& asked) {
    const Amounts amounts = chosen_minor(act);
    const Stack stack(act.round.multipliers, asked.unit, stacking_of(act, asked.unit));
    const Amounts looked_at = stepped(asked.rate, amounts);
    RateGiven given;
    if (!give_by_rate(asked.rate, asked.rounding, looked_at, {stack, 0}, given)) {
        return false;
    }
    explain_left_out(act);
    Trace& trace = act.round.decision.trace;
    TraceStep& step = note(trace,
                           Code::given_by_rate,
                           act.acting.rule->id,
                           {{"amount_minor", sum_of(amounts)},
                            {"units", asked.rate.units},
                            {"per_minor", asked.rate.per_minor}});
    note_delta(step, asked.unit, given.amount);
    if (!raise(act, asked, stack, looked_at, given)) {
        return false;
    }
    explain_rounded(act, asked.unit, given);
    add_effect(act, EffectKind::give, asked.unit).amount = given.amount;
    put_lines(act, given.by_line);
    return true;
}

bool give_per_item(const Act& act, const std::string& unit, std::int64_t each) {
    Amounts by_line;
    std::int64_t quantity = 0;
    std::int64_t amount = 0;
    for (std::size_t index = 0; index < act.acting.chosen.size(); ++index) {
        const CountedLine& line = line_at(act, index);
        const bool pieces = act.acting.chosen[index] != 0 && line.line != nullptr;
        std::int64_t& given = by_line.emplace_back(pieces ? line.quantity : 0);
        if (!base::exact::add(quantity, given) || !base::exact::multiply(given, each) ||
            !base::exact::add(amount, given)) {
            return false;
        }
    }
    explain_left_out(act);
    TraceStep* const step = add_gives(act, Code::given_per_item, unit, amount);
    if (step == nullptr) {
        return false;
    }
    step->numbers.emplace_back("quantity", quantity);
    step->numbers.emplace_back("each", each);
    put_lines(act, by_line);
    return true;
}

bool give_amount(const Act& act, const std::string& unit, std::int64_t amount) {
    TraceStep* const step = add_gives(act, Code::given_amount, unit, amount);
    if (step == nullptr) {
        return false;
    }
    if (act.acting.times > 1) {
        step->numbers.emplace_back("times", act.acting.times);
    }
    Amounts weights;
    std::vector<std::size_t> places;
    weights.reserve(act.acting.chosen.size());
    places.reserve(act.acting.chosen.size());
    for (std::size_t index = 0; index < act.acting.chosen.size(); ++index) {
        if (act.acting.chosen[index] != 0) {
            weights.push_back(line_at(act, index).counted_minor);
            places.push_back(index);
        }
    }
    Amounts by_line(act.acting.chosen.size(), 0);
    const Amounts parts = base::exact::split(amount, weights);
    for (std::size_t index = 0; index < places.size(); ++index) {
        by_line[places[index]] = parts[index];
    }
    put_lines(act, by_line);
    return true;
}

std::int64_t attribute_of(const Event& event, std::string_view name) {
    for (const auto& [key, value] : event.attributes) {
        if (key == name) {
            return value;
        }
    }
    return 0;
}

}  // namespace spaarpas::engine
