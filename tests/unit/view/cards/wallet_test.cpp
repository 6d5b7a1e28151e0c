#include <memory>
#include <string>

#include <doctest/doctest.h>

#include "unit/view/cards/support/scene.h"

namespace spaarpas::view::testing::cards {

TEST_CASE("guest: what the card brings and how to get it") {
    State state = wallet_state();
    state.session = Session::guest;
    state.wallet = {};
    CHECK(reading(state, RootKind::wallet) ==
          "## Koffiebar\n### Spaar mee met Koffiebar\nElke € 1 is goed voor 1 boon\n"
          "Log in bij de winkel, dan zie je hier wat je hebt en wat je ermee kunt.\n"
          "#### Dit kun je ermee krijgen\nKoffiemok 1.000 bonen\nGratis verzending 500 bonen\n"
          "Proeverij 300 bonen\n");
}

TEST_CASE("guest: without a rate on all orders, the program's own words say how one earns") {
    State state = bakery_state(0);
    state.session = Session::guest;
    state.wallet = {};
    CHECK(has(reading(state, RootKind::wallet),
              "### Spaar mee met Bakkerskaart\nEen stempel per koffie\n"));
}

TEST_CASE("join: one button, and what failed is said beside it") {
    State state = wallet_state();
    state.wallet.value->member.reset();
    const std::string text = reading(state, RootKind::wallet);
    CHECK(has(text, "Meedoen is gratis en je zit nergens aan vast.\n[Meedoen]\n"));
    Write write;
    write.kind = WriteKind::join;
    state.writes = {write};
    CHECK(has(reading(state, RootKind::wallet), "Je spaarpas wordt gemaakt"));
    state.writes[0].failure = Failure::unreachable;
    const std::string failed = reading(state, RootKind::wallet);
    CHECK(has(failed, "Probeer het gerust opnieuw: het gebeurt maar één keer."));
    CHECK(has(failed, "[Meedoen]"));
}

TEST_CASE("loading: a screen reader hears that the card is loading") {
    State state = wallet_state();
    state.wallet = {};
    CHECK(has(reading(state, RootKind::wallet), "Je spaarpas wordt geladen"));
}

TEST_CASE("age: a balance is never shown without knowing how old it is") {
    struct Case {
        std::int64_t age_ms;
        bool online;
        bool failed;
        const char* expected;
    };
    const Case cases[] = {
        {0, true, false, "Bijgewerkt zojuist"},
        {180000, true, false, "Bijgewerkt 3 minuten geleden"},
        {7200000, false, false, "Geen verbinding. Bijgewerkt 2 uur geleden."},
        {60000,
         true,
         true,
         "We krijgen even geen antwoord en proberen het vanzelf opnieuw. "
         "Bijgewerkt 1 minuut geleden."},
    };
    for (const Case& item : cases) {
        State state = wallet_state();
        state.now_ms += item.age_ms;
        state.online = item.online;
        state.wallet.phase = item.failed ? LoadPhase::failed : LoadPhase::ready;
        const std::string text = reading(state, RootKind::wallet);
        CHECK(has(text, item.expected));
        CHECK(has(text, "620 bonen"));
    }
}

TEST_CASE("failure: it is said what is the matter and what still works") {
    struct Case {
        Failure failure;
        const char* expected;
    };
    const Case cases[] = {
        {Failure::unreachable, "Winkelen kan gewoon, en je saldo is veilig."},
        {Failure::busy, "Het is even druk."},
        {Failure::signed_out, "Log opnieuw in bij de winkel"},
        {Failure::missing, "Deze winkel heeft hier nog geen spaarpas."},
    };
    for (const Case& item : cases) {
        State state = wallet_state();
        state.wallet = {};
        state.wallet.failure = item.failure;
        const std::string text = reading(state, RootKind::wallet);
        CHECK(has(text, item.expected));
        CHECK(has(text, "[Opnieuw proberen]"));
    }
}

}  // namespace spaarpas::view::testing::cards
