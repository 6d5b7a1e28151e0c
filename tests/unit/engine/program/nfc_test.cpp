#include "engine/cart/nfc.h"

#include <doctest/doctest.h>

#include "engine/program/nfc.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules

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
    Cart cart;
    CartLine& line = cart.lines.emplace_back();
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
    Cart cart;
    cart.lines.emplace_back().sku = longer;
    put_into_nfc(cart);
    CHECK(cart.lines[0].sku == longer);
}
