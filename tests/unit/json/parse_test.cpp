#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "json/value.h"

namespace spaarpas::json {
namespace {

using namespace std::string_literals;

std::string code_of_parse(std::string_view text) {
    const auto parsed = parse(text);
    return parsed.ok() ? "" : parsed.problems().front().code;
}

TEST_CASE("parse: refuses what is not one JSON text in UTF-8, with a stable code") {
    struct Row {
        std::string name;
        std::string text;
        std::string code;
    };
    const Row rows[] = {
        {"nothing", "", "json_syntax"},
        {"white space alone", " \n", "json_syntax"},
        {"trailing comma", "[1,]", "json_syntax"},
        {"comment", "[1 /* one */]", "json_syntax"},
        {"something after it", "{} {}", "json_syntax"},
        {"single quotes", "{'a':1}", "json_syntax"},
        {"NaN", "[NaN]", "json_syntax"},
        {"leading zero", "[01]", "json_syntax"},
        {"leading plus", "[+1]", "json_syntax"},
        {"unclosed", "{\"a\":[1", "json_syntax"},
        {"raw NUL in a text", "\"a\0b\""s, "json_syntax"},
        {"NUL after the document", "{}\0"s, "json_syntax"},
        {"NUL before something else", "{}\0{\"a\":"s, "json_syntax"},
        {"raw line break in a text", "\"a\nb\"", "json_syntax"},
        {"lone high surrogate escape", "\"\\ud800\"", "json_syntax"},
        {"lone low surrogate escape", "\"\\udc00\"", "json_syntax"},
        {"surrogates the wrong way round", "\"\\udc00\\ud800\"", "json_syntax"},
        {"overlong slash", "\"\xC0\xAF\"", "json_utf8"},
        {"overlong in three bytes", "\"\xE0\x80\xAF\"", "json_utf8"},
        {"overlong in four bytes", "\"\xF0\x80\x80\xAF\"", "json_utf8"},
        {"encoded surrogate", "\"\xED\xA0\x80\"", "json_utf8"},
        {"above U+10FFFF", "\"\xF4\x90\x80\x80\"", "json_utf8"},
        {"byte FF", "\"\xFF\"", "json_utf8"},
        {"lone continuation", "\"\x80\"", "json_utf8"},
        {"cut-off sequence", "\"\xE2\x82\"", "json_utf8"},
        {"cut off by the end", "\"\xE2\x82", "json_utf8"},
        {"two equal names", R"({"a":1,"b":2,"a":3})", "json_duplicate_name"},
        {"equal once unescaped", R"({"a":1,"\u0061":2})", "json_duplicate_name"},
        {"equal names further down", R"([{"x":{"a":1,"a":1}}])", "json_duplicate_name"},
        {"too large for a double", "[1e999]", "json_syntax"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(code_of_parse(row.text) == row.code);
    }
}

TEST_CASE("parse: a number is an integer only when int64 holds it exactly") {
    struct Row {
        std::string text;
        Kind kind;
        std::int64_t integer;
        std::string spelling;
    };
    const Row rows[] = {
        {"0", Kind::integer, 0, ""},
        {"-0", Kind::integer, 0, ""},
        {"-1", Kind::integer, -1, ""},
        {"9007199254740991", Kind::integer, 9007199254740991, ""},
        {"9007199254740993", Kind::integer, 9007199254740993, ""},
        {"9223372036854775807", Kind::integer, INT64_MAX, ""},
        {"-9223372036854775808", Kind::integer, INT64_MIN, ""},
        {"9223372036854775808", Kind::fraction, 0, "9223372036854775808"},
        {"18446744073709551615", Kind::fraction, 0, "18446744073709551615"},
        {"18446744073709551616", Kind::fraction, 0, "18446744073709551616"},
        {"-9223372036854775809", Kind::fraction, 0, "-9223372036854775809"},
        {"1.0", Kind::fraction, 0, "1.0"},
        {"1e3", Kind::fraction, 0, "1e3"},
        {"-0.5", Kind::fraction, 0, "-0.5"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto parsed = parse(row.text);
        CHECK(parsed.ok());
        if (parsed.ok()) {
            CHECK(parsed.value().kind == row.kind);
            CHECK(parsed.value().integer == row.integer);
            CHECK(parsed.value().text == row.spelling);
        }
    }
}

TEST_CASE("parse: keeps the order of members, and escapes become characters") {
    const auto parsed = parse(R"({"z":true,"a":[null,"\u00e9\ud83d\ude00\u0000\/"]})");
    CHECK(parsed.ok());
    if (!parsed.ok()) {
        return;
    }
    const Value& value = parsed.value();
    CHECK(value.members.at(0).name == "z");
    CHECK(value.members.at(0).value.boolean);
    const Value* list = value.find("a");
    CHECK(list != nullptr);
    CHECK(list->items.at(0).kind == Kind::null);
    CHECK(list->items.at(1).text == "é😀\0/"s);
    CHECK(value.find("b") == nullptr);
    CHECK(list->find("a") == nullptr);
}

TEST_CASE("parse: holds to the limits of size and depth exactly") {
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '[') + std::string(depth, ']');
    };
    CHECK(parse(nested(32)).ok());
    CHECK(code_of_parse(nested(33)) == "json_depth");
    CHECK(code_of_parse(std::string(500000, '[')) == "json_depth");
    CHECK(parse("[1,2]", {5, 32}).ok());
    CHECK_FALSE(parse("[1,2]", {4, 32}).ok());
    CHECK(parse("[1,2]", {4, 32}).problems().front().code == "json_size");
}

TEST_CASE("parse: a hundred thousand names and items are read in one go") {
    std::string text = "{";
    for (int index = 0; index < 50000; ++index) {
        text += (index == 0 ? "\"n" : ",\"n") + std::to_string(index) + "\":1";
    }
    text += ",\"list\":[0";
    for (int index = 0; index < 50000; ++index) {
        text += ",1";
    }
    text += "]}";
    const auto parsed = parse(text, {text.size(), 32});
    CHECK(parsed.ok());
    CHECK(parsed.value().members.size() == 50001);
    CHECK(parsed.value().find("list")->items.size() == 50001);
}

#ifndef __EMSCRIPTEN__
TEST_CASE("parse: a mistake is said with its place") {
    const auto parsed = parse("{\n  \"a\": 1,\n  \"b\": tru\n}");
    CHECK_FALSE(parsed.ok());
    const base::Problem& problem = parsed.problems().front();
    CAPTURE(problem.found);
    CHECK(problem.found.find("line 3") != std::string::npos);
    CHECK(problem.expected == "JSON");
    CHECK_FALSE(problem.mend.empty());
}
#endif

}  // namespace
}  // namespace spaarpas::json
