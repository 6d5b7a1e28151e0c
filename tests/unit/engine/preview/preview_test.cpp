// What the module of the rules answers.
#include "engine/preview/preview.h"

#include <doctest/doctest.h>

#include "json/message.h"
#include "tests/unit/base/zones.h"
#include "tests/unit/engine/support/deciding.h"

namespace spaarpas::engine::test {
namespace {

using spaarpas::test::utc;

constexpr const char* a_point_a_euro = R"([{"id": "base", "on": "order",
    "do": [{"give": {"unit": "points", "rate": {"units": 1, "per_minor": 100}}}]}])";

const std::int64_t noon_ms = utc("2026-03-04T11:00");

PreviewQuestion question_of(std::int64_t minor) {
    PreviewQuestion question;
    question.at_ms = noon_ms;
    question.events = {order_event("o", 0, euro_cart({line("bag", 1, minor)}))};
    return question;
}

PreviewAnswer read_answer(const std::string& text) {
    auto read = json::read_message<PreviewAnswer>(text, json::UnknownFields::refused);
    CAPTURE(text);
    REQUIRE(read.ok());
    return read.value();
}

}  // namespace

TEST_CASE("preview: texts in, the decision that is booked later out") {
    const Program program = coffee_bar(a_point_a_euro);
    PreviewQuestion question = question_of(1250);
    question.whole = true;
    const PreviewAnswer answer =
        read_answer(preview_text(json::write_message(program), json::write_message(question)));
    REQUIRE(answer.events.size() == 1);
    REQUIRE(answer.events[0].decision.has_value());
    Facts facts;
    facts.at_ms = noon_ms;
    question.events[0].at_ms = noon_ms;
    const auto booked = decide(program, facts, question.events[0]);
    REQUIRE(booked.ok());
    CHECK(given(*answer.events[0].decision, "points") == 12);
    CHECK(json::write_message(*answer.events[0].decision) == json::write_message(booked.value()));
}

TEST_CASE("preview: what nobody is told is left out, unless all of it is asked for") {
    Program program = coffee_bar(a_point_a_euro);
    program.units[0].limit.emplace_back();
    program.units[0].limit[0].amount = 100;
    const PreviewAnswer answer = preview(program, question_of(1250));
    const Decision& decision = *answer.events.front().decision;
    CHECK(decision.uses.empty());
    CHECK(given(decision, "points") == 12);
    CHECK_FALSE(decision.trace.empty());
    CHECK(decision.effects.front().lines.empty());
    CHECK(decision.kept.empty());
    CHECK(decision.facts.figures.empty());
}

TEST_CASE("preview: a level that ends before the instant does not count") {
    const Program program = coffee_bar(R"([{"id": "silver", "on": "order",
        "if": {"level": ["silver"]}, "do": [{"give": {"unit": "points", "amount": 5}}]}])");
    PreviewQuestion question = question_of(1000);
    question.facts.at_ms = noon_ms - 2000;
    question.facts.levels = {{program.tiers[0].id, "silver", 0, noon_ms + 1, false}};
    CHECK(given(*preview(program, question).events[0].decision, "points") == 5);
    question.facts.levels[0].until_ms = noon_ms - 1000;
    CHECK(given(*preview(program, question).events[0].decision, "points") == 0);
}

TEST_CASE("preview: each event has its own answer, a refusal by its code") {
    const Program program = coffee_bar(a_point_a_euro);
    PreviewQuestion question = question_of(1250);
    Event dollars = question.events[0];
    dollars.id = "d";
    dollars.cart->currency = "USD";
    question.events.push_back(dollars);
    const PreviewAnswer answer = preview(program, question);
    REQUIRE(answer.events.size() == 2);
    CHECK(answer.events[0].id == "o");
    CHECK(answer.events[1].id == "d");
    CHECK_FALSE(answer.events[1].decision.has_value());
    CHECK(answer.events[1].code == "currency_mismatch");
    CHECK(answer.events[1].pointer == "/currency");
}

TEST_CASE("preview: an order that is asked about is that event, by what can be spent") {
    const Program program = coffee_bar(R"([{"id": "saver", "on": "order",
        "if": {"unit": "points", "over": "now", "at_least": 100},
        "do": [{"give": {"unit": "points", "amount": 7}}]}])");
    PreviewQuestion question = question_of(1250);
    question.orders = {{"7", *question.events[0].cart}};
    question.balances = {{"points", 100}};
    question.events[0].balances = question.balances;
    const PreviewAnswer answer = preview(program, question);
    REQUIRE(answer.events.size() == 2);
    CHECK(answer.events[0].id == "7");
    CHECK(answer.events[1].id == "o");
    CHECK(given(*answer.events[0].decision, "points") == 7);
    CHECK(given(*answer.events[1].decision, "points") == 7);
    question.balances = {{"points", 99}};
    CHECK(given(*preview(program, question).events[0].decision, "points") == 0);
}

TEST_CASE("preview: an offer is tried in the cart, and one that the program has not is left out") {
    const Program program = coffee_bar(a_point_a_euro);
    PreviewQuestion question;
    question.at_ms = noon_ms;
    question.offers = {"bag", "none-such"};
    CHECK(preview(program, question).offers.empty());
    question.cart = euro_cart({line("bag", 1, 1000)});
    const PreviewAnswer answer = preview(program, question);
    REQUIRE(answer.offers.size() == 1);
    CHECK(answer.offers[0].offer == "bag");
    const Offer& bag = *find_offer(program, "bag");
    CHECK(json::write_message(answer.offers[0].discount) ==
          json::write_message(offer_in_cart(program, {}, *question.cart, bag, noon_ms)));
}

TEST_CASE("preview: as many offers are tried as a program may have, and none may be") {
    const auto is_read = [](std::size_t count) {
        PreviewQuestion question;
        for (std::size_t index = 0; index < count; ++index) {
            question.offers.emplace_back("bag");
        }
        const std::string text = json::write_message(question);
        return json::read_message<PreviewQuestion>(text, json::UnknownFields::refused).ok();
    };
    CHECK(json::write_message(PreviewQuestion()).find(R"("offers":[])") != std::string::npos);
    CHECK(is_read(0));
    CHECK(is_read(200));
    CHECK_FALSE(is_read(201));
}

TEST_CASE("preview: what cannot be read is refused by its code and place") {
    const std::string program = json::write_message(coffee_bar(a_point_a_euro));
    CHECK(preview_text("{", "{}").find(R"("code":)") != std::string::npos);
    CHECK(preview_text(R"({"units": 7})", R"({"at_ms": 1, "facts": 7})").find("/facts") ==
          std::string::npos);
    CHECK(preview_text(program, R"({"at_ms": 1, "facts": 7})").find("/facts") != std::string::npos);
}

}  // namespace spaarpas::engine::test
