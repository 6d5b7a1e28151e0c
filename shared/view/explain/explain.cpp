#include "view/explain/explain.h"

#include <optional>

#include "engine/explain/unknown.h"
#include "view/explain/explain_texts.h"
#include "view/explain/subjects.h"
#include "view/parts/asks.h"
#include "view/parts/periods.h"
#include "view/parts/steps.h"

namespace spaarpas::view {

namespace {

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// The unit that a step's amounts are of: the one that it moves or names, or that of the price.
std::string_view unit_of(const State& state, const engine::TraceStep& step) {
    if (!step.unit.empty()) {
        return step.unit;
    }
    const bool is_priced = step.code == engine::Code::offer_affordable && state.program.value;
    const engine::Offer* offer =
        is_priced ? engine::find_offer(*state.program.value, step.subject) : nullptr;
    return offer != nullptr && offer->price ? std::string_view(offer->price->unit)
                                            : name_of_step(step, "unit");
}

/// Numbers that count something else than a unit, whatever the step is about.
bool is_plain(std::string_view name) {
    constexpr std::string_view plain[] = {
        "lines", "times", "quantity", "of_quantity", "value", "length", "of", "days"};
    for (const std::string_view known : plain) {
        if (known == name) {
            return true;
        }
    }
    return false;
}

/// The unit of measure stands at the end of a number's name, as everywhere in the contract.
std::string number_words(const Words& words,
                         std::string_view unit,
                         std::string_view name,
                         std::int64_t number) {
    if (ends_with(name, "_minor")) {
        return words.money(number);
    }
    if (name == "until_ms") {
        return words.last_day(number);
    }
    if (ends_with(name, "_ms")) {
        return words.date(number);
    }
    if (ends_with(name, "bp")) {
        return words.factor(number);
    }
    return unit.empty() || is_plain(name) ? words.number(number) : words.amount(unit, number);
}

/// The number that a text's form goes with.
std::int64_t counted(const engine::TraceStep& step) {
    for (const char* const name : {"lines", "times"}) {
        if (const auto number = number_of(step, name)) {
            return *number;
        }
    }
    return 1;
}

std::string with_numbers(const Words& words,
                         const State& state,
                         const engine::TraceStep& step,
                         std::string out) {
    const std::string_view unit = unit_of(state, step);
    for (const auto& [name, number] : step.numbers) {
        out = fill(out, {{name.c_str(), number_words(words, unit, name, number)}});
    }
    return out;
}

/// One for each minor unit: how much it came to says it all.
bool is_one_to_one(const engine::TraceStep& step) {
    return step.code == engine::Code::given_by_rate &&
           number_of(step, "units") == number_of(step, "per_minor");
}

TextId text_of(const engine::TraceStep& step) {
    if (step.code == engine::Code::returned_line && !name_of_step(step, "name").empty()) {
        return TextId::why_returned_named_line;
    }
    return is_one_to_one(step) ? TextId::why_given_amount : explanation_text(step);
}

std::string not_met_words(const Words& words, const engine::TraceStep& step) {
    std::string ask = ask_words(words, step);
    if (step.subject.empty()) {
        return ask;
    }
    return words.fill(TextId::why_not_met, {{"ask", ask}, {"subject", words.asker(step.subject)}});
}

}  // namespace

std::string explain_beside(const Words& words, const State& state, const engine::TraceStep& step) {
    if (step.code == engine::unknown_code) {
        return {};
    }
    if (is_not_met(step.code)) {
        return not_met_words(words, step);
    }
    const PluralForm form = plural_form(counted(step), words.language());
    std::string out(select_form(words.text(text_of(step)), form));
    out = with_numbers(words, state, step, std::move(out));
    return fill(out,
                {{"per", period_words(words, step)},
                 {"name", name_of_step(step, "name")},
                 {"before", words.level(name_of_step(step, "before"))},
                 {"subject", subject_words(words, step)}});
}

std::string explain_step(const Words& words, const State& state, const engine::TraceStep& step) {
    std::string what = explain_beside(words, state, step);
    const std::optional<std::int64_t> amount = number_of(step, "amount");
    return amount && !what.empty()
               ? words.fill(
                     TextId::why_amount,
                     {{"what", what}, {"amount", words.amount(unit_of(state, step), *amount)}})
               : what;
}

}  // namespace spaarpas::view
