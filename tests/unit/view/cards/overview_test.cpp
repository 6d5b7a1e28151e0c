#include <string>

#include <doctest/doctest.h>

#include "unit/view/cards/support/scene.h"

namespace spaarpas::view::testing::cards {

using engine::Code;

TEST_CASE("prompt: one question with what it brings, its purpose, its ground and a way out") {
    State state = wallet_state();
    state.program.value->prompts[0].keep_days = 720;
    const std::string text = reading(state, RootKind::wallet);
    CHECK(has(text, "### Een kleine vraag\nJe krijgt er 25 bonen voor\nHoe zet je koffie?\n"));
    CHECK(has(text, "[Antwoorden]\n[Later]\n"));
    CHECK(has(text, "Waarom we dit vragen: Zo raden we bonen aan die bij je passen."));
    CHECK(has(text, "die kun je hier altijd intrekken"));
    CHECK(has(text, "hooguit 24 maanden"));
}

TEST_CASE("prompt: an answer that is kept for a few days says so, one that is kept says nothing") {
    State state = wallet_state();
    state.program.value->prompts[0].keep_days = 1;
    CHECK(has(reading(state, RootKind::wallet), "We bewaren je antwoord hooguit 1 dag."));
    state.program.value->prompts[0].keep_days = 0;
    CHECK_FALSE(has(reading(state, RootKind::wallet), "We bewaren"));
}

TEST_CASE("prompt: what a limit of all members may lower is said as 'at most'") {
    State state = wallet_state();
    state.wallet.value->prompt_at_most = true;
    CHECK(has(reading(state, RootKind::wallet), "Je krijgt er hooguit 25 bonen voor"));
}

TEST_CASE("prompt: none is due, none is shown") {
    State state = wallet_state();
    state.wallet.value->prompt.clear();
    CHECK_FALSE(has(reading(state, RootKind::wallet), "Een kleine vraag"));
}

TEST_CASE("milestones: the way to each, what it brings, and how often it was reached") {
    const std::string text = reading(wallet_state(), RootKind::wallet);
    CHECK(has(text,
              "#### Vijf bestellingen\nGoed voor 100 bonen\n"
              "(bar 80 of Vijf bestellingen: 4 van 5 bestellingen)\n"));
    CHECK(has(text,
              "#### Elke maand koffie\nGoed voor ‘Verjaardagscadeau’\nAl 2 keer gehaald\n"
              "(bar 33 of Elke maand koffie: 1 van 3 maanden op rij)\n"));
}

TEST_CASE("milestones: one that is over shows no bar any more") {
    State state = wallet_state();
    state.wallet.value->milestones = {{"vijfde", "orders", 5, 5, 1, false, {}}};
    CHECK(has(reading(state, RootKind::wallet),
              "#### Vijf bestellingen\nGoed voor 100 bonen\nGehaald\n"));
}

TEST_CASE("milestones: a streak says how long it holds, and what was reached leads to its code") {
    State state = wallet_state();
    state.wallet.value->milestones = {
        {"reeks", "", 1, 3, 1, true, noon_ms + 9 * day_ms + day_ms / 2}};
    std::string text = reading(state, RootKind::wallet);
    CHECK(has(text, "Je reeks loopt door tot en met 30 november\n"));
    CHECK_FALSE(has(text, "[Bekijk je code]"));
    wire::Voucher gift = voucher("CADEAU-1", wire::VoucherState::issued);
    gift.offer = "cadeau";
    state.wallet.value->vouchers = {gift};
    CHECK(has(reading(state, RootKind::wallet), "[Bekijk je code]"));
    state.wallet.value->vouchers[0].state = wire::VoucherState::used;
    CHECK_FALSE(has(reading(state, RootKind::wallet), "[Bekijk je code]"));
}

TEST_CASE("milestones: money is counted as money, and what was taken back is nothing yet") {
    State state = wallet_state();
    state.wallet.value->milestones = {{"vijfde", "spend", 4000, 10000, 0, true, {}}};
    CHECK(has(reading(state, RootKind::wallet), "(bar 40 of Vijf bestellingen: € 40 van € 100)"));
    state.wallet.value->milestones = {{"vijfde", "orders", -1, 5, 1, true, {}}};
    CHECK(has(reading(state, RootKind::wallet),
              "(bar 0 of Vijf bestellingen: 0 van 5 bestellingen)"));
}

TEST_CASE("milestones: a counter of what was spent on something is counted as money") {
    State state = bakery_state(1);
    state.wallet.value->milestones = {{"brood", "brood", 4800, 10000, 0, true, {}}};
    CHECK(has(reading(state, RootKind::wallet), ": € 48 van € 100)"));
    state.wallet.value->milestones = {{"brood", "bezoeken", 4, 10, 0, true, {}}};
    CHECK(has(reading(state, RootKind::wallet), ": 4 van 10 bezoeken)"));
}

TEST_CASE("milestones: one that is neither open nor reached is no goal") {
    State state = wallet_state();
    state.wallet.value->milestones = {{"vijfde", "orders", 0, 5, 0, false, {}}};
    CHECK_FALSE(has(reading(state, RootKind::wallet), "Mijlpalen"));
}

TEST_CASE("notices: each kind of news has words of its own, and none is told twice") {
    State state = wallet_state();
    engine::TraceStep expired = step(Code::expired, "bestelling-1", {{"amount", 1}});
    expired.unit = "bonen";
    engine::TraceStep lowered = step(Code::level_lowered, "zilver");
    lowered.names = {{"before", "goud"}};
    state.wallet.value->notices = {{"n1", step(Code::reached, "vijfde"), noon_ms},
                                   {"n2", step(Code::level_reached, "goud"), noon_ms},
                                   {"n3", lowered, noon_ms},
                                   {"n4", expired, noon_ms},
                                   {"n5", step(Code::voucher_issued, "cadeau"), noon_ms},
                                   {"n6", step(Code::perk_given, "proef"), noon_ms}};
    const std::string text = reading(state, RootKind::wallet);
    CHECK(has(text,
              "Mijlpaal gehaald: Vijf bestellingen\n"
              "[Gezien: Mijlpaal gehaald: Vijf bestellingen]"));
    CHECK(has(text, "Je nieuwe status: Goud\n"));
    CHECK(has(text, "Je status is veranderd van ‘Goud’ in ‘Zilver’\n"));
    CHECK(has(text, "1 boon is verlopen\n"));
    CHECK(has(text, "Er ligt een code voor je klaar: Verjaardagscadeau\n"));
    CHECK(has(text, "Je hebt er een voordeel bij: Elk kwartaal een proefzakje\n"));
    state.ui.dismissed = {"n1"};
    CHECK_FALSE(has(reading(state, RootKind::wallet), "Mijlpaal gehaald"));
}

TEST_CASE("notices: a message says what the program says, and what it no longer has is left out") {
    State state = wallet_state();
    const auto told = engine::load_program(R"({
        "id": "koffie", "version": 4, "applies_from_ms": 0, "name": {"nl": "Koffiebar"},
        "currency": "EUR", "time_zone": "Europe/Amsterdam", "locales": ["nl"], "rules": [
            {"id": "bericht", "on": "review", "do": [{"tell": {"text": {"nl": "De oogst is er."}}}]}]})");
    REQUIRE(told.ok());
    state.program.value->rules = told.value().rules;
    state.wallet.value->notices = {{"n1", step(Code::told, "bericht"), noon_ms},
                                   {"n2", step(Code::told, "weg"), noon_ms}};
    const std::string text = reading(state, RootKind::wallet);
    CHECK(has(text, "De oogst is er.\n[Gezien: De oogst is er.]\n"));
    CHECK_FALSE(has(text, "[Gezien: ]"));
}

