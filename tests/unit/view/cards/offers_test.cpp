#include <string>

#include <doctest/doctest.h>

#include "unit/view/cards/support/scene.h"

namespace spaarpas::view::testing::cards {

using engine::Code;
using wire::VoucherState;

namespace {

State offers_state() {
    State state = wallet_state();
    state.ui.section = Section::rewards;
    return state;
}

Write redemption(const char* refusal) {
    Write write;
    write.kind = WriteKind::redemption;
    write.subject = "verzending";
    write.failure = Failure::refused;
    write.refusal = refusal;
    return write;
}

}  // namespace

TEST_CASE("offers: what can be had comes first, then by what is missing, then the others") {
    const std::string text = reading(offers_state(), RootKind::wallet);
    CHECK(has(text,
              "#### Gratis verzending\nBij een bestelling vanaf € 20\n500 bonen\n"
              "[Gratis verzending inwisselen]\n"
              "#### Koffiemok\n1.000 bonen\n(bar 62 of Koffiemok: Nog 380 bonen)\n"
              "#### Proeverij\n300 bonen\nVoor Goud\n"));
    CHECK_FALSE(has(text, "Verjaardagscadeau"));
}

TEST_CASE("offers: a price is in whatever unit it is asked in, and certain products are said") {
    State state = bakery_state(10);
    state.ui.section = Section::rewards;
    CHECK(
        has(reading(state, RootKind::wallet),
            "#### Gratis koffie\nVoor bepaalde artikelen\n10 stempels\n[Gratis koffie inwisselen]\n"
            "#### Taart\n€ 15\n(bar 83 of Taart: Nog € 2,50)\n"));
}

TEST_CASE("offers: many can be looked at by how near they are") {
    State state = offers_state();
    CHECK_FALSE(has(reading(state, RootKind::wallet), "[Bijna]"));
    const engine::Offer mug = state.program.value->offers[0];
    for (const char* id : {"a", "b", "c"}) {
        engine::Offer& more = state.program.value->offers.emplace_back(mug);
        more.id = id;
        more.name = {{"nl", std::string("Artikel ") + id}};
        more.price->amount = 640;
    }
    judge(state);
    const std::string all = reading(state, RootKind::wallet);
    CHECK(has(all, "### Beloningen\n[Alles]\n[Nu]\n[Bijna]\n[Later]\n"));
    state.ui.reach = "nearly";
    const std::string nearly = reading(state, RootKind::wallet);
    CHECK(has(nearly, "Artikel a"));
    CHECK_FALSE(has(nearly, "#### Gratis verzending"));
    CHECK_FALSE(has(nearly, "#### Koffiemok"));
    state.wallet.value->balances[0].available = 640;
    judge(state);
    CHECK(has(reading(state, RootKind::wallet), "#### Koffiemok"));
}

TEST_CASE("offers: each refusal of the engine is said in words") {
    struct Case {
        engine::TraceStep why;
        const char* expected;
    };
    const Case cases[] = {
        {step(Code::offer_limit_reached, "proeverij", {{"limit", 1}, {"used", 1}}),
         "Al ingewisseld"},
        {step(Code::offer_out_of_stock, "proeverij"), "Nu op"},
        {step(Code::not_met_segment, "proeverij"), "Voor een andere groep klanten"},
        {step(Code::not_met_date, "proeverij", {{"from_ms", noon_ms + day_ms}}),
         "Vanaf 22 november"},
    };
    for (const Case& item : cases) {
        State state = offers_state();
        state.wallet.value->offers[2] = {"proeverij", false, {item.why}};
        CAPTURE(item.expected);
        CHECK(has(reading(state, RootKind::wallet),
                  std::string("#### Proeverij\n300 bonen\n") + item.expected + "\n"));
    }
}

TEST_CASE("offers: before paying, the price and what is left are said") {
    State state = offers_state();
    state.ui.confirming = "verzending";
    const std::string text = reading(state, RootKind::wallet);
    CHECK(has(text,
              "‘Gratis verzending’ voor 500 bonen?\nDaarna heb je nog 120 bonen.\n"
              "[Ja, inwisselen]\n[Toch niet]\n"));
    CHECK_FALSE(has(text, "[Gratis verzending inwisselen]"));
}

TEST_CASE("offers: while the code is made there is nothing to press twice") {
    State state = offers_state();
    state.ui.confirming = "verzending";
    state.writes = {redemption("")};
    state.writes[0].failure = Failure::none;
    const std::string text = reading(state, RootKind::wallet);
    CHECK(has(text, "Je code wordt gemaakt"));
    CHECK_FALSE(has(text, "[Ja, inwisselen]"));
}

TEST_CASE("offers: a refusal at the last moment is said in words") {
    struct Case {
        const char* refusal;
        const char* expected;
    };
    const Case cases[] = {
        {"offer_out_of_stock", "Nu op"},
        {"not_enough_units", "Dat lukte nu niet. Er is niets van je saldo af."},
        {"from_the_future", "Dat lukte nu niet. Er is niets van je saldo af."},
        {"", "We weten nog niet of dit gelukt is."},
    };
    for (const Case& item : cases) {
        State state = offers_state();
        state.ui.confirming = "verzending";
        state.writes = {redemption(item.refusal)};
        const std::string text = reading(state, RootKind::wallet);
        CHECK(has(text, item.expected));
        CHECK(has(text, "[Ja, inwisselen]"));
    }
}

TEST_CASE("offers: without any, the balance stays what it is") {
    State state = offers_state();
    state.wallet.value->offers.clear();
    CHECK(has(reading(state, RootKind::wallet), "Er zijn nu geen beloningen."));
}

TEST_CASE("vouchers: the new code comes first, with where to use it and until when") {
    State state = offers_state();
    state.wallet.value->vouchers = {voucher("OUD-1", VoucherState::issued),
                                    voucher("NIEUW-2", VoucherState::issued),
                                    voucher("WEG-3", VoucherState::used),
                                    voucher("WEG-4", VoucherState::withdrawn)};
    state.ui.new_voucher = "NIEUW-2";
    const std::string text = reading(state, RootKind::wallet);
    CHECK(has(text,
              "### Je codes\nGelukt. Dit is je code voor ‘Gratis verzending’.\nNIEUW-2\n"
              "[Code NIEUW-2 kopiëren]\n[QR-code van NIEUW-2]\nVul de code in bij het afrekenen.\n"
              "Geldig tot en met 21 november\n"));
    CHECK(has(text, "OUD-1"));
    CHECK_FALSE(has(text, "WEG-"));
    state.ui.copied = "NIEUW-2";
    CHECK(has(reading(state, RootKind::wallet), "NIEUW-2\n[Gekopieerd]\n"));
}

TEST_CASE("vouchers: one without an end says none, and keeps the name that it was given by") {
    State state = offers_state();
    wire::Voucher kept = voucher("A-1", VoucherState::issued);
    kept.expires_at_ms.reset();
    kept.offer = "afgeschaft";
    kept.name = {{"nl", "Oud voordeel"}};
    state.wallet.value->vouchers = {kept};
    CHECK(has(reading(state, RootKind::wallet), "#### Oud voordeel\nA-1\n[Code A-1 kopiëren]\n"));
}

TEST_CASE("vouchers: the overview says that codes wait") {
    State state = wallet_state();
    state.wallet.value->vouchers = {voucher("A-1", VoucherState::issued),
                                    voucher("B-2", VoucherState::reserved)};
    CHECK(has(reading(state, RootKind::wallet), "[Je hebt 1 code klaarliggen]"));
}

TEST_CASE("redeem: in the cart there are codes to use and what is within reach, nothing else") {
    State state = wallet_state();
    state.wallet.value->vouchers = {voucher("A-1", VoucherState::issued),
                                    voucher("B-2", VoucherState::reserved)};
    const std::string text = reading(state, RootKind::redeem);
    CHECK(has(text, "## Korting met je saldo\n620 bonen\n"));
    CHECK(has(text, "A-1\n[Code A-1 gebruiken]\n"));
    CHECK(has(text, "B-2\nIn gebruik bij een bestelling\n"));
    CHECK(has(text, "#### Gratis verzending"));
    CHECK_FALSE(has(text, "Koffiemok"));
}

TEST_CASE("redeem: an offer says what the cart lacks for it, and can be had once it does not") {
    State state = wallet_state();
    state.cart = cart_of(1500);
    const std::string small = reading(state, RootKind::redeem);
    CHECK(has(small, "500 bonen\nNog € 5\n"));
    CHECK_FALSE(has(small, "[Gratis verzending inwisselen]"));
    state.ui.confirming = "verzending";
    CHECK_FALSE(has(reading(state, RootKind::redeem), "[Ja, inwisselen]"));
    state.ui.confirming.clear();
    state.ui.section = Section::rewards;
    CHECK(has(reading(state, RootKind::wallet), "[Gratis verzending inwisselen]"));
    state.cart->lines.front().quantity = 2;
    CHECK(has(reading(state, RootKind::redeem), "[Gratis verzending inwisselen]"));
    state.cart->shipping_minor = 0;
    CHECK(has(reading(state, RootKind::redeem), "Er zijn geen verzendkosten om eraf te halen"));
}

TEST_CASE("redeem: a product that is missing can be put into the cart, so it is no obstacle") {
    State state = bakery_state(10);
    state.cart = cart_of(300);
    const std::string text = reading(state, RootKind::redeem);
    CHECK(has(text, "[Gratis koffie inwisselen]\nLeg het product van ‘Gratis koffie’"));
}

}  // namespace spaarpas::view::testing::cards
