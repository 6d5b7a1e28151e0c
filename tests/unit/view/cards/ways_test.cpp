#include <doctest/doctest.h>

#include "unit/view/cards/support/scene.h"

namespace spaarpas::view::testing::cards {

using engine::Code;

TEST_CASE("ways: each with what it brings, and for what it waits or until when") {
    State state = wallet_state();
    state.wallet.value->ways = {{"euro", false, {}, noon_ms + day_ms / 2},
                                {"sneller", false, {step(Code::not_met_consent, "sneller")}, {}},
                                {"antwoord", false, {}, {}}};
    CHECK(has(reading(state, RootKind::wallet),
              "### Zo spaar je\n"
              "#### Elke euro\nElke € 1 is goed voor 1 boon\nGeldig tot en met 21 november\n"
              "#### Zilver spaart sneller\n1,25 keer zo snel sparen\nAlleen met je toestemming\n"
              "#### Antwoord\nGoed voor 25 bonen\n"));
}

TEST_CASE("ways: what is done comes last, and a rule that is gone is left out") {
    State state = wallet_state();
    state.wallet.value->ways = {
        {"antwoord", true, {}, {}}, {"weg", false, {}, {}}, {"euro", false, {}, {}}};
    CHECK(has(reading(state, RootKind::wallet),
              "### Zo spaar je\n#### Elke euro\nElke € 1 is goed voor 1 boon\n"
              "#### Antwoord\nGoed voor 25 bonen\nGedaan\n"));
}

TEST_CASE("ways: a boost that runs comes first, with its end; a secret one without its name") {
    State state = wallet_state();
    wire::Wallet& wallet = *state.wallet.value;
    wallet.ways = {{"euro", false, {}, {}}};
    wallet.facts.boosts = {{"reeks", "bonen", 20000, noon_ms + day_ms / 2}};
    CHECK(has(reading(state, RootKind::wallet),
              "### Zo spaar je\n#### Elke maand koffie\n2 keer zo snel sparen\n"
              "Geldig tot en met 21 november\n#### Elke euro\n"));
    for (engine::Rule& rule : state.program.value->rules) {
        rule.secret = rule.id == "reeks";
    }
    CHECK(has(reading(state, RootKind::wallet), "### Zo spaar je\n2 keer zo snel sparen\n"));
}

TEST_CASE("ways: a limit that is used up says how much, and when more") {
    State state = wallet_state();
    engine::TraceStep why =
        step(Code::limit_reached, "euro", {{"wanted", 15}, {"limit", 45}, {"used", 45}});
    why.unit = "bonen";
    why.names = {{"per", "month"}};
    state.wallet.value->ways = {{"euro", false, {why}, {}}};
    CHECK(has(reading(state, RootKind::wallet), "Hooguit 45 bonen per maand, en die heb je al\n"));
}

TEST_CASE("ways: without any there is no card") {
    CHECK_FALSE(has(reading(wallet_state(), RootKind::wallet), "Zo spaar je"));
}

TEST_CASE("ladder: all levels with what they ask and bring; those that are reached say so") {
    State state = wallet_state();
    engine::LevelStatus& status = state.wallet.value->levels[0];
    status.ladder = {{"brons", {}}, {"zilver", {}}, {"goud", status.to_rise}};
    CHECK(has(reading(state, RootKind::wallet),
              "Vergelijk alle niveaus\n#### Brons\nGehaald\n"
              "#### Zilver\nJe status nu\nZilver spaart sneller\nElk kwartaal een proefzakje\n"
              "#### Goud\nNog € 45 dit jaar\nZilver spaart sneller\n"));
    status.level.clear();
    CHECK_FALSE(has(reading(state, RootKind::wallet), "Gehaald"));
    status.ladder = {{"brons", {}}};
    CHECK_FALSE(has(reading(state, RootKind::wallet), "Vergelijk alle niveaus"));
}

}  // namespace spaarpas::view::testing::cards