TEST_CASE("notices: one without words of its own has those of the explanation") {
    State state = wallet_state();
    engine::TraceStep boost =
        step(Code::boost_given, "reeks", {{"bp", 20000}, {"until_ms", noon_ms + day_ms / 2}});
    state.wallet.value->notices = {{"n1", boost, noon_ms}};
    CHECK(
        has(reading(state, RootKind::wallet), "Tot en met 21 november spaar je 2 keer zo snel\n"));
}

TEST_CASE("perks: what rules and offers gave, until when; those of a level stand with the level") {
    State state = wallet_state();
    state.program.value->perks = {{"proef", {{"nl", "Proeverij"}}}, {"krant", {{"nl", "Krant"}}}};
    state.wallet.value->perks = {
        {"proef", "dank", noon_ms}, {"krant", "stoel", {}}, {"stil", "dank", {}}};
    const std::string text = reading(state, RootKind::wallet);
    CHECK(has(text, "### Je voordelen\nProeverij\nGeldig tot en met "));
    CHECK(has(text, "Krant\n"));
    CHECK_FALSE(has(text, "stil"));
    REQUIRE(!state.wallet.value->levels.empty());
    state.wallet.value->perks = {{"proef", state.wallet.value->levels[0].level, {}}};
    CHECK_FALSE(has(reading(state, RootKind::wallet), "Je voordelen"));
}

TEST_CASE("consents: each can be taken back where it is told, and what failed is said there") {
    State state = wallet_state();
    state.ui.section = Section::data;
    CHECK_FALSE(has(reading(state, RootKind::wallet), "Wat je ons vertelde"));
    state.wallet.value->consents = {"zetten"};
    CHECK(has(reading(state, RootKind::wallet),
              "#### Hoe zet je koffie?\n[Intrekken: Hoe zet je koffie?]\n"));
    Write write;
    write.kind = WriteKind::consent;
    write.subject = "zetten";
    state.writes = {write};
    const std::string busy = reading(state, RootKind::wallet);
    CHECK(has(busy, "Je toestemming wordt ingetrokken"));
    CHECK_FALSE(has(busy, "[Intrekken"));
    state.writes[0].failure = Failure::unreachable;
    const std::string failed = reading(state, RootKind::wallet);
    CHECK(has(failed, "We weten nog niet of dit gelukt is."));
    CHECK(has(failed, "[Intrekken: Hoe zet je koffie?]"));
}

TEST_CASE("consents: an answer is told with what it is for, and only consent is taken back") {
    State state = wallet_state();
    state.ui.section = Section::data;
    const engine::Prompt& prompt = state.program.value->prompts[0];
    state.wallet.value->facts.answers = {{prompt.id, {prompt.options[0].id, "iets"}}};
    const std::string label = prompt.options[0].label.begin()->second;
    const std::string told =
        "#### Hoe zet je koffie?\n" + label + ", iets\nWaarom we dit vragen: Zo raden we bonen aan";
    const std::string text = reading(state, RootKind::wallet);
    CHECK(has(text, told));
    CHECK_FALSE(has(text, "[Intrekken"));
    state.wallet.value->consents = {prompt.id};
    const std::string agreed = reading(state, RootKind::wallet);
    CHECK(has(agreed, told));
    CHECK(has(agreed, "[Intrekken: Hoe zet je koffie?]"));
    state.wallet.value->facts.answers[0].prompt = "van vroeger";
    CHECK_FALSE(has(reading(state, RootKind::wallet), "van vroeger"));
}

}  // namespace spaarpas::view::testing::cards
