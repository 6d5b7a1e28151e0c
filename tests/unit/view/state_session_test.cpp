// What is asked of the backend, and when.
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "unit/view/support/reading.h"
#include "unit/view/support/world.h"

namespace spaarpas::view::testing {
namespace {

using Strings = std::vector<std::string>;

Root root_of(RootKind kind, bool visible) {
    return Root{1, kind, visible, {}};
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("intent: nothing is requested before it") {
    World world;
    Effects effects = world.act(RootMounted{root_of(RootKind::launcher, true)});
    CHECK_FALSE(effects.ask_token);
    effects = world.act(RootMounted{Root{2, RootKind::wallet, false, {}}});
    CHECK_FALSE(effects.ask_token);
    world.act(SetCart{R"({"currency":"EUR","lines":[]})"});
    world.later(600000);
    CHECK(world.requests().empty());
}

TEST_CASE("intent: each of a visible element, an opened wallet and identify is one") {
    for (const RootKind kind :
         {RootKind::wallet, RootKind::earn, RootKind::redeem, RootKind::tier}) {
        World world;
        const Effects effects = world.act(RootMounted{root_of(kind, true)});
        CHECK(effects.ask_token);
        CHECK(world.count("/v1/programs/koffie?locale=nl") == 1);
    }
    World opened;
    Effects effects = opened.act(Open{"rewards"});
    CHECK(effects.ask_token);
    CHECK(effects.panel == PanelMove::open);
    CHECK(names_of(effects) == Strings{"opened"});
    CHECK(detail_of(effects, "opened") == R"({"section":"rewards"})");
    World identified;
    CHECK(identified.act(Identify{}).ask_token);
    CHECK(identified.requests().empty());
    identified.act(TokenAnswer{"t", false});
    CHECK(identified.count("/v1/wallet") == 1);
    CHECK(identified.newest("/v1/wallet").token == "t");
}

TEST_CASE("intent: the program is asked for without a token") {
    World world;
    world.sign_in();
    CHECK(world.newest("/v1/programs/").token.empty());
    CHECK(world.newest("/v1/wallet").token == "token-1");
}

TEST_CASE("token: none is a guest, who asks for nothing of a member's") {
    World world;
    world.act(RootMounted{root_of(RootKind::wallet, true)});
    world.act(TokenAnswer{});
    CHECK(world.state().session == Session::guest);
    CHECK(world.count("/v1/wallet") == 0);
}

TEST_CASE("token: one that has expired is asked for again once, and the wallet is read with it") {
    World world;
    world.act(RootMounted{root_of(RootKind::wallet, true)});
    world.act(TokenAnswer{"old", false});
    const Effects expired = world.refuse("/v1/wallet", 401, "token_expired");
    CHECK(expired.ask_token);
    CHECK(world.count("/v1/wallet") == 1);
    world.act(TokenAnswer{"new", false});
    CHECK(world.count("/v1/wallet") == 2);
    CHECK(world.newest("/v1/wallet").token == "new");
    world.answer("/v1/wallet", wallet_json(regular_wallet()));
    CHECK(world.state().wallet.phase == LoadPhase::ready);
}

TEST_CASE("token: one that is refused right after it was renewed is not asked for again") {
    World world;
    world.act(RootMounted{root_of(RootKind::wallet, true)});
    world.act(TokenAnswer{"old", false});
    world.refuse("/v1/wallet", 401, "token_invalid");
    world.act(TokenAnswer{"new", false});
    const Effects refused = world.refuse("/v1/wallet", 401, "token_invalid");
    CHECK_FALSE(refused.ask_token);
    CHECK(detail_of(refused, "error") == R"({"code":"signed_out"})");
    world.answer("/v1/programs/", program_json(coffee_program()));
    CHECK(has(reading(world.state(), RootKind::wallet), "Je bent niet meer ingelogd."));
    CHECK(world.act(DomAction{1, "retry", "", ""}).ask_token);
}

TEST_CASE("token: why it was refused is told to the shop's developers, and never what it is") {
    for (const auto& [detail, told] :
         {std::pair("The token needs a jti.",
                    R"({"code":"signed_out","reason":"The token needs a jti."})"),
          std::pair("a.new.token is none.", R"({"code":"signed_out"})"),
          std::pair("", R"({"code":"signed_out"})")}) {
        World world;
        world.act(RootMounted{root_of(RootKind::wallet, true)});
        world.act(TokenAnswer{"old", false});
        world.refuse("/v1/wallet", 401, "token_expired");
        world.act(TokenAnswer{"a.new.token", false});
        const std::string problem =
            R"({"type":"about:blank","title":"","status":401,"code":"token_invalid","detail":")" +
            std::string(detail) + R"("})";
        CHECK(detail_of(world.answer("/v1/wallet", problem, 401), "error") == told);
    }
}

namespace {

/// A widget whose token is for `tom`, and which asked for the wallet.
World world_of_tom() {
    World world;
    world.act(RootMounted{root_of(RootKind::wallet, true)});
    world.answer("/v1/programs/", program_json(coffee_program()));
    world.act(TokenAnswer{"token", false, "tom"});
    return world;
}

std::string wallet_of(const std::string& holder) {
    wire::Wallet wallet = regular_wallet();
    wallet.holder = holder;
    return wallet_json(wallet);
}

}  // namespace

