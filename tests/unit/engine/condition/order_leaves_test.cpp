#include <doctest/doctest.h>

#include "tests/unit/engine/support/asking.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

TEST_CASE("lines: a condition chooses the lines of its products and categories") {
    struct Case {
        const char* condition;
        const char* lines;
    };
    const Case cases[] = {
        {R"({"lines": {"skus": ["cup", "tea"]}})", "cup"},
        {R"({"lines": {"categories": ["coffee"]}})", "beans"},
        {R"({"lines": {"categories": ["coffee", "mug"]}})", "beans cup"},
        {R"({"lines": {"skus": ["cup"], "categories": ["mug"]}})", "cup"},
        {R"({"lines": {"not_skus": ["cup"]}})", "beans shipping"},
        {R"({"lines": {"not_categories": ["coffee"]}})", "cup shipping"},
        {R"({"lines": {"categories": ["mug"], "not_skus": ["tea"]}})", "cup"},
        {R"({"lines": {}})", "beans cup shipping"},
    };
    Asking asking;
    asking.event.cart->shipping_minor = 495;
    for (const Case& one : cases) {
        CAPTURE(one.condition);
        CHECK(asking.ask(one.condition).holds);
        CHECK(asking.lines(one.condition) == one.lines);
    }
}

TEST_CASE("lines: a condition that chooses no line does not hold") {
    Asking asking;
    for (const char* const condition : {R"({"lines": {"skus": ["tea"]}})",
                                        R"({"lines": {"categories": ["tea"]}})",
                                        R"({"lines": {"skus": ["cup"], "categories": ["coffee"]}})",
                                        R"({"lines": {"not_skus": ["beans", "cup"]}})",
                                        R"({"lines": {"not_categories": ["coffee", "mug"]}})"}) {
        CAPTURE(condition);
        CHECK(asking.why_not(condition) == "not_met_lines");
        CHECK_FALSE(asking.ask(condition).choice.made);
    }
}

TEST_CASE("lines: a product in several categories is chosen by one and kept out by another") {
    Asking asking;
    asking.event.cart->lines[0].categories = {"coffee", "sale"};
    CHECK(asking.lines(R"({"lines": {"categories": ["coffee"]}})") == "beans");
    CHECK(asking.why_not(R"({"lines": {"categories": ["coffee"], "not_categories": ["sale"]}})") ==
          "not_met_lines");
}

TEST_CASE("channel: an order came by one of the channels") {
    Asking asking;
    CHECK(asking.ask(R"({"channel": ["shop", "web"]})").holds);
    CHECK(asking.why_not(R"({"channel": ["shop"]})") == "not_met_channel channel=web");
}

TEST_CASE("amount: the counted amount of an order is within bounds, the upper one left out") {
    struct Case {
        const char* condition;
        const char* why_not;
    };
    const Case cases[] = {
        {R"({"amount": {"at_least": 1500}})", ""},
        {R"({"amount": {"at_least": 1501}})", "not_met_amount missing_minor=1 at_least_minor=1501"},
        {R"({"amount": {"below": 1501}})", ""},
        {R"({"amount": {"below": 1500}})", "not_met_amount below_minor=1500"},
        {R"({"amount": {"at_least": 1000, "below": 2000}})", ""},
        {R"({"amount": {"at_least": 2000, "below": 3000}})",
         "not_met_amount missing_minor=500 at_least_minor=2000"},
    };
    Asking asking;
    for (const Case& one : cases) {
        CAPTURE(one.condition);
        CHECK(asking.why_not(one.condition) == one.why_not);
    }
}

TEST_CASE("amount: what counts is asked for, not what is paid") {
    Asking asking;
    asking.event.cart->shipping_minor = 495;
    CHECK_FALSE(asking.ask(R"({"amount": {"at_least": 1600}})").holds);
    asking.program.counts.shipping = true;
    CHECK(asking.ask(R"({"amount": {"at_least": 1600}})").holds);
}

TEST_CASE("condition: what asks about an order does not hold where there is none") {
    Asking asking;
    for (const char* const condition :
         {R"({"lines": {}})", R"({"channel": ["web"]})", R"({"amount": {"below": 100}})"}) {
        CAPTURE(condition);
        const Answer answer = asking.ask_member(condition);
        CHECK_FALSE(answer.holds);
        CHECK_FALSE(answer.choice.made);
        CHECK(answer.why_not.size() == 1);
    }
}
