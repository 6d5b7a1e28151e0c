#pragma once

#include <string>
#include <string_view>

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

}  // namespace spaarpas::engine::test
