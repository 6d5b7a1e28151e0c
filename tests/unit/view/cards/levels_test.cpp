#include <string>

#include <doctest/doctest.h>

#include "unit/view/cards/support/scene.h"

namespace spaarpas::view::testing::cards {

TEST_CASE("levels: what is missing, until when and what it brings") {
    CHECK(has(reading(wallet_state(), RootKind::wallet),
              "### Je status\nZilver\nGeldig tot en met 9 juni 2027\n"
              "(bar 82 of Goud: Nog € 45 dit jaar tot ‘Goud’)\n"
              "Zilver spaart sneller\nElk kwartaal een proefzakje\n"));
}

TEST_CASE("levels: a rule that can no longer reach the member is nothing that the level brings") {
    State state = wallet_state();
    state.wallet.value->rules = {"euro"};
    CHECK_FALSE(has(reading(state, RootKind::wallet), "Zilver spaart sneller"));
}

TEST_CASE("levels: a rolling number of days goes without saying") {
    State state = wallet_state();
    engine::TraceStep& why = state.wallet.value->levels[0].to_rise[0].why;
    why.names = {{"unit", "spend"}, {"over", "days"}};
    CHECK(has(reading(state, RootKind::tier), "Nog € 45 tot ‘Goud’"));
}

TEST_CASE("levels: orders and units have words of their own") {
    State state = wallet_state();
    engine::TraceStep& why = state.wallet.value->levels[0].to_rise[0].why;
    why.names = {{"unit", "orders"}, {"over", "ever"}};
    why.numbers = {{"missing", 1}, {"at_least", 5}, {"figure", 4}};
    CHECK(has(reading(state, RootKind::tier), "(bar 80 of Goud: Nog 1 bestelling tot ‘Goud’)"));
    why.numbers = {{"missing", 3}, {"at_least", 5}, {"figure", 2}};
    CHECK(has(reading(state, RootKind::tier), "Nog 3 bestellingen tot ‘Goud’"));
    why.names = {{"unit", "bonen"}, {"over", "ever"}};
    CHECK(has(reading(state, RootKind::tier), "Nog 3 bonen tot ‘Goud’"));
}

TEST_CASE("levels: the highest one has no bar, and one that is not asked for says nothing") {
    State state = wallet_state();
    state.wallet.value->levels[0].next.clear();
    const std::string text = reading(state, RootKind::tier);
    CHECK(has(text, "Dit is de hoogste status"));
    CHECK_FALSE(has(text, "(bar"));
}

TEST_CASE("levels: what would keep it longer is said while it is missing") {
    State state = wallet_state();
    engine::LevelStatus& status = state.wallet.value->levels[0];
    status.to_keep = {{false, status.to_rise[0].why}};
    CHECK(has(reading(state, RootKind::wallet), "Nog € 45 dit jaar om ‘Zilver’ langer te houden"));
    status.to_keep[0].holds = true;
    CHECK_FALSE(has(reading(state, RootKind::wallet), "langer te houden"));
}

TEST_CASE(
    "levels: each tier set has a card under its own name, with all that the next level asks") {
    State state = bakery_state(3);
    state.wallet.value->facts.figures = {{"orders", 12, {{noon_ms / day_ms, 12}}},
                                         {"spend", 12000, {{noon_ms / day_ms, 12000}}}};
    judge(state);
    const std::string text = reading(state, RootKind::wallet);
    CHECK(has(text,
              "### Vaste klanten\nNog geen status\nVoor ‘Vaste klant’ vragen we:\n"
              "(bar 60 of Vaste klant: Nog 8 bestellingen dit jaar)\n"
              "€ 100 gehaald\n"));
    CHECK(has(text, "### Broodclub\nNog geen status\n"));
}

}  // namespace spaarpas::view::testing::cards
