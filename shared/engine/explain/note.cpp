#include "engine/explain/note.h"

namespace spaarpas::engine {

TraceStep& note(Trace& trace, Code code, std::string_view subject, NoteNumbers numbers) {
    TraceStep& step = trace.emplace_back();
    step.code = code;
    step.subject = subject;
    for (const auto& [name, value] : numbers) {
        step.numbers.emplace_back(name, value);
    }
    return step;
}

void note_name(TraceStep& step, const char* name, std::string_view text) {
    step.names.emplace_back(name, text);
}

void note_delta(TraceStep& step, std::string_view unit, std::int64_t delta) {
    step.unit = unit;
    step.delta = delta;
}

void note_all(Trace& trace, const Trace& steps, std::string_view subject) {
    for (const TraceStep& step : steps) {
        trace.push_back(step);
        trace.back().subject = subject;
    }
}

std::int64_t sum_of(const Trace& trace, std::string_view unit) {
    std::int64_t sum = 0;
    for (const TraceStep& step : trace) {
        sum += step.unit == unit ? step.delta : 0;
    }
    return sum;
}

}  // namespace spaarpas::engine
