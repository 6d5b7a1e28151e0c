#include <string>

#include <doctest/doctest.h>

#include "unit/view/cards/support/scene.h"

namespace spaarpas::view::testing::cards {

TEST_CASE("balance: what there is, what it is worth and the next step come first") {
    State state = wallet_state();
    state.program.value->units[0].worth = engine::Worth{100, 100};
    const std::string text = reading(state, RootKind::wallet);
    const std::string beginning =
        "## Koffiebar\n[Overzicht, current]\n[Beloningen]\n[Activiteit]\n"
        "### Je saldo\nZilver\n620 bonen\n€ 6,20 waard\nGenoeg voor ‘Gratis verzending’\n"
        "[Gratis verzending inwisselen]\n";
    CHECK(text.substr(0, beginning.size()) == beginning);
    CHECK(has(text, "42 bonen onderweg, te gebruiken vanaf 5 december"));
    CHECK(has(text, "Bijgewerkt zojuist"));
}

TEST_CASE(
    "balance: W20, what expires is news in the last thirty days, and first in the last seven") {
    struct Case {
        std::int64_t left_ms;
        const char* expected;
    };
    const Case cases[] = {
        {30 * day_ms + 1, "€ 6,20 waard\nGenoeg"},
        {30 * day_ms, "vanaf 5 december\n120 bonen verlopen na 21 december\n"},
        {7 * day_ms + 1, "vanaf 5 december\n120 bonen verlopen na 28 november\n"},
        {7 * day_ms, "€ 6,20 waard\n120 bonen verlopen na 28 november\nGenoeg"},
    };
    for (const Case& item : cases) {
        State state = wallet_state();
        state.program.value->units[0].worth = engine::Worth{100, 100};
        state.wallet.value->expiring = {{"bonen", 120, noon_ms + item.left_ms}};
        const std::string text = reading(state, RootKind::wallet);
        CAPTURE(item.left_ms);
        CHECK(has(text, item.expected));
        CHECK((text.find("verlopen") == text.rfind("verlopen")));
    }
}

TEST_CASE("balance: what goes soon says what keeps it, where an order does") {
    State state = wallet_state();
    state.wallet.value->expiring = {{"bonen", 120, noon_ms + 7 * day_ms}};
    CHECK_FALSE(has(reading(state, RootKind::wallet), "dan houd je ze"));
    engine::Expires idle;
    idle.idle_months = 12;
    idle.events = {"order"};
    state.program.value->units[0].expires = idle;
    CHECK(has(reading(state, RootKind::wallet),
              "120 bonen verlopen na 28 november\nBestel je voor die tijd, dan houd je ze.\n"));
    state.program.value->units[0].expires->events = {"review"};
    CHECK_FALSE(has(reading(state, RootKind::wallet), "dan houd je ze"));
}

TEST_CASE("balance: the next step is a milestone where that is nearer than any offer") {
    State state = wallet_state();
    state.wallet.value->balances[0].available = 100;
    judge(state);
    CHECK(has(reading(state, RootKind::wallet),
              "(bar 80 of Vijf bestellingen: Nog 1 bestelling tot ‘Vijf bestellingen’)"));
    state.wallet.value->milestones = {{"reeks", "", 2, 3, 0, true, {}}};
    CHECK(has(reading(state, RootKind::wallet),
              "(bar 66 of Elke maand koffie: Nog 1 maand op rij tot ‘Elke maand koffie’)"));
}

TEST_CASE("balance: what is on its way counts towards the next step") {
    State state = wallet_state();
    state.wallet.value->balances[0].available = 420;
    state.wallet.value->balances[0].pending = 42;
    judge(state);
    CHECK(has(reading(state, RootKind::wallet),
              "(bar 92 of Gratis verzending: Nog 38 bonen tot ‘Gratis verzending’)"));
    state.wallet.value->balances[0].pending = 80;
    CHECK(has(reading(state, RootKind::wallet),
              "Met wat onderweg is, heb je genoeg voor ‘Gratis verzending’\n"));
}

TEST_CASE("balance: the next step is what the cart lacks, with the way to it") {
    State state = wallet_state();
    state.cart = cart_of(1850);
    state.cart_url = "/cart";
    const char* const words =
        "Nog € 1,50 in je winkelwagen, en je kunt ‘Gratis verzending’ gebruiken)";
    state.previews.in_page = true;
    CHECK_FALSE(has(reading(state, RootKind::wallet), "winkelwagen"));
    state.previews.loaded = true;
    const std::string text = reading(state, RootKind::wallet);
    CHECK(has(text, std::string("(bar 92 of Gratis verzending: ") + words));
    CHECK(has(text, "\nBekijk je winkelwagen\n"));
    CHECK_FALSE(has(text, "Genoeg voor"));
    for (const char* const nowhere : {"", "javascript:alert(1)"}) {
        state.cart_url = nowhere;
        CHECK(has(reading(state, RootKind::wallet), words));
        CHECK_FALSE(has(reading(state, RootKind::wallet), "Bekijk je winkelwagen"));
    }
}

TEST_CASE("balance: a code in hand is looked at in the cart by the terms that gave it") {
    State state = wallet_state();
    state.wallet.value->balances[0].available = 0;
    judge(state);
    state.cart = cart_of(1850);
    state.program.value->applies_from_ms = noon_ms;
    state.wallet.value->vouchers = {voucher("SP-1", wire::VoucherState::issued)};
    const char* const words = "Nog € 1,50 in je winkelwagen";
    state.wallet.value->vouchers[0].issued_at_ms = noon_ms - 1;
    CHECK_FALSE(has(reading(state, RootKind::wallet), words));
    state.wallet.value->vouchers[0].issued_at_ms = noon_ms;
    CHECK(has(reading(state, RootKind::wallet), words));
    state.wallet.value->vouchers[0].state = wire::VoucherState::reserved;
    CHECK_FALSE(has(reading(state, RootKind::wallet), words));
}

TEST_CASE("balance: without an offer within reach, the nearest one says what is missing") {
    State state = wallet_state();
    state.wallet.value->balances[0].available = 420;
    judge(state);
    const std::string text = reading(state, RootKind::wallet);
    CHECK(has(text, "(bar 92 of Gratis verzending: Nog 38 bonen tot ‘Gratis verzending’)"));
}

TEST_CASE(
    "balance: a debt after a refund is explained without blame, and the way is longer by it") {
    State state = wallet_state();
    state.wallet.value->balances[0].available = 0;
    state.wallet.value->balances[0].debt = -30;
    state.wallet.value->milestones.clear();
    judge(state);
    const std::string text = reading(state, RootKind::wallet);
    CHECK(has(text, "Er staat nog 30 bonen open na een terugbetaling"));
    CHECK(has(text, "(bar 2 of Gratis verzending: Nog 488 bonen tot ‘Gratis verzending’)"));
}

TEST_CASE("balance: what waits for an event has no date") {
    State state = wallet_state();
    state.wallet.value->pending = {{"bonen", 42, {}}};
    CHECK(has(reading(state, RootKind::wallet), "42 bonen onderweg\n"));
}

TEST_CASE("balance: it counts up as units arrive, and what came is shown beside it") {
    State state = wallet_state();
    state.ui.arrival = Arrival{"bonen", 500, 120, noon_ms, noon_ms + 200, noon_ms + 6000};
    state.now_ms = noon_ms + 100;
    CHECK(has(reading(state, RootKind::wallet), "560 bonen\n120 bonen erbij"));
    state.now_ms = noon_ms + 200;
    CHECK(has(reading(state, RootKind::wallet), "620 bonen\n"));
}

TEST_CASE("balance: every unit that is held is shown, a counter is not") {
    const std::string text = reading(bakery_state(3), RootKind::wallet);
    CHECK(has(text, "### Je saldo\n€ 12,50\n3 van 10 stempels\n"));
    CHECK_FALSE(has(text, "bezoeken"));
}

TEST_CASE("balance: a full card is a full card until the next stamp, and full ones are counted") {
    struct Case {
        std::int64_t stamps;
        const char* expected;
    };
    const Case cases[] = {
        {0, "0 van 10 stempels\n(bar"},
        {10, "10 van 10 stempels\nGenoeg"},
        {13, "3 van 10 stempels\nEn 1 volle kaart\nGenoeg"},
        {20, "10 van 10 stempels\nEn 1 volle kaart\nGenoeg"},
        {31, "1 van 10 stempels\nEn 3 volle kaarten\nGenoeg"},
    };
    for (const Case& item : cases) {
        CAPTURE(item.stamps);
        CHECK(has(reading(bakery_state(item.stamps), RootKind::wallet), item.expected));
    }
}

TEST_CASE("launcher: the balance that leads once it is known, else what the button is for") {
    State state = wallet_state();
    CHECK(reading(state, RootKind::launcher) == "[620 bonen, open je spaarpas]\n");
    CHECK(reading(bakery_state(3), RootKind::launcher) == "[€ 12,50, open je spaarpas]\n");
    state.wallet = {};
    CHECK(reading(state, RootKind::launcher) == "[Spaarpas, open je spaarpas]\n");
    state.session = Session::guest;
    CHECK(reading(state, RootKind::launcher) == "[Spaar mee, open je spaarpas]\n");
    state.launcher = false;
    CHECK(reading(state, RootKind::launcher).empty());
}

}  // namespace spaarpas::view::testing::cards
