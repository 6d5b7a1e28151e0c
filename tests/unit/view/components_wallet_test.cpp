#include <string>

#include <doctest/doctest.h>

#include "unit/view/support/reading.h"
#include "unit/view/support/world.h"

namespace spaarpas::view::testing {
namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("overview: the balance, its worth and the next step come first") {
    const std::string text = reading(wallet_state(), RootKind::wallet);
    const std::string beginning =
        "## Koffiebar\n[Overzicht, current]\n[Beloningen]\n[Activiteit]\n"
        "### Je saldo\n620 bonen\n€ 6,20 waard\nGenoeg voor Gratis verzending\n"
        "[Bekijk je beloningen]\n";
    CHECK(text.substr(0, beginning.size()) == beginning);
    CHECK(has(text, "42 bonen onderweg, te gebruiken vanaf 5 december"));
    CHECK(has(text, "120 bonen verlopen na 31 december"));
    CHECK(has(text, "Bijgewerkt zojuist"));
}

TEST_CASE("overview: points that expire are news in the last ninety days") {
    State state = wallet_state();
    state.wallet.value->expiring = {{120, noon_ms + 90 * day_ms}};
    CHECK(has(reading(state, RootKind::wallet), "120 bonen verlopen na 19 februari 2027"));
    state.wallet.value->expiring = {{120, noon_ms + 90 * day_ms + 1}};
    CHECK_FALSE(has(reading(state, RootKind::wallet), "verlopen na"));
}

TEST_CASE("overview: without a reward within reach, the nearest one says what is missing") {
    State state = wallet_state();
    state.wallet.value->balance.available = 420;
    state.wallet.value->rewards[1] = {"verzending", "not_enough_points", 80};
    const std::string text = reading(state, RootKind::wallet);
    CHECK(has(text, "Nog 80 bonen tot Gratis verzending\n(bar 84: Nog 80 bonen tot Gratis"));
}

TEST_CASE("overview: a debt after a refund is explained without blame") {
    State state = wallet_state();
    state.wallet.value->balance.debt = -30;
    CHECK(has(reading(state, RootKind::wallet), "Er staat nog 30 bonen open na een terugbetaling"));
}

TEST_CASE("tier: what is missing, until when and what it brings") {
    const std::string text = reading(wallet_state(), RootKind::wallet);
    CHECK(has(text,
              "### Je status\nZilver\nGeldig tot en met 9 juni 2027\nNog € 45 tot Goud\n"
              "(bar 82: Nog € 45 tot Goud)\nJe spaart 1,25 keer zo snel\n"
              "Elk kwartaal een proefzakje\n"));
}

TEST_CASE("tier: the highest status has no bar") {
    State state = wallet_state();
    state.wallet.value->tier->next.clear();
    const std::string text = reading(state, RootKind::tier);
    CHECK(has(text, "Dit is de hoogste status"));
    CHECK_FALSE(has(text, "(bar"));
}

TEST_CASE("tier: orders and points have words of their own") {
    State state = wallet_state();
    state.program.value->tiers->metric = loyalty::TierMetric::orders;
    state.wallet.value->tier->missing = 1;
    CHECK(has(reading(state, RootKind::tier), "Nog 1 bestelling tot Goud"));
    state.wallet.value->tier->missing = 3;
    CHECK(has(reading(state, RootKind::tier), "Nog 3 bestellingen tot Goud"));
    state.program.value->tiers->metric = loyalty::TierMetric::points;
    CHECK(has(reading(state, RootKind::tier), "Nog 3 bonen tot Goud"));
}

TEST_CASE("prompt: one question with its incentive, its purpose, its ground and a way out") {
    const std::string text = reading(wallet_state(), RootKind::wallet);
    CHECK(has(text, "### Een kleine vraag\nJe krijgt er 25 bonen voor\nHoe zet je koffie?\n"));
    CHECK(has(text, "[Antwoorden]\n[Later]\n"));
    CHECK(has(text, "Waarom we dit vragen: Zo raden we bonen aan die bij je passen."));
    CHECK(has(text, "je kunt die altijd intrekken"));
    CHECK(has(text, "hooguit 24 maanden"));
}

TEST_CASE("prompt: none is due, none is shown") {
    State state = wallet_state();
    state.wallet.value->prompt.clear();
    CHECK_FALSE(has(reading(state, RootKind::wallet), "Een kleine vraag"));
}

TEST_CASE("milestones: progress, what it brings, and how often it was reached") {
    const std::string text = reading(wallet_state(), RootKind::wallet);
    CHECK(has(text, "#### Vijf bestellingen\nGoed voor 100 bonen\n4 van 5\n(bar 80: 4 van 5)\n"));
    CHECK(has(text, "1 van 3 maanden op rij\n(bar 33: 1 van 3 maanden op rij)\n2 keer gehaald"));
}

TEST_CASE("milestones: one that is over shows no bar any more") {
    State state = wallet_state();
    state.wallet.value->milestones[0] = {"vijfde", 5, 5, 1, {}};
    CHECK(has(reading(state, RootKind::wallet),
              "#### Vijf bestellingen\nGoed voor 100 bonen\nGehaald\n"));
}

TEST_CASE("notices: they are said once, and not after they were seen") {
    State state = wallet_state();
    wire::Notice notice;
    notice.id = "n1";
    notice.code = "milestone_reached";
    notice.subject = "vijfde";
    wire::Notice unknown;
    unknown.id = "n2";
    unknown.code = "from_the_future";
    state.wallet.value->notices = {notice, unknown};
    CHECK(
        has(reading(state, RootKind::wallet),
            "Mijlpaal gehaald: Vijf bestellingen\n[Gezien: Mijlpaal gehaald: Vijf bestellingen]"));
    state.ui.dismissed = {"n1"};
    CHECK_FALSE(has(reading(state, RootKind::wallet), "gehaald]"));
}

TEST_CASE("notices: one without words of its own has those of the explanation") {
    State state = wallet_state();
    wire::Notice notice;
    notice.id = "n1";
    notice.code = "boost_given";
    notice.subject = "reeks";
    notice.numbers = {{"multiplier_bp", 20000}, {"until_ms", noon_ms + day_ms / 2}};
    state.wallet.value->notices = {notice};
    CHECK(
        has(reading(state, RootKind::wallet), "Tot en met 21 november spaar je 2 keer zo snel\n"));
}

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

TEST_CASE("join: one button, and what failed is said beside it") {
    State state = wallet_state();
    state.wallet.value->member.reset();
    CHECK(has(reading(state, RootKind::wallet), "[Meedoen]"));
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

TEST_CASE("arrival: the balance counts up, and what came is shown beside it") {
    State state = wallet_state();
    state.ui.arrival = Arrival{500, 120, noon_ms, noon_ms + 200, noon_ms + 6000};
    state.now_ms = noon_ms + 100;
    CHECK(has(reading(state, RootKind::wallet), "560 bonen\n€ 6,20 waard\n120 bonen erbij"));
    state.now_ms = noon_ms + 200;
    CHECK(has(reading(state, RootKind::wallet), "620 bonen\n"));
}

}  // namespace spaarpas::view::testing
