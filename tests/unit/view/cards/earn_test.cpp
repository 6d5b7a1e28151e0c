#include <string>

#include <doctest/doctest.h>

#include "unit/view/cards/support/scene.h"

namespace spaarpas::view::testing::cards {
namespace {

const Root product{5, RootKind::earn, true, {1290, "EUR", "", "koffie", ""}};

/// A member whose next order is the second: no milestone is near.
State second_order() {
    State state = wallet_state();
    state.wallet.value->facts.figures[0].ever = 1;
    return state;
}

void limit_for_all(State& state, const char* id) {
    for (engine::Rule& rule : state.program.value->rules) {
        rule.limited = rule.limited || rule.id == id;
    }
}

}  // namespace

TEST_CASE("earn: a product's units, raised by what the member's level brings") {
    State state = second_order();
    CHECK(has(reading(state, product), "Je spaart 16 bonen\n[Waarom?]\n"));
    state.ui.explained_earn = {5};
    const std::string unfolded = reading(state, product);
    CHECK(has(unfolded, "[Waarom?, open]\n"));
    CHECK(has(unfolded, "Elke euro: 1 boon per € 1, over € 12,90"));
    CHECK(has(unfolded, "Zilver spaart sneller: 1,25 keer zoveel"));
}

TEST_CASE("earn: the cart says which level and which milestone it reaches") {
    State state = wallet_state();
    state.cart = cart_of(2500, 2);
    const std::string text = reading(state, RootKind::earn);
    CHECK(has(text, "Je spaart 162 bonen\n"));
    CHECK(has(text, "Hiermee haal je de status ‘Goud’\n"));
    CHECK(has(text, "Hiermee haal je een mijlpaal: Vijf bestellingen\n"));
    CHECK_FALSE(has(text, "Elke maand koffie"));
}

TEST_CASE("earn: under a limit of all members the words are 'at most'") {
    State state = second_order();
    limit_for_all(state, "euro");
    CHECK(has(reading(state, product), "Je spaart maximaal 16 bonen\n"));
}

TEST_CASE("earn: several units stand in one sentence, and what is secret stays a surprise") {
    State state = bakery_state(3);
    CHECK(has(reading(state, product), "Je spaart 1 stempel en € 1,29\n"));
    CHECK_FALSE(has(reading(state, product), "Taart"));
    state.ui.explained_earn = {5};
    CHECK_FALSE(has(reading(state, product), "verrassing"));
}

TEST_CASE("earn: what is secret alone earns nothing that is told") {
    const State state = bakery_state(3);
    const Root bread{5, RootKind::earn, true, {250, "EUR", "", "brood", ""}};
    CHECK(has(reading(state, bread), "Hiermee spaar je geen tegoed\n"));
}

TEST_CASE("earn: a guest sees what it would be, and what to do first") {
    State state = wallet_state();
    state.wallet.value->member.reset();
    state.wallet.value->facts = {};
    CHECK(has(reading(state, product), "Je spaart 12 bonen\nDoe mee om ze te sparen\n"));
    state.session = Session::guest;
    state.wallet = {};
    CHECK(has(reading(state, product), "Je spaart 12 bonen\nLog in om ze te sparen\n"));
}

TEST_CASE("earn: no number is shown while the member's facts are on their way") {
    State state = wallet_state();
    state.wallet = {};
    CHECK(reading(state, product).empty());
    state.session = Session::asking;
    CHECK(reading(state, product).empty());
    state.session = Session::shopper;
    state.wallet.failure = Failure::unreachable;
    const std::string alone = reading(state, product);
    CHECK(has(alone, "Je spaart 12 bonen\n"));
    CHECK_FALSE(has(alone, "Log in om ze te sparen"));
}

TEST_CASE("earn: another currency, nothing to buy and nothing to earn are told apart") {
    const State state = second_order();
    CHECK(reading(state, Root{5, RootKind::earn, true, {}}).empty());
    CHECK(has(reading(state, Root{5, RootKind::earn, true, {500, "USD", "", "", ""}}),
              "Sparen kan hier alleen in EUR"));
    CHECK(has(reading(state, Root{5, RootKind::earn, true, {50, "EUR", "", "", ""}}),
              "Hiermee spaar je geen bonen"));
}

}  // namespace spaarpas::view::testing::cards
