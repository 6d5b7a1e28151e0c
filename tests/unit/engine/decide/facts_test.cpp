#include "engine/decide/facts.h"

#include <string>

#include <doctest/doctest.h>

#include "engine/cart/cart.h"
#include "engine/decide/decision.h"
#include "engine/ledger/entry.h"
#include "engine/offers/offers.h"
#include "engine/preview/preview.h"
#include "engine/rules/milestone.h"
#include "engine/tiers/status.h"
#include "json/message.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using spaarpas::json::UnknownFields;

namespace {

/// What a text reads as, written again; the text of the first problem where it cannot be read.
template <class Message>
std::string read_and_written(const std::string& text) {
    const auto read = spaarpas::json::read_message<Message>(text, UnknownFields::refused);
    return read.ok() ? spaarpas::json::write_message(read.value())
                     : read.problems().front().pointer;
}

/// Facts of which nothing is known but the instant.
const std::string no_facts =
    R"({"at_ms":2,"program_version":1,"figures":[],"levels":[],"posted":[],"inside":[],)"
    R"("streaks":[],"granted":[],"retained":[],"boosts":[],"newest":[],"answers":[],"consents":[]})";

}  // namespace

TEST_CASE("facts: all that is known of a member is read back as it was written") {
    const char* const text =
        R"({"at_ms":5,"program_version":2,"joined_at_ms":1,)"
        R"("figures":[{"key":"points","ever":9,"days":[{"day":3,"amount":4}]}],)"
        R"("levels":[{"set":"club","level":"gold","since_ms":2,"until_ms":8,"by_hand":true}],)"
        R"("posted":["staff"],"inside":["loyal"],)"
        R"("streaks":[{"rule":"weekly","length":3,"newest_start_ms":4}],)"
        R"("granted":[{"rule":"tenth","period_start_ms":1,"times":2}],"retained":["tenth/3/0/bag"],)"
        R"("boosts":[{"rule":"double","unit":"points","bp":20000,"until_ms":7}],)"
        R"("newest":[{"event":"order","at_ms":4}],)"
        R"("answers":[{"prompt":"roast","options":["dark"]}],"consents":["news"]})";
    CHECK(read_and_written<Facts>(text) == text);
}

TEST_CASE("status: what a level asks is read back as it was written") {
    const char* const text =
        R"({"set":"club","level":"silver","next":"gold","until_ms":8,)"
        R"("to_keep":[{"holds":true,"why":{"code":"adjusted","subject":"desk","numbers":{},"names":{}}}],)"
        R"("to_rise":[{"holds":false,"why":{"code":"adjusted","subject":"till","numbers":{},"names":{}}}],)"
        R"("ladder":[{"level":"gold","asks":[]}]})";
    CHECK(read_and_written<LevelStatus>(text) == text);
}

TEST_CASE("offer: whether a member can have it is read back as it was written") {
    const char* const text =
        R"({"offer":"coffee","can_have":true,"why":[{"code":"adjusted","subject":"desk","numbers":{},"names":{}}]})";
    CHECK(read_and_written<OfferState>(text) == text);
}

TEST_CASE("ledger: all that a member has is read back as it was written") {
    const char* const text =
        R"({"balances":[{"unit":"points","available":5,"pending":4,"held":3,"debt":-2,)"
        R"("idle_since_ms":1}],"lots":[{"id":1,"unit":"points","source":"o1","pending":true,)"
        R"("amount":9,"remaining":8,"expired":1,"available_at_ms":3,"expires_at_ms":7,)"
        R"("settles_on":"delivered"}]})";
    CHECK(read_and_written<Holding>(text) == text);
}

TEST_CASE("cart: all that a shop says of it is read back as it was written") {
    const char* const text =
        R"({"currency":"EUR","channel":"web","lines":[{"id":"a","sku":"cup",)"
        R"("categories":["tableware"],"quantity":2,"unit_price_minor":1000,"discount_minor":5,)"
        R"("tax_minor":100}],"shipping_minor":495,"order_discount_minor":50})";
    CHECK(read_and_written<Cart>(text) == text);
}

TEST_CASE("event: all that is told of it is read back as it was written") {
    const char* const text =
        R"({"id":"o1","kind":"order","at_ms":5,"source":"s1","amended":{"id":"a1","at_ms":6},)"
        R"("subject":"roast","names":["dark"],"until_ms":9,"attributes":{"cups":2},)"
        R"("balances":{"points":3},"room":[{"key":"rule/a/0","left":4}],)"
        R"("returns":[{"id":"r1","at_ms":7,"lines":[{"line":"a","quantity":2}],)"
        R"("amount_minor":8}],"cancelled":true})";
    CHECK(read_and_written<Event>(text) == text);
}

TEST_CASE("decision: all that an event brings is read back as it was written") {
    const std::string text =
        R"({"effects":[{"cause":"o1/base","place":1,"source":"s1","rule":"base","kind":"give",)"
        R"("subject":"points","amount":5,"until_ms":9,"lines":[{"line":"a","amount":4}],)"
        R"("at_ms":2}],"uses":[{"key":"rule/base/0","amount":3}],)"
        R"("levels":[{"set":"club","before":"silver","after":"gold","at_ms":2,"until_ms":8}],)"
        R"("kept":[{"line":"a","quantity":2,"counted_minor":300,"paid_minor":200}],)"
        R"("counted_minor":301,"paid_minor":201,"at_most":true,)"
        R"("trace":[{"code":"told","subject":"base","numbers":{},"names":{}}],)"
        R"("facts":)" +
        no_facts + "}";
    CHECK(read_and_written<Decision>(text) == text);
}

TEST_CASE("milestone: the way to it is read back as it was written") {
    const char* const text =
        R"({"rule":"tenth","unit":"orders","progress":3,"target":10,"times":2,"open":true})";
    CHECK(read_and_written<MilestoneStatus>(text) == text);
}

TEST_CASE("preview: what is asked and what is answered are read back as they were written") {
    const std::string cart = R"({"currency":"EUR","channel":"web","lines":[],"shipping_minor":0,)"
                             R"("order_discount_minor":0})";
    const std::string question =
        R"({"orders":[{"id":"7","cart":)" + cart + R"(}],"cart":)" + cart +
        R"(,"offers":["bag"],"facts":)" + no_facts +
        R"(,"at_ms":5,"balances":{"points":3},"events":[{"id":"v","kind":"visit","at_ms":5,)"
        R"("source":"v","names":[],"attributes":{},"balances":{},"room":[],"returns":[],)"
        R"("cancelled":false}],"whole":true})";
    CHECK(read_and_written<PreviewQuestion>(question) == question);
    const char* const answer =
        R"({"events":[{"id":"v","code":"cart_invalid","pointer":"/lines/0"}],)"
        R"("offers":[{"offer":"bag","discount":{"code":"B1","fits":true,"discount_minor":5,)"
        R"("shipping_discount_minor":4,"perk":"lounge","why":[]}}]})";
    CHECK(read_and_written<PreviewAnswer>(answer) == answer);
}

TEST_CASE("ledger: what a redemption took is read back as it was written") {
    const char* const text = R"({"amount":5,"source":"o1","available_at_ms":2,"expires_at_ms":9})";
    CHECK(read_and_written<Spent>(text) == text);
}

TEST_CASE("ledger: what an entry moved is read back as it was written") {
    const char* const text =
        R"({"postings":[{"unit":"points","account":"held","amount":-3}],"lots":[],)"
        R"("activities":[{"unit":"points","since_ms":2,"expires_at_ms":9}],"trace":[]})";
    CHECK(read_and_written<Movement>(text) == text);
}
