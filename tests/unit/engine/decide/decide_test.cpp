#include <doctest/doctest.h>

#include "engine/explain/note.h"
#include "json/message.h"
#include "tests/unit/base/zones.h"
#include "tests/unit/engine/support/deciding.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)
using spaarpas::test::utc;

namespace {

constexpr const char* day = "2026-03-04T12:00";

constexpr const char* everyday = R"([
    {"id": "base", "on": "order",
     "do": [{"give": {"unit": "points", "rate": {"units": 1, "per_minor": 100}}}]},
    {"id": "second", "on": {"reaches": "orders", "every": 2}, "do": [{"issue": "bag"}]},
    {"id": "silver", "on": {"enters": "silver"},
     "do": [{"give": {"unit": "points", "amount": 100}}]}])";

}  // namespace

TEST_CASE("decide: an order earns, reaches a goal, lifts the level, and leaves the facts") {
    Deciding member(everyday);
    CHECK(member.order(day, 5000) == 50);
    CHECK(member.order(day, 6000) == 160);
    CHECK(member.others() == "issue bag 1");
    CHECK(member.last.levels.size() == 1);
    CHECK(member.last.levels[0].after == "silver");
    CHECK(member.figure("orders") == 2);
    CHECK(member.figure("spend") == 11000);
    CHECK(member.figure("points") == 210);
    CHECK(member.facts.at_ms == utc(day));
    CHECK(member.facts.program_version == 1);
}

TEST_CASE("decide: rules read the facts as they were before the event") {
    Deciding member(R"([{"id": "silver", "on": "order", "if": {"level": ["silver"]},
        "do": [{"give": {"unit": "points", "amount": 5}}]}])");
    CHECK(member.order(day, 10000) == 0);
    CHECK(member.order(day, 100) == 5);
}

TEST_CASE("decide: effects on an event are caused by it, and booked under the order") {
    Deciding member(everyday);
    Event event = order_event("ev-1", utc(day), euro_cart({line("a", 1, 300)}));
    event.source = "order-77";
    member.happens(event);
    REQUIRE(member.last.effects.size() == 1);
    CHECK(member.last.effects[0].cause == "ev-1/base");
    CHECK(member.last.effects[0].source == "order-77");
}

TEST_CASE("decide: an empty cart earns nothing, changes nothing and says why") {
    Deciding member(everyday);
    Cart cart = euro_cart({});
    cart.shipping_minor = 495;
    CHECK(member.order(day, cart) == 0);
    CHECK(member.why() == "empty_cart");
    CHECK(member.facts.figures.empty());
    CHECK(member.facts.newest.empty());
}

TEST_CASE("decide: a cart that makes no sense is refused with its reason") {
    Deciding member(everyday);
    Cart cart = euro_cart({line("a", 1, 1000)});
    cart.currency = "GBP";
    member.order(day, cart);
    CHECK(member.refusal == "currency_mismatch");
    cart.currency = "EUR";
    cart.lines[0].discount_minor = 1001;
    member.order(day, cart);
    CHECK(member.refusal == "cart_invalid");
}

TEST_CASE("decide: an event that was undone brings and moves nothing") {
    Deciding member(R"([
        {"id": "base", "on": "order", "limit": [{"amount": 50, "per": "day"}, {"times": 1, "per": "day"}],
         "do": [{"give": {"unit": "points", "amount": 10}}, {"issue": "bag"}]},
        {"id": "review", "on": "review", "do": [{"give": {"unit": "points", "amount": 10}}]}])");
    Event order = order_event("o1", utc(day), euro_cart({line("a", 1, 10000)}));
    order.cancelled = true;
    CHECK(member.happens(order) == 0);
    CHECK(member.last.effects.empty());
    CHECK(member.last.uses.empty());
    CHECK(member.last.levels.empty());
    CHECK(member.facts.figures.empty());
    CHECK(member.facts.newest.empty());
    Event review;
    review.id = "r1";
    review.kind = "review";
    review.cancelled = true;
    CHECK(member.happens(review) == 0);
    CHECK(member.last.effects.empty());
    CHECK(member.why() == "given_amount review, returned_rest");
    CHECK(member.facts.at_ms == review.at_ms);
    CHECK(member.order(day, 100) == 10);
}

