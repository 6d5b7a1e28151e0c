#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "json/message.h"
#include "loyalty/fields.h"
#include "loyalty/outcome/outcome.h"
#include "support/repository.h"
#include "tests/unit/loyalty/golden_match.h"

using namespace spaarpas;  // NOLINT(google-build-using-namespace): a test speaks of rules
using spaarpas::test::mismatch;

namespace {

json::Value document_of(const std::string& text) {
    auto document = json::parse(text);
    REQUIRE(document.ok());
    return std::move(document.value());
}

/// The lines of a golden file; tests/golden/earning.mjs says what they hold.
base::List<json::Value> golden_lines(int number) {
    const std::string padded = (number < 10 ? "0" : "") + std::to_string(number);
    std::ifstream file(test::in_repository("tests/golden/earning/program-" + padded + ".jsonl"));
    base::List<json::Value> lines;
    for (std::string text; std::getline(file, text);) {
        lines.push_back(document_of(text));
    }
    return lines;
}

template <class T>
T read_part(const json::Value& line, const char* name) {
    const json::Value* const part = line.find(name);
    REQUIRE(part != nullptr);
    auto read = json::read_value<T>(*part, json::UnknownFields::refused);
    REQUIRE(read.ok());
    return std::move(read.value());
}

/// What the rules say of a case, as the document that the contract would carry.
json::Value outcome_of(const loyalty::Program& program, const json::Value& line) {
    const auto facts = read_part<loyalty::Facts>(line, "facts");
    const json::Value* const event = line.find("event");
    const auto outcome =
        event != nullptr
            ? loyalty::event_outcome(program, facts, event->text)
            : loyalty::order_outcome(program, facts, read_part<loyalty::Cart>(line, "cart"));
    const std::string text = outcome.ok() ? json::write_message(outcome.value())
                                          : R"({"code":")" + outcome.problems()[0].code + R"("})";
    return document_of(text);
}

}  // namespace

TEST_CASE("golden: 200 orders and events bring what the model in JavaScript says") {
    int cases = 0;
    for (int number = 1; number <= 40; ++number) {
        const auto lines = golden_lines(number);
        REQUIRE(lines.size() > 1);
        const auto program = read_part<loyalty::Program>(lines[0], "program");
        for (std::size_t index = 1; index < lines.size(); ++index) {
            CAPTURE(number);
            CAPTURE(index);
            const json::Value* const expected = lines[index].find("expected");
            REQUIRE(expected != nullptr);
            CHECK(mismatch(*expected, outcome_of(program, lines[index])) == "");
            ++cases;
        }
    }
    CHECK(cases == 200);
}

TEST_CASE("golden: a wrong number, a missing part and a part too many are noticed") {
    struct Row {
        const char* actual;
        const char* where;
    };
    const char* const expected =
        R"({"a":{"n":1},"l":[{"id":"x","n":2},{"id":"y","n":3}],"u":null})";
    const Row rows[] = {
        {R"({"a":{"n":1,"more":"words"},"l":[{"id":"y","n":3},{"id":"x","n":2}]})", ""},
        {R"({"a":{"n":2},"l":[{"id":"x","n":2},{"id":"y","n":3}]})", "/a/n"},
        {R"({"a":{"n":1},"l":[{"id":"x","n":2},{"id":"y","n":4}]})", "/l/1"},
        {R"({"a":{"n":1},"l":[{"id":"x","n":2}]})", "/l"},
        {R"({"a":{"n":1},"l":[{"id":"x","n":2},{"id":"y","n":3}],"u":5})", "/u"},
        {R"({"l":[{"id":"x","n":2},{"id":"y","n":3}]})", "/a"},
        {R"({"code":"cart_invalid"})", "/a"},
    };
    for (const Row& row : rows) {
        CHECK(mismatch(document_of(expected), document_of(row.actual)) == row.where);
    }
}
