#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "json/quote.h"
#include "json/value.h"

namespace spaarpas::json {
namespace {

using namespace std::string_literals;

TEST_CASE("canonical: equal documents give equal bytes") {
    struct Row {
        std::string name;
        std::string text;
        std::string canonical;
    };
    const Row rows[] = {
        {"white space goes", " { \"a\" : [ 1 , 2 ] } ", R"({"a":[1,2]})"},
        {"members are sorted", R"({"b":1,"a":{"d":1,"c":2}})", R"({"a":{"c":2,"d":1},"b":1})"},
        {"lists are not", "[3,1,2]", "[3,1,2]"},
        {"empty", R"({"a":{},"b":[],"":""})", R"({"":"","a":{},"b":[]})"},
        {"constants", "[true,false,null]", "[true,false,null]"},
        {"minus zero is zero", "[-0]", "[0]"},
        {"extremes",
         "[9223372036854775807,-9223372036854775808]",
         "[9223372036854775807,-9223372036854775808]"},
        {"shortest escapes",
         R"(["\u0022\u005c\/\b\f\n\r\t\u0001\u001F\u007f\u20ac"])",
         "[\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7F€\"]"},
        // The names of RFC 8785, section 3.2.3, in its order.
        {"UTF-16 order",
         R"({"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7})",
         "{\"\\r\":2,\"1\":4,\"\xC2\x80\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\xEF\xAC\xB3\":3}"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto parsed = parse(row.text);
        CHECK(parsed.ok());
        if (parsed.ok()) {
            CHECK(write_canonical(parsed.value()) == row.canonical);
        }
    }
}

TEST_CASE("quoting: bytes that are not UTF-8 become the replacement character") {
    struct Row {
        std::string text;
        std::string quoted;
    };
    const Row rows[] = {
        {"a\xFFz", "\"a\xEF\xBF\xBDz\""},
        {"\xE2\x82", "\"\xEF\xBF\xBD\xEF\xBF\xBD\""},
        {"\xED\xA0\x80", "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""},
        {"\0"s, R"("\u0000")"},
        {"😀", "\"😀\""},
        {"</script>", R"("</script>")"},
    };
    for (const Row& row : rows) {
        std::string out;
        append_quoted(out, row.text);
        CHECK(out == row.quoted);
    }
}

}  // namespace
}  // namespace spaarpas::json
