#pragma once

#include <string>

#include "base/result.h"
#include "tests/unit/engine/support/program_text.h"

namespace spaarpas::engine::test {

/// One change of the sound program, and the refusal that it brings.
struct Row {
    const char* code;
    const char* pointer;
    const char* old_text;
    const char* new_text;
};

base::Problems problems_of(const std::string& text);

/// Whether it says what was wrong, what is expected and how to mend it.
bool is_useful(const base::Problem& problem);

/// The program has no mistake.
void check_sound(const std::string& text);

/// The change is refused once, at that place, and nothing else is complained of.
void check_refused(const Row& row);

}  // namespace spaarpas::engine::test
