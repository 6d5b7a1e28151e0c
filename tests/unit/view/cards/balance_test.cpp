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
        "### Je saldo\n620 bonen\n€ 6,20 waard\nGenoeg voor ‘Gratis verzending’\n"
        "[Bekijk je beloningen]\n";
    CHECK(text.substr(0, beginning.size()) == beginning);
    CHECK(has(text, "42 bonen onderweg, te gebruiken vanaf 5 december"));
    CHECK(has(text, "120 bonen verlopen na 31 december"));
    CHECK(has(text, "Bijgewerkt zojuist"));
}

TEST_CASE("balance: what expires is news in the last ninety days") {
    State state = wallet_state();
    state.wallet.value->expiring = {{"bonen", 120, noon_ms + 90 * day_ms}};
    CHECK(has(reading(state, RootKind::wallet), "120 bonen verlopen na 19 februari 2027"));
    state.wallet.value->expiring = {{"bonen", 120, noon_ms + 90 * day_ms + 1}};
    CHECK_FALSE(has(reading(state, RootKind::wallet), "verlopen na"));
}

TEST_CASE("balance: without an offer within reach, the nearest one says what is missing") {
    State state = wallet_state();
    state.wallet.value->balances[0].available = 420;
    judge(state);
    const std::string text = reading(state, RootKind::wallet);
    CHECK(has(text, "Nog 80 bonen tot ‘Gratis verzending’\n(bar 84: Nog 80 bonen tot ‘Gratis"));
}

TEST_CASE(
    "balance: a debt after a refund is explained without blame, and the way is longer by it") {
    State state = wallet_state();
    state.wallet.value->balances[0].available = 0;
    state.wallet.value->balances[0].debt = -30;
    judge(state);
    const std::string text = reading(state, RootKind::wallet);
    CHECK(has(text, "Er staat nog 30 bonen open na een terugbetaling"));
    CHECK(has(text, "Nog 530 bonen tot ‘Gratis verzending’\n(bar 0:"));
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
        {0, "0 van 10 stempels\nNog"},
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
