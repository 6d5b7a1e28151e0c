#include "backend/service/names/nfc.h"

#include <string>

#include <doctest/doctest.h>

using spaarpas::service::put_into_nfc;
using spaarpas::service::to_nfc;

TEST_CASE("nfc: a letter and its marks become one character, as far as there is one") {
    CHECK(to_nfc("caf\u00e9") == "caf\u00e9");
    CHECK(to_nfc("cafe\u0301") == "caf\u00e9");
    CHECK(to_nfc("A\u030a\u212b\u00c5") == "\u00c5\u00c5\u00c5");
    CHECK(to_nfc("x\u0301") == "x\u0301");
    CHECK(to_nfc("\u0301e\u0301") == "\u0301\u00e9");
    CHECK(to_nfc("\U0001d15e") == "\U0001d157\U0001d165");
    CHECK(to_nfc("\U00011099\U000110ba") == "\U0001109a");
}

TEST_CASE("nfc: marks come in their order, and one that is in between keeps others apart") {
    CHECK(to_nfc("a\u0302\u0323") == "\u1ead");
    CHECK(to_nfc("a\u0323\u0302") == "\u1ead");
    CHECK(to_nfc("q\u0307\u0323") == "q\u0323\u0307");
    CHECK(to_nfc("a\u0305\u0301") == "a\u0305\u0301");
    CHECK(to_nfc("a\u0327\u0301") == "\u00e1\u0327");
}

TEST_CASE("nfc: syllables of Hangul are put together, and what is never composed is taken apart") {
    CHECK(to_nfc("\u1112\u1161\u11ab") == "\ud55c");
    CHECK(to_nfc("\u1100\u1161") == "\uac00");
    CHECK(to_nfc("\uac00\u11a8") == "\uac01");
    CHECK(to_nfc("\uac01\u11a8") == "\uac01\u11a8");
    CHECK(to_nfc("\u0958") == "\u0915\u093c");
}

TEST_CASE("nfc: what needs no change stays as it is, and so does what is not UTF-8") {
    for (const std::string text : {"", "koffie", "\u00df\u0259", "\u65e5\u672c", "\U0001f600"}) {
        CHECK(to_nfc(text) == text);
    }
    CHECK(to_nfc("e\xcc") == "e\xcc");
}

TEST_CASE("nfc: E23, the check tells where a program's file has an accent apart from its letter") {
    auto document = spaarpas::json::parse(
        R"({"id": "a", "rules": [{"name": {"nl": "Caf\u00e9"}, "lines": ["cafe\u0301", "bar"]}]})");
    REQUIRE(document.ok());
    const spaarpas::base::Problems warnings = put_into_nfc(document.value());
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0].code == "text_not_nfc");
    CHECK(warnings[0].pointer == "/rules/0/lines/0");
    CHECK(warnings[0].found == "cafe\u0301");
    CHECK(warnings[0].expected == "caf\u00e9");
    CHECK(put_into_nfc(document.value()).empty());
}

TEST_CASE("nfc: E23, a cart's products and categories have their names in NFC") {
    spaarpas::engine::Cart cart;
    spaarpas::engine::CartLine& line = cart.lines.emplace_back();
    line.sku = "the\u0301";
    line.categories = {"cafe\u0301", "caf\u00e9"};
    put_into_nfc(cart);
    CHECK(cart.lines[0].sku == "th\u00e9");
    CHECK(cart.lines[0].categories[0] == cart.lines[0].categories[1]);
}

TEST_CASE("nfc: a name that would be longer than a name may be stays as it is") {
    std::string longer;
    while (longer.size() < 198) {
        longer += "\u0958";
    }
    spaarpas::engine::Cart cart;
    cart.lines.emplace_back().sku = longer;
    put_into_nfc(cart);
    CHECK(cart.lines[0].sku == longer);
}
