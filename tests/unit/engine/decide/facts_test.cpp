#include "engine/decide/facts.h"

#include <string>

#include <doctest/doctest.h>

#include "engine/cart/cart.h"
#include "engine/ledger/entry.h"
#include "engine/offers/offers.h"
#include "engine/tiers/status.h"
#include "json/message.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using spaarpas::json::UnknownFields;

namespace {

/// What a text reads as, written again; the text of the first problem where it cannot be read.
template <class Message>
std::string read_and_written(const char* text) {
    const auto read = spaarpas::json::read_message<Message>(text, UnknownFields::refused);
    return read.ok() ? spaarpas::json::write_message(read.value())
                     : read.problems().front().pointer;
}

}  // namespace

TEST_CASE("facts: all that is known of a member is read back as it was written") {
    const char* const text =
        R"({"at_ms":5,"program_version":2,"joined_at_ms":1,)"
        R"("figures":[{"key":"points","ever":9,"days":[{"day":3,"amount":4}]}],)"
        R"("levels":[{"set":"club","level":"gold","since_ms":2,"until_ms":8,"by_hand":true}],)"
        R"("posted":["staff"],"inside":["loyal"],)"
        R"("streaks":[{"rule":"weekly","length":3,"newest_start_ms":4}],)"
        R"("granted":[{"rule":"tenth","period_start_ms":1,"times":2}],)"
        R"("boosts":[{"rule":"double","unit":"points","bp":20000,"until_ms":7}],)"
        R"("newest":[{"event":"order","at_ms":4}],)"
        R"("answers":[{"prompt":"roast","options":["dark"]}],"consents":["news"]})";
    CHECK(read_and_written<Facts>(text) == text);
}

TEST_CASE("status: what a level asks is read back as it was written") {
    const char* const text =
        R"({"set":"club","level":"silver","next":"gold","until_ms":8,)"
        R"("to_keep":[{"holds":true,"why":{"code":"adjusted","subject":"desk","numbers":{},"names":{}}}],)"
        R"("to_rise":[{"holds":false,"why":{"code":"adjusted","subject":"till","numbers":{},"names":{}}}]})";
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
