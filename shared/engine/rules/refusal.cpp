#include "engine/rules/refusal.h"

#include <optional>
#include <string_view>

#include "engine/explain/note.h"
#include "engine/program/window.h"

namespace spaarpas::engine {

namespace {

std::optional<std::int64_t> number_of(const TraceStep& step, std::string_view name) {
    for (const auto& [key, value] : step.numbers) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

bool is_over_ever(const TraceStep& step) {
    for (const auto& [key, text] : step.names) {
        if (key == "over") {
            return text == name_of(Window());
        }
    }
    return false;
}

/// A sum of all that ever was does not fall below what it has passed, and a date does not come
/// again.
bool is_for_good(const TraceStep& step, std::int64_t at_ms) {
    if (step.code == Code::not_met_unit && is_over_ever(step)) {
        const auto figure = number_of(step, "figure");
        const auto below = number_of(step, "below");
        return figure && below && *figure >= *below;
    }
    if (step.code == Code::not_met_date) {
        const auto until_ms = number_of(step, "until_ms");
        return until_ms && *until_ms <= at_ms;
    }
    return false;
}

}  // namespace

void explain_refusal(const Rule& rule,
                     const Trace& why_not,
                     const Question& question,
                     Trace& trace) {
    for (const TraceStep& step : why_not) {
        if (is_for_good(step, question.at_ms)) {
            return;
        }
    }
    note_all(trace, why_not, rule.id);
}

}  // namespace spaarpas::engine
