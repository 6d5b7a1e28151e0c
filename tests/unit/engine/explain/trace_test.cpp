#include "engine/explain/trace.h"

#include <doctest/doctest.h>

#include "engine/explain/note.h"
#include "engine/explain/unknown.h"
#include "json/message.h"
#include "tests/unit/engine/support/steps.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

TEST_CASE("trace: a step is stored by the name of its code") {
    Trace trace;
    TraceStep& step = note(trace, Code::limit_reached, "welcome", {{"wanted", 80}, {"limit", 50}});
    note_name(step, "per", "day");
    note_delta(step, "points", -30);
    const std::string text = spaarpas::json::write_message(step);
    CHECK(text == R"({"code":"limit_reached","subject":"welcome","unit":"points","delta":-30,)"
                  R"("numbers":{"wanted":80,"limit":50},"names":{"per":"day"}})");
    const auto read =
        spaarpas::json::read_message<TraceStep>(text, spaarpas::json::UnknownFields::refused);
    CHECK(read.ok());
    CHECK(read.value().code == Code::limit_reached);
    CHECK(read.value().delta == -30);
}

TEST_CASE("trace: a step that moves nothing says nothing of it") {
    Trace trace;
    note(trace, Code::empty_cart, "");
    CHECK(spaarpas::json::write_message(trace[0]) ==
          R"({"code":"empty_cart","numbers":{},"names":{}})");
}

TEST_CASE("trace: a code of a newer server is read by an older widget, and refused in a request") {
    namespace json = spaarpas::json;
    const char* const newer = R"({"code":"given_by_the_moon","numbers":{},"names":{}})";
    const auto read = json::read_message<TraceStep>(newer, json::UnknownFields::ignored);
    REQUIRE(read.ok());
    CHECK(read.value().code == unknown_code);
    CHECK_FALSE(json::read_message<TraceStep>(newer, json::UnknownFields::refused).ok());
    CHECK_FALSE(json::read_message<TraceStep>(R"({"code":7,"numbers":{},"names":{}})",
                                              json::UnknownFields::ignored)
                    .ok());
}

TEST_CASE("trace: each code has the name that its table gives") {
    std::size_t index = 0;
    for (const CodeInfo& info : code_infos) {
        CHECK(std::string(name_of(static_cast<Code>(index))) == info.name);
        ++index;
    }
}

TEST_CASE("trace: the movements of a unit add up to it") {
    Trace trace;
    note_delta(note(trace, Code::given_amount, "a"), "points", 50);
    note_delta(note(trace, Code::given_amount, "b"), "stamps", 3);
    note_delta(note(trace, Code::limit_reached, "a"), "points", -20);
    note(trace, Code::told, "c");
    CHECK(sum_of(trace, "points") == 30);
    CHECK(sum_of(trace, "stamps") == 3);
    CHECK(sum_of(trace, "miles") == 0);
}

TEST_CASE("trace: reasons are told of who asked") {
    Trace why_not;
    note(why_not, Code::not_met_channel, "");
    Trace trace;
    note_all(trace, why_not, "welcome");
    CHECK(trace.back().subject == "welcome");
    CHECK(why_not.back().subject.empty());
}
