#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "engine/explain/trace.h"

namespace spaarpas::engine {

using NoteNumbers = std::initializer_list<std::pair<const char*, std::int64_t>>;

/// Adds a step to the explanation. The names of `numbers` are those that explain/codes.h documents.
TraceStep& note(Trace& trace, Code code, std::string_view subject, NoteNumbers numbers = {});

/// Adds a named text, such as the period of a limit, to a step.
void note_name(TraceStep& step, const char* name, std::string_view text);

/// Says that the step moved a unit.
void note_delta(TraceStep& step, std::string_view unit, std::int64_t delta);

/// Adds steps that a condition gave, about the rule, level, segment or offer that asked it.
void note_all(Trace& trace, const Trace& steps, std::string_view subject);

/// The sum of the deltas of a unit.
std::int64_t sum_of(const Trace& trace, std::string_view unit);

}  // namespace spaarpas::engine
