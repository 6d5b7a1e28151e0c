#include "view/components/explain.h"

#include "view/components/explain_texts.h"

namespace spaarpas::view {

namespace {

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// Progress towards a milestone is money where the milestone counts money.
bool counts_money(const State& state, std::string_view milestone) {
    for (const loyalty::Milestone& candidate : state.program.value->milestones) {
        if (candidate.id == milestone) {
            return candidate.kind == loyalty::MilestoneKind::amount;
        }
    }
    return false;
}

/// The unit stands at the end of a number's name, as everywhere in the contract.
std::string number_in_words(const Words& words,
                            const State& state,
                            const loyalty::TraceStep& step,
                            std::string_view name,
                            std::int64_t number) {
    if (name == "points" || ends_with(name, "_points")) {
        return words.points(number);
    }
    if (ends_with(name, "_minor")) {
        return words.money(number);
    }
    if (name == "until_ms") {
        return words.last_day(number);
    }
    if (ends_with(name, "_ms")) {
        return words.date(number);
    }
    if (ends_with(name, "_bp")) {
        return words.factor(number);
    }
    if (name == "metric" || name == "missing" || name == "threshold") {
        return words.metric(number);
    }
    const bool measured = name == "progress" || name == "target";
    if (measured && state.program.value && counts_money(state, step.subject)) {
        return words.money(number);
    }
    return words.number(number);
}

std::string_view name_in_words(const Words& words, std::string_view name, std::string_view text) {
    struct Period {
        std::string_view period;
        TextId text;
    };
    constexpr Period periods[] = {
        {"order", TextId::per_order},
        {"day", TextId::per_day},
        {"week", TextId::per_week},
        {"month", TextId::per_month},
        {"year", TextId::per_year},
        {"ever", TextId::per_ever},
    };
    if (name != "per") {
        return words.subject(text);
    }
    for (const Period& period : periods) {
        if (period.period == text) {
            return words.text(period.text);
        }
    }
    return words.subject(text);
}

std::int64_t first_number(const loyalty::TraceStep& step) {
    return step.numbers.empty() ? 0 : step.numbers.front().second;
}

/// A cap, a shipping line or a whole order has no name of its own.
std::string_view subject_in_words(const Words& words, std::string_view subject) {
    return subject.empty() ? words.text(TextId::this_order) : words.subject(subject);
}

}  // namespace

std::string explain_step(const Words& words, const State& state, const loyalty::TraceStep& step) {
    const std::optional<TextId> id = explanation_text(step.code);
    if (!id) {
        return {};
    }
    const PluralForm form = plural_form(first_number(step), words.language());
    std::string out(select_form(words.text(*id), form));
    for (const auto& [name, number] : step.numbers) {
        out = fill(out, {{name.c_str(), number_in_words(words, state, step, name, number)}});
    }
    for (const auto& [name, text] : step.names) {
        out = fill(out, {{name.c_str(), name_in_words(words, name, text)}});
    }
    return fill(out, {{"subject", subject_in_words(words, step.subject)}});
}

Node explanation(const View& view, const loyalty::Trace& trace) {
    Nodes steps;
    for (const loyalty::TraceStep& step : trace) {
        const std::string text = explain_step(view.words, view.state, step);
        if (!text.empty()) {
            steps.push_back(view.ui.element("li", {}, {view.ui.text(text)}));
        }
    }
    if (steps.empty()) {
        return {};
    }
    return view.ui.element("ol.reasons::explanation", {}, steps);
}

}  // namespace spaarpas::view
