#include "loyalty/explain/note.h"

namespace spaarpas::loyalty {

TraceStep& note(Trace& trace, const char* code, std::string_view subject, NoteNumbers numbers) {
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

}  // namespace spaarpas::loyalty
