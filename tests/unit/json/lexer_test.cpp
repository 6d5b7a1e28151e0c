#include <string>

#include <doctest/doctest.h>

#include "json/library_lexer.h"
#include "json/short_lexer.h"

#ifndef __EMSCRIPTEN__

namespace spaarpas::json {
namespace {

/// All that a lexer finds up to the end or the first mistake, in words.
template <class Lexer>
std::string found_by(const std::string& text) {
    Lexer lexer(text);
    std::string out;
    while (true) {
        const Token token = lexer.scan();
        out += std::to_string(static_cast<int>(token)) + ' ';
        if (token == Token::text || token == Token::fraction) {
            out += '<' + lexer.text() + "> ";
        } else if (token == Token::integer) {
            out += std::to_string(lexer.integer()) + ' ';
        } else if (token == Token::end_of_input || token == Token::error) {
            return out;
        }
    }
}

void check_same(const std::string& text) {
    CAPTURE(text);
    CHECK(found_by<ShortLexer>(text) == found_by<LibraryLexer>(text));
}

TEST_CASE("lexer: the page's finds in a document what the server's does") {
    check_same(R"( {"a":[1,-2,0.5,1e3,-1.25E-7,true,false,null],"b":{"":""}} )");
    check_same("\xEF\xBB\xBF{}");
    check_same("\xEF\xBB\xBF\xEF\xBB\xBF{}");
    check_same("\"caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x8E\x89\"");
    check_same("\t\n\r [ ]\n");
    check_same("");
}

TEST_CASE("lexer: numbers are the same ones at every edge") {
    for (const char* text : {"0",
                             "-0",
                             "-",
                             "+1",
                             "01",
                             "-01",
                             "1.",
                             ".5",
                             "1.e1",
                             "1e",
                             "1e+",
                             "1E-2",
                             "0e0",
                             "-0.0",
                             "1e999",
                             "-1e999",
                             "1e308",
                             "9223372036854775807",
                             "9223372036854775808",
                             "-9223372036854775808",
                             "-9223372036854775809",
                             "9999999999999999999",
                             "-9999999999999999999",
                             "18446744073709551615",
                             "18446744073709551616",
                             "-18446744073709551616",
                             "100000000000000000000000000000",
                             "12a",
                             "0x10",
                             "NaN",
                             "Infinity"}) {
        check_same(text);
        check_same('[' + std::string(text) + ',' + text + ']');
    }
}

TEST_CASE("lexer: every escape means the same, and every wrong one is refused") {
    for (int code = 0x01; code < 0x80; ++code) {
        const auto letter = static_cast<char>(code);
        check_same(std::string("\"a\\") + letter + "b\"");
        check_same(std::string("\"a") + letter + "b\"");
        check_same(std::string("\"\\u00") + letter + "0\"");
        check_same(std::string(1, letter));
    }
    for (const char* digits : {"0000",
                               "0041",
                               "007f",
                               "0080",
                               "07FF",
                               "0800",
                               "20ac",
                               "d7ff",
                               "D800",
                               "dbff",
                               "dc00",
                               "dfff",
                               "e000",
                               "ffff",
                               "12",
                               "12g4"}) {
        check_same("\"\\u" + std::string(digits) + '"');
        for (const char* low : {"dc00", "DFFF", "d800", "0041", "dc0"}) {
            check_same("\"\\u" + std::string(digits) + "\\u" + low + "x\"");
        }
    }
    check_same("\"\\ud83c\\n\"");
    check_same("\"\\ud83c");
    check_same("\"\\u");
    check_same("\"\\");
    check_same("\"open");
}

TEST_CASE("lexer: a word is a literal when it is wholly there") {
    for (const char* text : {"true", "tru", "trues", "True", "false", "fals", "null", "nul", "n"}) {
        check_same(text);
    }
    check_same("truefalse null");
    check_same("[true,nul]");
    check_same("// no comment");
    check_same("/* no comment */ 1");
}

TEST_CASE("lexer: a document cut anywhere, or with any byte replaced, is taken alike") {
    const std::string whole =
        R"({"name":"Koffie \u20ac \ud83c\udf89","of":[10,-2.5e1,true,null],"x":{"\n":"\\"}})";
    for (std::size_t at = 0; at < whole.size(); ++at) {
        check_same(whole.substr(0, at));
        for (const char byte : {'"', '\\', '{', ']', ',', '0', '-', 'e', ' ', 'u', '\n', '~'}) {
            std::string changed = whole;
            changed[at] = byte;
            check_same(changed);
        }
    }
}

}  // namespace
}  // namespace spaarpas::json

#endif
