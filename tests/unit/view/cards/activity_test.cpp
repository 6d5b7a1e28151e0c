#include <memory>
#include <string>

#include <doctest/doctest.h>

#include "engine/explain/unknown.h"
#include "unit/view/cards/support/scene.h"

namespace spaarpas::view::testing::cards {

using engine::Code;
using wire::EntryKind;
using wire::EntryView;

namespace {

State with_history(base::List<EntryView> entries) {
    State state = wallet_state();
    state.ui.section = Section::activity;
    History history;
    history.entries = std::move(entries);
    history.next_cursor = "older";
    state.history.value = std::make_unique<History>(history);
    state.history.phase = LoadPhase::ready;
    return state;
}

EntryView settled(Code code) {
    EntryView made = entry("5", EntryKind::settlement, -40);
    made.trace = {step(code, "bestelling", {{"amount", 40}})};
    return made;
}

}  // namespace

TEST_CASE("activity: what happened, when, how much, and why on demand") {
    EntryView order = entry("9", EntryKind::order, 42);
    order.order_id = "1042";
    order.pending = true;
    EntryView redeemed = entry("8", EntryKind::redemption, -500);
    redeemed.subject = "verzending";
    State state = with_history({order, redeemed});
    const std::string folded = reading(state, RootKind::wallet);
    CHECK(has(folded,
              "#### Bestelling 1042\n20 november, Onderweg\n+42 bonen\n"
              "[Waarom? Bestelling 1042]\n"));
    CHECK(has(folded, "#### Ingewisseld: Gratis verzending\n20 november\n-500 bonen\n"));
    CHECK(has(folded, "[Meer laden]"));
    CHECK_FALSE(has(folded, "Elke euro"));
    state.ui.explained = {"9"};
    const std::string unfolded = reading(state, RootKind::wallet);
    CHECK(has(unfolded, "[Waarom? Bestelling 1042, open]\nElke euro\n+42 bonen\n"));
}

TEST_CASE("activity: the sum comes first, and what did not take part in it after it") {
    EntryView order = entry("9", EntryKind::order, 42);
    order.trace = {step(Code::not_met_weekday, "vijfde"), order.trace[0]};
    State state = with_history({order});
    state.ui.explained = {"9"};
    CHECK(has(reading(state, RootKind::wallet),
              "Elke euro\n+42 bonen\n‘Vijf bestellingen’ telt niet mee. Geldt op andere dagen.\n"));
}

TEST_CASE("activity: what each step moved stands beside it, and what they come to below") {
    EntryView order = entry("9", EntryKind::order, 32);
    engine::TraceStep limit =
        step(Code::limit_reached, "euro", {{"wanted", 42}, {"limit", 30}, {"used", 0}});
    limit.names = {{"per", "day"}};
    limit.unit = "bonen";
    limit.delta = -10;
    engine::TraceStep booked = step(Code::booked_pending, "1042", {{"amount", 32}});
    booked.names = {{"unit", "bonen"}};
    engine::TraceStep counted = step(Code::given_amount, "vijfde");
    counted.unit = "orders";
    counted.delta = 1;
    order.trace = {step(Code::without_shipping, "", {{"shipping_minor", 495}}),
                   order.trace[0],
                   counted,
                   limit,
                   booked};
    order.trace[1].delta = 42;
    State state = with_history({order});
    state.ui.explained = {"9"};
    CHECK(has(reading(state, RootKind::wallet),
              "Verzendkosten tellen niet mee: € 4,95\n"
              "Elke euro\n+42 bonen\n"
              "‘Elke euro’ geeft hooguit 30 bonen per dag; anders was het 42 bonen\n-10 bonen\n"
              "Samen\n+32 bonen\n"
              "Vijf bestellingen\n+1 bestelling\n"
              "Onderweg: 32 bonen\n"));
}

TEST_CASE("activity: what was rounded is said beside what it is of, before what comes after") {
    EntryView order = entry("9", EntryKind::order, 42);
    engine::TraceStep booked = step(Code::booked_available, "1042", {{"amount", 42}});
    booked.names = {{"unit", "bonen"}};
    order.trace = {
        order.trace[0], step(Code::rounded, "euro", {{"exact_bp", 429000}}), std::move(booked)};
    order.trace[0].delta = 42;
    State state = with_history({order});
    state.ui.explained = {"9"};
    CHECK(has(reading(state, RootKind::wallet), "Elke euro\n+42 bonen\nAfgerond van 42,9\n"));
    order.trace.insert(order.trace.begin() + 2, step(Code::given_amount, "vijfde"));
    order.trace[2].unit = "bonen";
    order.trace[2].delta = 5;
    state = with_history({order});
    state.ui.explained = {"9"};
    CHECK(has(reading(state, RootKind::wallet),
              "+42 bonen\nAfgerond van 42,9\nVijf bestellingen\n+5 bonen\nSamen\n+47 bonen\n"));
}

TEST_CASE("activity: what came free and paid a debt is told, and is no part of a sum") {
    EntryView came = entry("9", EntryKind::settlement, 0);
    came.trace = {step(Code::released, "1042", {{"amount", 20}}),
                  step(Code::debt_paid, "1042", {{"amount", 20}, {"left", 0}})};
    came.trace[0].unit = "bonen";
    came.trace[0].delta = -20;
    came.trace[1].unit = "bonen";
    came.trace[1].delta = 20;
    State state = with_history({came});
    state.ui.explained = {"9"};
    const std::string text = reading(state, RootKind::wallet);
    CHECK(has(text,
              "Vrijgekomen: 20 bonen\nGebruikt om een eerder tekort aan te vullen: 20 bonen\n"));
    CHECK_FALSE(has(text, "Samen"));
}

TEST_CASE("activity: what expired of an order is in the sum, though more of it came free") {
    EntryView came = entry("9", EntryKind::settlement, -40);
    came.trace = {step(Code::released, "1042", {{"amount", 20}}),
                  step(Code::expired, "1042", {{"amount", 40}})};
    came.trace[0].unit = "bonen";
    came.trace[1].unit = "bonen";
    came.trace[1].delta = -40;
    State state = with_history({came});
    state.ui.explained = {"9"};
    CHECK(has(reading(state, RootKind::wallet), "Vrijgekomen: 20 bonen\nVerlopen\n-40 bonen\n"));
}

TEST_CASE("activity: that units can be used at once is said where a debt took some of them") {
    EntryView order = entry("9", EntryKind::order, 42);
    engine::TraceStep booked = step(Code::booked_available, "1042", {{"amount", 30}});
    booked.names = {{"unit", "bonen"}};
    engine::TraceStep paid = step(Code::debt_paid, "1042", {{"amount", 12}, {"left", 0}});
    paid.names = {{"unit", "bonen"}};
    order.trace = {booked};
    State state = with_history({order});
    state.ui.explained = {"9"};
    CHECK_FALSE(has(reading(state, RootKind::wallet), "Direct te gebruiken"));
    state.history.value->entries[0].trace = {paid, booked};
    const std::string text = reading(state, RootKind::wallet);
    CHECK(has(text, "Gebruikt om een eerder tekort aan te vullen: 12 bonen\n"));
    CHECK(has(text, "Direct te gebruiken: 30 bonen\n"));
}

TEST_CASE(
    "activity: a reason that a newer server gives leaves the others and the entry as they are") {
    EntryView order = entry("9", EntryKind::order, 42);
    order.order_id = "1042";
    engine::TraceStep newer;
    newer.code = engine::unknown_code;
    newer.numbers = {{"amount", 12}};
    order.trace.push_back(newer);
    State state = with_history({order});
    state.ui.explained = {"9"};
    const std::string unfolded = reading(state, RootKind::wallet);
    CHECK(has(unfolded, "+42 bonen\n"));
    CHECK(has(unfolded, "[Waarom? Bestelling 1042, open]\nElke euro\n+42 bonen\n[Meer laden]\n"));
}

TEST_CASE("activity: each kind of entry has a title of its own") {
    struct Case {
        EntryKind kind;
        const char* expected;
    };
    const Case cases[] = {
        {EntryKind::order_changed, "#### Bestelling 1042 aangepast\n"},
        {EntryKind::order_cancelled, "#### Bestelling 1042 geannuleerd\n"},
        {EntryKind::refund, "#### Terugbetaling van bestelling 1042\n"},
        {EntryKind::event, "#### Elke euro\n"},
        {EntryKind::joined, "#### Je doet mee\n"},
        {EntryKind::answered, "#### Antwoord op een vraag\n"},
        {EntryKind::redemption, "#### Ingewisseld\n"},
        {EntryKind::voucher_returned, "#### Inwisselen teruggedraaid\n"},
        {EntryKind::settlement, "#### Bijgewerkt\n"},
        {EntryKind::adjustment, "#### Aangepast door de klantenservice\n"},
        {EntryKind::merge, "#### Twee spaarpassen samengevoegd\n"},
    };
    for (const Case& item : cases) {
        EntryView made = entry("9", item.kind, 42);
        made.order_id = "1042";
        CAPTURE(item.expected);
        CHECK(has(reading(with_history({made}), RootKind::wallet), item.expected));
    }
}

TEST_CASE("activity: what time did is told by what it did") {
    CHECK(has(reading(with_history({settled(Code::expired)}), RootKind::wallet),
              "#### Verlopen\n20 november\n-40 bonen\n"));
    CHECK(has(reading(with_history({settled(Code::released)}), RootKind::wallet),
              "#### Vrijgekomen\n"));
}

TEST_CASE("activity: an entry shows each unit that is held, and no counter") {
    EntryView order = entry("9", EntryKind::order, 42);
    order.amounts = {{"bonen", 42}, {"bezoeken", 1}};
    CHECK(
        has(reading(with_history({order}), RootKind::wallet), "20 november\n+42 bonen\n[Waarom?"));
    order.amounts = {{"bezoeken", 1}};
    CHECK(has(reading(with_history({order}), RootKind::wallet), "20 november\n[Waarom?"));
}

TEST_CASE("activity: an empty history is an invitation, and one that fails says what is right") {
    State state = with_history({});
    CHECK(has(reading(state, RootKind::wallet), "Hier zie je straks wat je spaart en inwisselt."));
    state.history.value.reset();
    CHECK(has(reading(state, RootKind::wallet), "Je activiteit wordt geladen"));
    state.history.phase = LoadPhase::failed;
    CHECK(has(reading(state, RootKind::wallet),
              "Je activiteit is nu niet op te halen. Je saldo klopt wel.\n[Opnieuw proberen]\n"));
}

}  // namespace spaarpas::view::testing::cards
