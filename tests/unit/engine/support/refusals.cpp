#include "tests/unit/engine/support/refusals.h"

#include <doctest/doctest.h>

#include "engine/program/program.h"

namespace spaarpas::engine::test {

base::Problems problems_of(const std::string& text) {
    const auto program = load_program(text);
    return program.ok() ? base::Problems{} : program.problems();
}

bool is_useful(const base::Problem& problem) {
    return !problem.code.empty() && !problem.found.empty() && !problem.expected.empty() &&
           !problem.mend.empty();
}

void check_sound(const std::string& text) {
    for (const base::Problem& problem : problems_of(text)) {
        FAIL_CHECK(problem.code << " " << problem.pointer << ": " << problem.found << ", expected "
                                << problem.expected);
    }
}

void check_refused(const Row& row) {
    CAPTURE(std::string(row.code));
    CAPTURE(std::string(row.pointer));
    const base::Problems problems = problems_of(changed(row.old_text, row.new_text));
    for (const base::Problem& problem : problems) {
        CHECK(is_useful(problem));
        CHECK(problem.code == row.code);
        CHECK(problem.pointer == row.pointer);
    }
    CHECK(problems.size() == 1);
}

}  // namespace spaarpas::engine::test
