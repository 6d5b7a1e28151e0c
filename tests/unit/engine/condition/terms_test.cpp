#include "engine/condition/terms.h"

#include <doctest/doctest.h>

#include "tests/unit/engine/support/asking.h"

namespace spaarpas::engine::test {

TEST_CASE("terms: an amount or lines, wherever all of the parts must hold") {
    CHECK(order_terms(condition(R"({"amount": {"at_least": 2000}})")).from_minor == 2000);
    CHECK(order_terms(condition(R"({"lines": {"categories": ["coffee"]}})")).some_lines);
    const OrderTerms both =
        order_terms(condition(R"({"all": [{"level": ["gold"]}, {"amount": {"at_least": 500}}]})"));
    CHECK(both.from_minor == 500);
    CHECK_FALSE(both.some_lines);
}

TEST_CASE("terms: an amount of a cent is an amount") {
    const OrderTerms terms = order_terms(
        condition(R"({"all": [{"amount": {"at_least": 1}}, {"lines": {"skus": ["beans"]}}]})"));
    CHECK(terms.from_minor == 1);
    CHECK_FALSE(terms.some_lines);
}

TEST_CASE("terms: the first that is named is the one that is said") {
    const OrderTerms terms = order_terms(
        condition(R"({"all": [{"lines": {"skus": ["beans"]}}, {"amount": {"at_least": 500}}]})"));
    CHECK(terms.some_lines);
    CHECK(terms.from_minor == 0);
}

TEST_CASE("terms: a choice, what must not be and what is asked of the member name none") {
    for (const char* text : {R"({"any": [{"amount": {"at_least": 500}}, {"channel": ["web"]}]})",
                             R"({"not": {"amount": {"at_least": 500}}})",
                             R"({"amount": {"below": 500}})",
                             R"({"level": ["gold"]})"}) {
        const OrderTerms terms = order_terms(condition(text));
        CAPTURE(text);
        CHECK(terms.from_minor == 0);
        CHECK_FALSE(terms.some_lines);
    }
}

}  // namespace spaarpas::engine::test
