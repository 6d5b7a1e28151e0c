#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

#include "engine/program/program.h"
#include "tests/support/repository.h"

namespace base = spaarpas::base;
using spaarpas::engine::load_program;
using spaarpas::engine::Program;

namespace {

base::Result<Program> demo_program(const std::string& name) {
    std::ifstream file(spaarpas::test::in_repository("demo/programs/" + name + ".json"));
    return load_program(std::string(std::istreambuf_iterator<char>(file), {}));
}

}  // namespace

TEST_CASE("demo programs: those of the shop and of the import are sound in the new form") {
    for (const char* const name : {"koffiebar", "online-retail"}) {
        CAPTURE(name);
        const auto program = demo_program(name);
        CHECK(program.ok());
        for (const base::Problem& problem : program.problems()) {
            FAIL_CHECK(problem.pointer << ": " << problem.code << ", " << problem.found);
        }
    }
}
