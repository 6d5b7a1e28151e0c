#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "loyalty/explain/trace.h"

namespace spaarpas::loyalty {

using NoteNumbers = std::initializer_list<std::pair<const char*, std::int64_t>>;

/// Adds a step to the explanation. The names of `numbers` are those that explain/codes.h documents
/// for `code`.
TraceStep& note(Trace& trace, const char* code, std::string_view subject, NoteNumbers numbers = {});

/// Adds a named text, such as the period of a cap, to a step.
void note_name(TraceStep& step, const char* name, std::string_view text);

}  // namespace spaarpas::loyalty