TEST_CASE("caches: a reply that is another member's is dropped, and asked for where none has it") {
    World world = world_of_tom();
    const Effects dropped = world.answer("/v1/wallet", wallet_of("eva"));
    CHECK_FALSE(world.state().wallet.value);
    CHECK(names_of(dropped).empty());
    CHECK(world.newest("/v1/wallet").path.substr(0, 17) == "/v1/wallet?fresh=");
    const std::string first = world.newest("/v1/wallet").path;
    world.answer("/v1/wallet", wallet_of("tom"));
    CHECK(world.state().wallet.phase == LoadPhase::ready);
    world.act(Refresh{});
    CHECK(world.newest("/v1/wallet").path.substr(0, 17) == "/v1/wallet?fresh=");
    CHECK(world.newest("/v1/wallet").path != first);
}

TEST_CASE("caches: another's again is no answer, and is tried again later") {
    World world = world_of_tom();
    world.answer("/v1/wallet", wallet_of("eva"));
    const Effects failed = world.answer("/v1/wallet", wallet_of("eva"));
    CHECK(detail_of(failed, "error") == R"({"code":"unreachable"})");
    CHECK(failed.wake_at_ms.has_value());
    CHECK(world.count("/v1/wallet") == 2);
}

TEST_CASE(
    "caches: a server that does not say whose a reply is, and a token that does not, are "
    "believed") {
    World world = world_of_tom();
    world.answer("/v1/wallet", wallet_of(""));
    CHECK(world.state().wallet.phase == LoadPhase::ready);
    world.act(Identify{});
    world.act(TokenAnswer{"token", false});
    world.answer("/v1/wallet", wallet_of("eva"));
    CHECK(world.state().wallet.phase == LoadPhase::ready);
}

TEST_CASE("logout: nothing of the member is left, and what was under way is cut off") {
    World world;
    world.sign_in();
    world.act(DomAction{1, "redeem", "verzending", ""});
    const Effects effects = world.act(Logout{});
    CHECK(effects.aborts.size() == 1);
    CHECK_FALSE(world.state().wallet.value);
    CHECK(world.state().token.empty());
    CHECK(world.state().writes.empty());
    REQUIRE(effects.stream.has_value());
    CHECK_FALSE(effects.stream->open);
    CHECK_FALSE(has(reading(world.state(), RootKind::wallet), "620"));
}

TEST_CASE("identify: another shopper never sees the one before") {
    World world;
    world.sign_in();
    world.act(Identify{});
    CHECK_FALSE(has(reading(world.state(), RootKind::wallet), "620"));
}

TEST_CASE("stream: open while a member's wallet is in sight, and closed with it") {
    World world;
    world.sign_in();
    CHECK(world.state().stream.open);
    const Effects hidden = world.act(RootChanged{root_of(RootKind::wallet, false)});
    REQUIRE(hidden.stream.has_value());
    CHECK_FALSE(hidden.stream->open);
}

TEST_CASE("stream: a new revision reads the wallet again, one that we have does not") {
    World world;
    world.sign_in();
    world.act(StreamNotice{true, 7});
    CHECK(world.count("/v1/wallet") == 1);
    world.act(StreamNotice{true, 8});
    CHECK(world.count("/v1/wallet") == 2);
}

TEST_CASE("stream: a revision that comes while the wallet is read is not lost") {
    World world;
    world.sign_in();
    world.act(StreamNotice{true, 8});
    world.act(StreamNotice{true, 9});
    wire::Wallet eighth = regular_wallet();
    eighth.revision = 8;
    world.answer("/v1/wallet", wallet_json(eighth));
    CHECK(world.count("/v1/wallet") == 3);
    wire::Wallet ninth = regular_wallet();
    ninth.revision = 9;
    world.answer("/v1/wallet", wallet_json(ninth));
    CHECK(world.count("/v1/wallet") == 3);
}

TEST_CASE("stream: a cut one is opened again after a while, and the wallet kept fresh meanwhile") {
    World world;
    world.sign_in();
    const Effects cut = world.act(StreamNotice{false, 0});
    CHECK_FALSE(cut.stream.has_value());
    REQUIRE(cut.wake_at_ms.has_value());
    const Effects again = world.later(*cut.wake_at_ms - noon_ms);
    REQUIRE(again.stream.has_value());
    CHECK(again.stream->open);
    CHECK(world.count("/v1/wallet") == 1);
    world.act(StreamNotice{false, 0});
    world.later(61000);
    CHECK(world.count("/v1/wallet") == 2);
}

TEST_CASE("language: another one reads the program again and keeps what is shown until then") {
    World world;
    world.sign_in();
    State english = wallet_state("en");
    world.act(SetLocale{"en", std::string("rubbish")});
    CHECK(world.newest("/v1/programs/").path == "/v1/programs/koffie?locale=en");
    CHECK(has(reading(world.state(), RootKind::wallet), "620"));
}

TEST_CASE("cart: what is no cart is told to the shop, and nothing is previewed") {
    World world;
    const Effects effects = world.act(SetCart{"{\"lines\": 3}"});
    CHECK(detail_of(effects, "error") == R"({"code":"cart_invalid"})");
    CHECK_FALSE(world.state().cart.has_value());
}

TEST_CASE("same seed, same actions: the same keys") {
    const auto key_of = [](World& world) {
        world.sign_in();
        world.act(DomAction{1, "redeem", "verzending", ""});
        return world.newest("/v1/wallet/redemptions").idempotency_key;
    };
    World one;
    World two;
    const std::string key = key_of(one);
    CHECK(key.size() == 32);
    CHECK(key == key_of(two));
}

}  // namespace spaarpas::view::testing
