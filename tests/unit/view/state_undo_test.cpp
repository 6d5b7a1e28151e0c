// One press takes what can be undone, and one gives it back; a code that is shown to a scanner.
#include <string>

#include <doctest/doctest.h>

#include "json/message.h"
#include "unit/view/support/reading.h"
#include "unit/view/support/world.h"
#include "wire/fields.h"

namespace spaarpas::view::testing {
namespace {

constexpr std::int64_t minute_ms = 60000;
constexpr const char* redemptions = "/v1/wallet/redemptions";
constexpr const char* undo = "/v1/wallet/redemptions/undo";

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string shown(World& world) {
    return reading(world.state(), RootKind::wallet);
}

/// The regular member among the rewards, of which the second can be undone.
World among_rewards() {
    World world;
    world.sign_in();
    world.state().program.value->offers[1].undo_minutes = 15;
    world.act(DomAction{1, "section", "rewards", ""});
    return world;
}

wire::Wallet bought_wallet() {
    wire::Wallet wallet = regular_wallet();
    wire::Voucher voucher;
    voucher.code = "KOFFIE-1";
    voucher.offer = "verzending";
    voucher.issued_at_ms = noon_ms;
    voucher.undo_until_ms = noon_ms + 15 * minute_ms;
    wallet.revision = 8;
    wallet.balances[0].available = 120;
    wallet.vouchers = {voucher};
    return wallet;
}

/// They have just taken it.
World with_a_code() {
    World world = among_rewards();
    world.act(DomAction{1, "redeem", "verzending", ""});
    wire::RedemptionReply reply;
    reply.wallet = bought_wallet();
    reply.voucher = reply.wallet.vouchers[0];
    world.answer(redemptions, json::write_message(reply));
    return world;
}

wire::Wallet undone_wallet() {
    wire::Wallet wallet = regular_wallet();
    wallet.revision = 9;
    return wallet;
}

}  // namespace

TEST_CASE("undo: one press takes an offer that can be undone, and its button stays meanwhile") {
    World world = among_rewards();
    world.act(DomAction{1, "redeem", "verzending", ""});
    CHECK(world.count(redemptions) == 1);
    CHECK(world.newest(redemptions).body == R"({"offer":"verzending"})");
    CHECK(has(shown(world), "[Je code wordt gemaakt]"));
    CHECK_FALSE(has(shown(world), "Ja, inwisselen"));
    world.refuse(redemptions, 409, "offer_out_of_stock");
    CHECK(has(shown(world), "[Gratis verzending inwisselen]"));
    CHECK(has(shown(world), "Nu op"));
}

TEST_CASE("undo: from the next step, too, one press takes it, where its code will stand") {
    World world;
    world.sign_in();
    world.state().program.value->offers[1].undo_minutes = 15;
    const Effects taken = world.act(DomAction{1, "want-reward", "verzending", ""});
    CHECK(world.count(redemptions) == 1);
    CHECK(world.state().ui.section == Section::rewards);
    REQUIRE(taken.focus.has_value());
    CHECK(taken.focus->mark == "reward-verzending");
}

TEST_CASE("undo: a press on one offer never takes another that is being asked about") {
    World world = among_rewards();
    world.state().ui.confirming = "mok";
    world.act(DomAction{1, "redeem", "verzending", ""});
    CHECK(world.newest(redemptions).body == R"({"offer":"verzending"})");
}

TEST_CASE("undo: the way back is there for as long as the server says, in whole minutes") {
    World world = with_a_code();
    CHECK(has(shown(world), "[Terugdraaien: code KOFFIE-1]\nTerugdraaien kan nog 15 minuten."));
    world.later(14 * minute_ms + 1);
    CHECK(has(shown(world), "Terugdraaien kan nog 1 minuut."));
    world.later(minute_ms);
    CHECK_FALSE(has(shown(world), "Terugdraaien"));
}

TEST_CASE("undo: sent once, the shop hears of it, and nothing is called earned") {
    World world = with_a_code();
    world.act(DomAction{1, "undo", "KOFFIE-1", ""});
    world.act(DomAction{1, "undo", "KOFFIE-1", ""});
    CHECK(world.count(undo) == 1);
    CHECK(world.newest(undo).body == R"({"code":"KOFFIE-1"})");
    CHECK_FALSE(world.newest(undo).idempotency_key.empty());
    CHECK(has(shown(world), "[Je saldo wordt teruggezet]"));
    const Effects done = world.answer(undo, wallet_json(undone_wallet()));
    CHECK(detail_of(done, "undone") == R"({"code":"KOFFIE-1","reward":"verzending"})");
    CHECK(detail_of(done, "earned").empty());
    REQUIRE(done.focus.has_value());
    CHECK(done.focus->mark == "reward-verzending");
    CHECK(has(shown(world), "Het inwisselen van ‘Gratis verzending’ is teruggedraaid."));
    CHECK_FALSE(has(shown(world), "KOFFIE-1"));
}

TEST_CASE("undo: where the stream is faster than the answer, the shop hears the same") {
    World world = with_a_code();
    world.act(DomAction{1, "undo", "KOFFIE-1", ""});
    world.act(StreamNotice{true, 9});
    const Effects read = world.answer("/v1/wallet", wallet_json(undone_wallet()));
    CHECK(detail_of(read, "earned").empty());
    const Effects done = world.answer(undo, wallet_json(undone_wallet()));
    CHECK(detail_of(done, "undone") == R"({"code":"KOFFIE-1","reward":"verzending"})");
}

TEST_CASE("undo: a shop that holds the code is told, and given a moment to let go of it") {
    World world = with_a_code();
    const Effects asked = world.act(DomAction{1, "undo", "KOFFIE-1", ""});
    CHECK(detail_of(asked, "undoing") == R"({"code":"KOFFIE-1","reward":"verzending"})");
    const std::string key = world.newest(undo).idempotency_key;
    const Effects held = world.refuse(undo, 409, "voucher_reserved");
    CHECK(detail_of(held, "error").empty());
    REQUIRE(held.wake_at_ms.has_value());
    world.later(*held.wake_at_ms - noon_ms);
    CHECK(world.count(undo) == 2);
    CHECK(world.newest(undo).idempotency_key != key);
    world.answer(undo, wallet_json(undone_wallet()));
    CHECK_FALSE(has(shown(world), "KOFFIE-1"));
}

TEST_CASE("undo: a shop that does not let go leaves the shopper with the reason") {
    World world = with_a_code();
    world.act(DomAction{1, "undo", "KOFFIE-1", ""});
    for (int time = 1; time < 4; ++time) {
        world.refuse(undo, 409, "voucher_reserved");
        world.later(60000);
        CHECK(world.count(undo) == static_cast<std::size_t>(time) + 1);
    }
    world.refuse(undo, 409, "voucher_reserved");
    CHECK(has(shown(world), "De code zit nog in een bestelling. Haal hem daar eerst uit."));
}

TEST_CASE("undo: what can be undone no more says so beside the code") {
    World world = with_a_code();
    world.act(DomAction{1, "undo", "KOFFIE-1", ""});
    world.refuse(undo, 409, "undo_not_possible");
    wire::Wallet late = bought_wallet();
    late.revision = 9;
    late.vouchers[0].undo_until_ms.reset();
    world.answer("/v1/wallet", wallet_json(late));
    CHECK(has(shown(world), "Terugdraaien kan niet meer"));
    CHECK_FALSE(has(shown(world), "[Terugdraaien"));
}

TEST_CASE("scan: a code is drawn once it is asked for, and put away by the same press") {
    World world = with_a_code();
    const Effects asked = world.act(DomAction{1, "scan", "KOFFIE-1", ""});
    CHECK(asked.scan == "KOFFIE-1");
    world.act(Scanned{{"KOFFIE-1", true, {"M0 0h1v1z", 21}, {"M0 0h2v1z", 101}}});
    const std::string text = shown(world);
    CHECK(has(text, "QR-code met KOFFIE-1"));
    const Effects put_away = world.act(DomAction{1, "scan", "KOFFIE-1", ""});
    CHECK(put_away.scan.empty());
    CHECK_FALSE(has(shown(world), "QR-code met KOFFIE-1"));
}

TEST_CASE("scan: what comes late, or cannot be drawn, puts nothing wrong there") {
    World world = with_a_code();
    world.act(DomAction{1, "scan", "KOFFIE-1", ""});
    world.act(Scanned{{"ANDERS", true, {"M0 0h1v1z", 21}, {}}});
    CHECK_FALSE(has(shown(world), "QR-code met"));
    world.act(Scanned{{"KOFFIE-1", true, {}, {}}});
    CHECK(has(shown(world), "De QR-code is nu niet te tekenen."));
}

TEST_CASE("scan: the card shows the member's own number, and forgets it with the member") {
    World world;
    world.sign_in();
    CHECK(has(shown(world), "[Pas laten scannen]"));
    CHECK(world.act(DomAction{1, "scan", "klant-1", ""}).scan == "klant-1");
    world.act(Scanned{{"klant-1", true, {"M0 0h1v1z", 21}, {}}});
    CHECK(has(shown(world), "QR-code met klant-1"));
    world.act(Logout{});
    CHECK_FALSE(world.state().ui.scan.has_value());
}

}  // namespace spaarpas::view::testing
