#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "engine/explain/codes.h"
#include "engine/explain/trace.h"

/// What a test asks of an explanation.
namespace spaarpas::engine::test {

/// The first step with that code, or null.
inline const TraceStep* find_step(const Trace& trace, Code code) {
    for (const TraceStep& step : trace) {
        if (step.code == code) {
            return &step;
        }
    }
    return nullptr;
}

/// The parameters of a step as one text: `channel=web missing=3`, numbers first.
inline std::string parameters_of(const TraceStep& step) {
    std::string text;
    for (const auto& [name, number] : step.numbers) {
        text += (text.empty() ? "" : " ") + name + '=' + std::to_string(number);
    }
    for (const auto& [name, value] : step.names) {
        text += text.empty() ? "" : " ";
        text += name;
        text += '=';
        text += value;
    }
    return text;
}

/// An explanation as a text, a line a step: `not_met_channel channel=web`.
inline std::string said(const Trace& trace) {
    std::string text;
    for (const TraceStep& step : trace) {
        text += text.empty() ? "" : "\n";
        text += name_of(step.code);
        const std::string parameters = parameters_of(step);
        text += parameters.empty() ? "" : ' ' + parameters;
    }
    return text;
}

/// What a step's parameters differ in from a column of the table of codes: `without per`.
template <class Parameters>
std::string misfits(const Parameters& parameters, std::string_view column) {
    std::string wrong;
    std::vector<std::string> known;
    while (!column.empty()) {
        const std::size_t end = std::min(column.find(' '), column.size());
        std::string name(column.substr(0, end));
        column.remove_prefix(std::min(end + 1, column.size()));
        const bool may_be_missing = name.back() == '?';
        name.resize(name.size() - (may_be_missing ? 1 : 0));
        const bool is_there =
            std::any_of(parameters.begin(), parameters.end(), [&name](const auto& parameter) {
                return parameter.first == name;
            });
        wrong += is_there || may_be_missing ? "" : " without " + name;
        known.push_back(std::move(name));
    }
    for (const auto& parameter : parameters) {
        const bool is_known = std::find(known.begin(), known.end(), parameter.first) != known.end();
        wrong += is_known ? "" : " with " + parameter.first;
    }
    return wrong;
}

/// What of a step is not as the table of codes documents it; nothing where all is.
inline std::string undocumented(const TraceStep& step) {
    const CodeInfo& info = code_infos[static_cast<std::size_t>(step.code)];
    const std::string wrong = misfits(step.numbers, info.numbers) + misfits(step.names, info.names);
    return wrong.empty() ? "" : info.name + wrong;
}

/// The first of the steps that is not documented, and in what; nothing where all are.
inline std::string undocumented(const Trace& trace) {
    for (const TraceStep& step : trace) {
        std::string wrong = undocumented(step);
        if (!wrong.empty()) {
            return wrong;
        }
    }
    return "";
}

}  // namespace spaarpas::engine::test
