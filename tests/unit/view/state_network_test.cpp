// A backend that is down, slow or answers rubbish; what a new wallet means.
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

TEST_CASE("reads: whatever goes wrong, they are tried again and recover by themselves") {
    struct Case {
        const char* name;
        NetworkError error;
        int status;
        const char* body;
    };
    const Case cases[] = {
        {"timeout", NetworkError::timeout, 0, ""},
        {"server error", NetworkError::none, 500, "oops"},
        {"rubbish", NetworkError::none, 200, "<html>hello</html>"},
        {"another message", NetworkError::none, 200, "{\"revision\":\"seven\"}"},
        {"too many", NetworkError::none, 429, "{}"},
        {"a refusal that is none", NetworkError::none, 403, "<html>"},
    };
    for (const Case& item : cases) {
        CAPTURE(item.name);
        World world;
        world.act(RootMounted{Root{1, RootKind::wallet, true, {}}});
        world.act(TokenAnswer{"t", false});
        world.answer("/v1/programs/", program_json(coffee_program()));
        const Effects failed =
            world.act(Reply{world.newest("/v1/wallet").id, item.error, item.status, item.body});
        CHECK(world.count("/v1/wallet") == 1);
        CHECK(has(reading(world.state(), RootKind::wallet), "[Opnieuw proberen]"));
        REQUIRE(failed.wake_at_ms.has_value());
        CHECK(*failed.wake_at_ms > noon_ms);
        CHECK(*failed.wake_at_ms <= noon_ms + 1000);
        world.later(*failed.wake_at_ms - noon_ms);
        CHECK(world.count("/v1/wallet") == 2);
        world.answer("/v1/wallet", wallet_json(regular_wallet()));
        CHECK(has(reading(world.state(), RootKind::wallet), "620 bonen"));
    }
}

TEST_CASE("reads: the wait doubles to a minute, less up to half by chance") {
    World world;
    world.act(RootMounted{Root{1, RootKind::wallet, true, {}}});
    world.act(TokenAnswer{"t", false});
    world.answer("/v1/programs/", program_json(coffee_program()));
    std::int64_t now_ms = noon_ms;
    std::int64_t longest_ms = 1000;
    for (int attempt = 0; attempt < 9; ++attempt) {
        const Effects failed = world.fail("/v1/wallet", NetworkError::timeout);
        REQUIRE(failed.wake_at_ms.has_value());
        const std::int64_t wait_ms = *failed.wake_at_ms - now_ms;
        CHECK(wait_ms >= longest_ms / 2);
        CHECK(wait_ms <= longest_ms);
        world.later(wait_ms);
        now_ms += wait_ms;
        longest_ms = std::min<std::int64_t>(60000, longest_ms * 2);
    }
}

TEST_CASE("reads: a shopper who tries again does not wait") {
    World world;
    world.act(RootMounted{Root{1, RootKind::wallet, true, {}}});
    world.act(TokenAnswer{"t", false});
    world.fail("/v1/wallet", NetworkError::timeout);
    world.act(DomAction{1, "retry", "", ""});
    CHECK(world.count("/v1/wallet") == 2);
}

TEST_CASE("reads: nothing is sent while offline, and all that waits when back") {
    World world;
    world.sign_in();
    world.act(Connectivity{false});
    world.later(120000);
    CHECK(world.count("/v1/wallet") == 1);
    CHECK(has(reading(world.state(), RootKind::wallet),
              "Geen verbinding. Bijgewerkt 2 minuten geleden."));
    world.act(Connectivity{true});
    CHECK(world.count("/v1/wallet") == 2);
}

TEST_CASE("reads: a program that is not there is not asked for again and again") {
    World world;
    world.act(RootMounted{Root{1, RootKind::wallet, true, {}}});
    world.act(TokenAnswer{});
    const Effects effects = world.refuse("/v1/programs/", 404, "program_unknown");
    CHECK_FALSE(effects.wake_at_ms.has_value());
    world.later(600000);
    CHECK(world.count("/v1/programs/") == 1);
    CHECK(
        has(reading(world.state(), RootKind::wallet), "Deze winkel heeft hier nog geen spaarpas"));
}

TEST_CASE("replies: one to a request that nobody waits for changes nothing") {
    World world;
    world.sign_in();
    const Effects effects = world.act(Reply{4711, NetworkError::none, 200, "{}"});
    CHECK(effects.events.empty());
    CHECK(world.state().wallet.phase == LoadPhase::ready);
}

TEST_CASE("wallet: an older revision than the one that is shown changes nothing") {
    World world;
    world.sign_in();
    world.act(Refresh{});
    wire::Wallet older = regular_wallet();
    older.revision = 6;
    older.balances[0].available = 1;
    const Effects effects = world.answer("/v1/wallet", wallet_json(older));
    CHECK(effects.events.empty());
    CHECK(has(reading(world.state(), RootKind::wallet), "620 bonen"));
}

TEST_CASE("wallet: points that arrive are told to the shop and announced, then counted up") {
    World world;
    world.sign_in();
    world.act(Refresh{});
    wire::Wallet richer = regular_wallet();
    richer.revision = 8;
    richer.balances[0].available = 748;
    richer.levels[0].level = "goud";
    const Effects effects = world.answer("/v1/wallet", wallet_json(richer));
    CHECK(names_of(effects) == std::vector<std::string>{"earned", "tierchanged", "wallet"});
    CHECK(detail_of(effects, "earned") == R"({"amount":128,"balance":748,"unit":"bonen"})");
    CHECK(detail_of(effects, "tierchanged") == R"({"from":"zilver","set":"status","to":"goud"})");
    CHECK(detail_of(effects, "wallet") ==
          R"({"available":{"bonen":748},"levels":{"status":"goud"},)"
          R"("pending":{"bonen":42},"revision":8})");
    CHECK(has(reading(world.state(), RootKind::wallet), "128 bonen erbij. Je hebt nu 748 bonen."));
    REQUIRE(effects.wake_at_ms.has_value());
    CHECK(*effects.wake_at_ms == noon_ms + 40);
    world.later(6000);
    CHECK_FALSE(world.state().ui.arrival.has_value());
}

TEST_CASE("wallet: a refund takes points off, and that is said without counting") {
    World world;
    world.sign_in();
    world.act(Refresh{});
    wire::Wallet poorer = regular_wallet();
    poorer.revision = 8;
    poorer.balances[0].available = 600;
    const Effects effects = world.answer("/v1/wallet", wallet_json(poorer));
    CHECK(names_of(effects) == std::vector<std::string>{"wallet"});
    CHECK(has(reading(world.state(), RootKind::wallet), "20 bonen eraf. Je hebt nu 600 bonen."));
    CHECK_FALSE(world.state().ui.arrival.has_value());
}

TEST_CASE("wallet: a newer version of the program is read") {
    World world;
    world.sign_in();
    wire::Wallet newer = regular_wallet();
    newer.revision = 8;
    newer.program_version = 4;
    world.later(1000, Refresh{});
    world.answer("/v1/programs/", program_json(coffee_program()));
    world.later(1000);
    world.answer("/v1/wallet", wallet_json(newer));
    CHECK(world.count("/v1/programs/") == 3);
}

}  // namespace spaarpas::view::testing
