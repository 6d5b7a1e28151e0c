#include "engine/decide/event.h"

#include <doctest/doctest.h>

#include "engine/decide/facts.h"
#include "json/message.h"
#include "tests/unit/engine/support/carts.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)
using spaarpas::json::UnknownFields;

namespace {

Event event_of(const char* id, const char* kind, std::int64_t at_ms) {
    Event event;
    event.id = id;
    event.kind = kind;
    event.at_ms = at_ms;
    event.source = id;
    return event;
}

}  // namespace

TEST_CASE("event: a history is in the order of time, then joining, then ids") {
    const Event history[] = {event_of("z", "order", 1),
                             event_of("m", "joined", 2),
                             event_of("a", "order", 2),
                             event_of("b", "joined-club", 2),
                             event_of("a", "order", 3)};
    for (std::size_t left = 0; left < std::size(history); ++left) {
        for (std::size_t right = 0; right < std::size(history); ++right) {
            CAPTURE(left);
            CAPTURE(right);
            CHECK(comes_before(history[left], history[right]) == (left < right));
        }
    }
}

TEST_CASE("event: it is written as it was read") {
    Event event = event_of("e1", "order", 5);
    event.cart = euro_cart({line_in("beans", 800, "coffee")});
    event.names = {"dark"};
    event.until_ms = 9;
    event.attributes = {{"nights", 3}};
    event.balances = {{"points", 40}};
    event.room = {{"rule/welcome/0", 7}};
    event.returns = {{"r1", 6, {{"beans", 1}}, 0}};
    event.cancelled = true;
    const std::string text = spaarpas::json::write_message(event);
    const auto read = spaarpas::json::read_message<Event>(text, UnknownFields::refused);
    CHECK(read.ok());
    CHECK(spaarpas::json::write_message(read.value()) == text);
}

TEST_CASE("facts: they are written as they were read") {
    Facts facts;
    facts.at_ms = 5;
    facts.program_version = 2;
    facts.joined_at_ms = 1;
    facts.figures = {{"nights", 4, {{20000, 4}}}};
    facts.levels = {{"status", "gold", 3, 9, true}};
    facts.posted = {"staff"};
    facts.inside = {"new"};
    facts.streaks = {{"weekly", 2, 4}};
    facts.granted = {{"card", 0, 3}};
    facts.boosts = {{"double", "points", 20000, 8}};
    facts.newest = {{"order", 4}};
    facts.answers = {{"taste", {"dark"}}};
    facts.consents = {"newsletter"};
    const std::string text = spaarpas::json::write_message(facts);
    const auto read = spaarpas::json::read_message<Facts>(text, UnknownFields::refused);
    CHECK(read.ok());
    CHECK(spaarpas::json::write_message(read.value()) == text);
}
