#include "json/message.h"

#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace spaarpas::json {
namespace {

enum class Colour { red, green };

struct Part {
    static constexpr const char* type_name = "Part";
    std::string id;
    std::int64_t points = 0;
    std::string next = {};
};

struct Sample {
    static constexpr const char* type_name = "Sample";
    std::int64_t points = 0;
    bool active = false;
    std::string name;
    Colour colour = Colour::red;
    std::string home;
    std::int64_t limit = 7;
    std::optional<std::int64_t> expires_at_ms;
    std::optional<std::string> note;
    std::optional<Part> best;
    Part main;
    base::List<Part> parts;
    base::List<std::string> tags;
    TextMap titles;
    IntegerMap counts;
    Value extra;
};

void visit_fields(Fields& fields, Part& part) {
    fields.text({"id"}, part.id, {TextForm::id, 64, 1});
    fields.text({"next", Presence::optional}, part.next, {TextForm::id});
    fields.integer({"points", Presence::optional}, part.points);
}

void visit_fields(Fields& fields, Sample& sample) {
    fields.integer({"points"}, sample.points, {0, 1000});
    fields.boolean({"active"}, sample.active);
    fields.text({"name"}, sample.name, {TextForm::any, 8, 1});
    fields.enumerated({"colour"}, sample.colour, {"red", "green"});
    fields.text({"home", Presence::optional}, sample.home, {TextForm::url, 100, 1});
    fields.integer({"limit", Presence::optional}, sample.limit);
    fields.optional_integer({"expires_at_ms"}, sample.expires_at_ms);
    fields.optional_text({"note"}, sample.note);
    fields.optional_object({"best", Presence::nullable}, sample.best);
    fields.object({"main"}, sample.main);
    fields.list({"parts"}, sample.parts, {3});
    fields.text_list({"tags", Presence::optional}, sample.tags, {TextForm::id, 64, 1}, {2});
    fields.text_map({"titles", Presence::optional}, sample.titles);
    fields.integer_map({"counts", Presence::optional}, sample.counts);
    fields.any({"extra", Presence::optional}, sample.extra);
}

const std::string good_text =
    R"({"points":5,"active":true,"name":"Ada","colour":"green","best":null,)"
    R"("main":{"id":"m"},"parts":[]})";

/// `good_text` with one field in place of what it held, or added.
std::string with(const std::string& name, const std::string& value) {
    Value document = parse(good_text).value();
    const Value replacement = parse(value).value();
    for (auto& member : document.members) {
        if (member.name == name) {
            member.value = replacement;
            return write_canonical(document);
        }
    }
    document.members.push_back({name, replacement});
    return write_canonical(document);
}

std::string without(const std::string& name) {
    Value document = parse(good_text).value();
    base::erase_if(document.members, [&name](const auto& member) { return member.name == name; });
    return write_canonical(document);
}

base::Problems problems_of(const std::string& text,
                           UnknownFields unknown = UnknownFields::refused) {
    const auto read = read_message<Sample>(text, unknown);
    return read.ok() ? base::Problems{} : read.problems();
}

TEST_CASE("reader: a whole message is read, and what it leaves out keeps its default") {
    const auto read = read_message<Sample>(good_text, UnknownFields::refused);
    CHECK(read.ok());
    if (!read.ok()) {
        return;
    }
    const Sample& sample = read.value();
    CHECK(sample.points == 5);
    CHECK(sample.active);
    CHECK(sample.name == "Ada");
    CHECK(sample.colour == Colour::green);
    CHECK(sample.limit == 7);
    CHECK_FALSE(sample.expires_at_ms.has_value());
    CHECK_FALSE(sample.best.has_value());
    CHECK(sample.main.id == "m");
}

TEST_CASE("reader: one wrong field is one problem, with its code and pointer") {
    struct Row {
        std::string text;
        std::string code;
        std::string pointer;
    };
    const Row rows[] = {
        {"[]", "wrong_kind", ""},
        {"3", "wrong_kind", ""},
        {without("points"), "missing_field", "/points"},
        {without("active"), "missing_field", "/active"},
        {without("name"), "missing_field", "/name"},
        {without("colour"), "missing_field", "/colour"},
        {without("best"), "missing_field", "/best"},
        {without("main"), "missing_field", "/main"},
        {without("parts"), "missing_field", "/parts"},
        {with("points", "\"5\""), "wrong_kind", "/points"},
        {with("points", "null"), "wrong_kind", "/points"},
        {with("points", "1.0"), "wrong_kind", "/points"},
        {with("points", "1e2"), "wrong_kind", "/points"},
        {with("points", "-1"), "out_of_range", "/points"},
        {with("points", "1001"), "out_of_range", "/points"},
        {with("points", "18446744073709551615"), "out_of_range", "/points"},
        {with("points", "-9223372036854775809"), "out_of_range", "/points"},
        {with("limit", "9007199254740992"), "out_of_range", "/limit"},
        {with("limit", "-9007199254740992"), "out_of_range", "/limit"},
        {with("limit", "null"), "wrong_kind", "/limit"},
        {with("active", "1"), "wrong_kind", "/active"},
        {with("name", "\"\""), "too_short", "/name"},
        {with("name", "\"123456789\""), "too_long", "/name"},
        {with("name", "\"éééé é\""), "too_long", "/name"},
        {with("name", "[\"Ada\"]"), "wrong_kind", "/name"},
        {with("colour", "\"Red\""), "not_one_of", "/colour"},
        {with("colour", "0"), "wrong_kind", "/colour"},
        {with("home", "\"javascript:alert(1)\""), "bad_form", "/home"},
        {with("expires_at_ms", "\"soon\""), "wrong_kind", "/expires_at_ms"},
        {with("note", "1"), "wrong_kind", "/note"},
        {with("best", "[]"), "wrong_kind", "/best"},
        {with("best", "{}"), "missing_field", "/best/id"},
        {with("main", "null"), "wrong_kind", "/main"},
        {with("main", R"({"id":"a b"})"), "bad_form", "/main/id"},
        {with("parts", "{}"), "wrong_kind", "/parts"},
        {with("parts", R"([{"id":"a"},7])"), "wrong_kind", "/parts/1"},
        {with("parts", R"([{"id":"a"},{"id":"b","points":true}])"),
         "wrong_kind",
         "/parts/1/points"},
        {with("parts", R"([{"id":"a"},{"id":"b"},{"id":"c"},{"id":"d"}])"), "too_long", "/parts"},
        {with("tags", R"(["a","b","c"])"), "too_long", "/tags"},
        {with("tags", R"(["a",1])"), "wrong_kind", "/tags/1"},
        {with("tags", R"(["a",""])"), "too_short", "/tags/1"},
        {with("main", R"({"id":"m","next":"a b"})"), "bad_form", "/main/next"},
        {with("titles", R"({"nl":1})"), "wrong_kind", "/titles/nl"},
        {with("titles", R"({"a/b~c":1})"), "wrong_kind", "/titles/a~1b~0c"},
        {with("counts", R"({"x":"1"})"), "wrong_kind", "/counts/x"},
        {with("counts", R"({"x":9007199254740992})"), "out_of_range", "/counts/x"},
        {with("pionts", "1"), "unknown_field", "/pionts"},
        {with("main", R"({"id":"m","size":1})"), "unknown_field", "/main/size"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const base::Problems problems = problems_of(row.text);
        CHECK(problems.size() == 1);
        if (!problems.empty()) {
            CHECK(problems.front().code == row.code);
            CHECK(problems.front().pointer == row.pointer);
        }
    }
}

TEST_CASE("reader: all problems are collected at once, in the order of the fields") {
    const base::Problems problems =
        problems_of(R"({"points":"x","active":1,"name":"","colour":"blue","best":null,)"
                    R"("main":{"id":1,"extra":2},"parts":[{},{"id":"?"}],"home":"//evil"})");
    std::string codes;
    for (const base::Problem& problem : problems) {
        codes += problem.pointer + "=" + problem.code + " ";
    }
    CHECK(codes ==
          "/points=wrong_kind /active=wrong_kind /name=too_short /colour=not_one_of "
          "/home=bad_form /main/id=wrong_kind /main/extra=unknown_field "
          "/parts/0/id=missing_field /parts/1/id=bad_form ");
}

TEST_CASE("reader: a reply with fields of a newer server is read all the same") {
    const std::string text = with("main", R"({"id":"m","newer":{"deep":[1]}})");
    CHECK(problems_of(text, UnknownFields::ignored).empty());
    CHECK(problems_of(text, UnknownFields::refused).size() == 1);
}

TEST_CASE("reader: very many problems end in one line that says so") {
    std::string text = "{";
    for (int index = 0; index < 5000; ++index) {
        text += (index == 0 ? "\"n" : ",\"n") + std::to_string(index) + "\":1";
    }
    const base::Problems problems = problems_of(text + "}");
    CHECK(problems.size() == Reader::max_problems + 1);
    CHECK(problems.back().code == "too_many_problems");
}

TEST_CASE("writer: what is written is read back the same, byte by byte") {
    Sample sample;
    sample.points = 1000;
    sample.name = "é\"\n";
    sample.home = "/start";
    sample.expires_at_ms = -base::max_safe_integer;
    sample.note = "";
    sample.best = Part{"best", 3};
    sample.main.id = "m";
    sample.parts = {{"a", 1}, {"b", 2}};
    sample.tags = {"x", "y"};
    sample.titles = {{"nl", "Koffie"}, {"", ""}};
    sample.counts = {{"n", base::max_safe_integer}};
    sample.extra = parse(R"({"b":[1,{"c":null}],"a":"t"})").value();
    const std::string text = write_message(sample);
    CHECK(
        text ==
        R"({"points":1000,"active":false,"name":"é\"\n","colour":"red","home":"/start","limit":7,)"
        R"("expires_at_ms":-9007199254740991,"note":"","best":{"id":"best","next":"","points":3},)"
        R"("main":{"id":"m","next":"","points":0},"parts":[{"id":"a","next":"","points":1},)"
        R"({"id":"b","next":"","points":2}],)"
        R"("tags":["x","y"],"titles":{"nl":"Koffie","":""},"counts":{"n":9007199254740991},)"
        R"("extra":{"a":"t","b":[1,{"c":null}]}})");
    const auto read = read_message<Sample>(text, UnknownFields::refused);
    CHECK(read.ok());
    if (read.ok()) {
        CHECK(write_message(read.value()) == text);
    }
}

TEST_CASE("writer: leaves out an optional text that may not be empty and is; a nullable is null") {
    Sample sample;
    sample.name = "Ada";
    sample.main.id = "m";
    const std::string text = write_message(sample);
    CHECK(text.find("\"home\"") == std::string::npos);
    CHECK(text.find("\"note\"") == std::string::npos);
    CHECK(text.find(R"("best":null)") != std::string::npos);
    CHECK(problems_of(text).empty());
}

TEST_CASE("writer: an enum outside its names is written so that no reader takes it") {
    Sample sample;
    sample.name = "Ada";
    sample.main.id = "m";
    sample.colour = static_cast<Colour>(9);
    const base::Problems problems = problems_of(write_message(sample));
    CHECK(problems.size() == 1);
    CHECK(problems.front().pointer == "/colour");
}

#ifndef __EMSCRIPTEN__
TEST_CASE("problems: say what was found, what was expected and how to mend it") {
    struct Row {
        std::string text;
        std::string found;
        std::string expected;
        std::string mend;
    };
    const Row rows[] = {
        {with("pionts", "1"),
         "the field \"pionts\"",
         "only fields that are known here",
         "Did you mean \"points\"?"},
        {with("colour", "\"gren\""),
         "the text \"gren\"",
         "one of \"red\", \"green\"",
         "Did you mean \"green\"?"},
        {with("points", "\"5\""),
         "the text \"5\"",
         "a whole number from 0 to 1000",
         "Write the number without quotation marks."},
        {with("points", "4.5"),
         "the number 4.5",
         "a whole number from 0 to 1000",
         "Write a whole number, without a decimal point or an exponent."},
        {without("active"), "nothing", "true or false", "Add the field."},
    };
    for (const Row& row : rows) {
        const base::Problems problems = problems_of(row.text);
        CHECK(problems.size() == 1);
        CHECK(problems.front().found == row.found);
        CHECK(problems.front().expected == row.expected);
        CHECK(problems.front().mend == row.mend);
    }
}
#endif

}  // namespace
}  // namespace spaarpas::json
