#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

#include "tests/scenarios/support/story.h"
#include "tests/support/repository.h"

using spaarpas::engine::Program;
using spaarpas::test::in_repository;

namespace base = spaarpas::base;

namespace {

/// Where the life under an example is told: `coffee_chain_test.cpp`.
std::string story_of(std::string example) {
    for (char& letter : example) {
        letter = letter == '-' ? '_' : letter;
    }
    return in_repository("tests/scenarios/" + example + "_test.cpp");
}

}  // namespace

TEST_CASE("examples: each is taken without a word, and speaks four languages") {
    for (const std::string& name : spaarpas::scenarios::example_names()) {
        CAPTURE(name);
        const base::Result<Program> loaded =
            spaarpas::engine::load_program(spaarpas::scenarios::example_text(name));
        for (const base::Problem& problem : loaded.problems()) {
            FAIL_CHECK(problem.pointer << ": " << problem.code << ", " << problem.found);
        }
        if (loaded.ok()) {
            CHECK(loaded.value().id == name);
            CHECK(loaded.value().locales == base::List<std::string>{"nl", "fr", "de", "en"});
        }
    }
}

TEST_CASE("examples: each has its line on the page and its story here") {
    std::ifstream file(in_repository("docs/examples/README.md"));
    const std::string page(std::istreambuf_iterator<char>(file), {});
    CHECK(spaarpas::scenarios::example_names().size() >= 13);
    for (const std::string& name : spaarpas::scenarios::example_names()) {
        CAPTURE(name);
        CHECK(page.find("](" + name + ".json)") != std::string::npos);
        CHECK(std::filesystem::exists(story_of(name)));
    }
}
