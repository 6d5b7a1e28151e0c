#include "base/nfc.h"

#include <string>

#include <doctest/doctest.h>

using spaarpas::base::to_nfc;

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