TEST_CASE("decide: what was returned is taken off before the figures move") {
    Deciding member(R"([{"id": "base", "on": "order", "limit": [{"amount": 50, "per": "day"}],
        "do": [{"give": {"unit": "points", "rate": {"units": 1, "per_minor": 100}}}]}])");
    Event order = order_event("o1", utc(day), euro_cart({line("a", 4, 1000)}));
    order.returns.emplace_back();
    order.returns[0].id = "r1";
    order.returns[0].lines.push_back({"a", 3});
    CHECK(member.happens(order) == 10);
    CHECK(member.figure("spend") == 1000);
    CHECK(member.figure("points") == 10);
    CHECK(member.figure("rule/base/0") == 10);
    CHECK(member.order(day, 9000) == 40);
}

TEST_CASE("decide: a single point of an event that was undone is taken back in the explanation") {
    Deciding member(R"([{"id": "review", "on": "review",
        "do": [{"give": {"unit": "points", "amount": 1}}]}])");
    Event review;
    review.id = "r1";
    review.kind = "review";
    review.at_ms = utc(day);
    review.cancelled = true;
    CHECK(member.happens(review) == 0);
    CHECK(sum_of(member.last.trace, "points") == 0);
    CHECK(member.last.facts.at_ms == utc(day));
}

TEST_CASE(
    "decide: what came back in full leaves no give of nothing, and other effects as they are") {
    Deciding member(R"([
        {"id": "coffee", "on": "order", "if": {"lines": {"categories": ["coffee"]}},
         "do": [{"give": {"unit": "points", "rate": {"units": 1, "per_minor": 100}}}]},
        {"id": "bag", "on": "order", "do": [{"issue": "bag"}]}])");
    Event order = order_event(
        "o1", utc(day), euro_cart({line_in("beans", 1000, "coffee"), line("cup", 1, 1000)}));
    order.returns.emplace_back();
    order.returns[0].id = "r1";
    order.returns[0].lines.push_back({"beans", 1});
    CHECK(member.happens(order) == 0);
    CHECK(member.last.effects.size() == 1);
    CHECK(member.others() == "issue bag 1");
}

TEST_CASE("decide: an order of which only a gift card is left is no order") {
    Deciding member("[]");
    member.program.counts.except = Lines{{}, {}, {"gift-cards"}, {}};
    Event order = order_event(
        "o1", utc(day), euro_cart({line_in("card", 1000, "gift-cards"), line("cup", 1, 1000)}));
    order.returns.emplace_back();
    order.returns[0].id = "r1";
    order.returns[0].lines.push_back({"cup", 1});
    member.happens(order);
    CHECK(member.figure("orders") == 0);
}

TEST_CASE("decide: where two rules have one name, which a check refuses, all the same is decided") {
    Deciding member(R"([
        {"id": "twin", "on": "order", "do": [{"give": {"unit": "points", "amount": 5}}]},
        {"id": "twin", "on": "order", "do": [{"give": {"unit": "points", "amount": 5}},
                                             {"tell": {"text": {"nl": "Dank!"}}}]}])");
    CHECK(member.order("2026-03-04T12:00", 1000) == 10);
    CHECK(member.others() == "tell twin 1");
}

TEST_CASE("decide: a correction by hand moves the figure of its unit, and gives nothing") {
    Deciding member("[]");
    Event correction;
    correction.id = "c1";
    correction.kind = "adjusted";
    correction.subject = "nights";
    correction.attributes.emplace_back("amount", 4);
    member.happens(correction);
    CHECK(member.figure("nights") == 4);
    CHECK(member.last.effects.empty());
}

TEST_CASE("decide: a decision is read as it was written") {
    Deciding member(everyday);
    member.order(day, 5000);
    member.order(day, 6000);
    const std::string text = spaarpas::json::write_message(member.last);
    const auto read =
        spaarpas::json::read_message<Decision>(text, spaarpas::json::UnknownFields::refused);
    REQUIRE(read.ok());
    CHECK(spaarpas::json::write_message(read.value()) == text);
}

TEST_CASE("decide: a correction beyond the bounds is refused") {
    Deciding member("[]");
    Event correction;
    correction.id = "c1";
    correction.kind = "adjusted";
    correction.subject = "nights";
    correction.attributes.emplace_back("amount", 9007199254740991);
    member.happens(correction);
    CHECK(member.refusal.empty());
    member.happens(correction);
    CHECK(member.refusal == "amount_overflow");
}
