// What the shopper asks for: redeem, answer, join, older pages, copy.
#include <string>

#include <doctest/doctest.h>

#include "json/message.h"
#include "unit/view/support/reading.h"
#include "unit/view/support/world.h"
#include "wire/fields.h"

namespace spaarpas::view::testing {
namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string redemption_json(std::int64_t revision) {
    wire::RedemptionReply reply;
    reply.voucher.code = "KOFFIE-1";
    reply.voucher.offer = "verzending";
    reply.voucher.expires_at_ms = noon_ms + 90 * day_ms;
    reply.wallet = regular_wallet();
    reply.wallet.revision = revision;
    reply.wallet.balances[0].available = 120;
    reply.wallet.vouchers = {reply.voucher};
    return json::write_message(reply);
}

}  // namespace

TEST_CASE("redeem: asked, confirmed, sent once, and the shop gets the code") {
    World world;
    world.sign_in();
    const Effects chosen = world.act(DomAction{1, "choose-reward", "verzending", ""});
    REQUIRE(chosen.focus.has_value());
    CHECK(chosen.focus->mark == "confirm");
    CHECK(world.count("/v1/wallet/redemptions") == 0);
    world.act(DomAction{1, "redeem", "verzending", ""});
    world.act(DomAction{1, "redeem", "verzending", ""});
    CHECK(world.count("/v1/wallet/redemptions") == 1);
    const Request& request = world.newest("/v1/wallet/redemptions");
    CHECK(request.method == Method::post);
    CHECK(request.timeout == TimeoutClass::write);
    CHECK(request.body == R"({"offer":"verzending"})");
    const Effects done = world.answer("/v1/wallet/redemptions", redemption_json(8));
    CHECK(detail_of(done, "redeemed") == R"({"code":"KOFFIE-1","reward":"verzending"})");
    REQUIRE(done.focus.has_value());
    CHECK(done.focus->mark == "new-voucher");
    CHECK(done.focus->root == 1);
    world.act(DomAction{1, "section", "rewards", ""});
    CHECK(has(reading(world.state(), RootKind::wallet), "KOFFIE-1"));
}

TEST_CASE("redeem: an answer that got lost is asked for with the same key") {
    World world;
    world.sign_in();
    world.act(DomAction{1, "choose-reward", "verzending", ""});
    world.act(DomAction{1, "redeem", "verzending", ""});
    const std::string key = world.newest("/v1/wallet/redemptions").idempotency_key;
    std::int64_t now_ms = noon_ms;
    for (int attempt = 1; attempt < 5; ++attempt) {
        const Effects failed = world.fail("/v1/wallet/redemptions", NetworkError::timeout);
        REQUIRE(failed.wake_at_ms.has_value());
        world.later(*failed.wake_at_ms - now_ms);
        now_ms = *failed.wake_at_ms;
        CHECK(world.newest("/v1/wallet/redemptions").idempotency_key == key);
    }
    CHECK(world.count("/v1/wallet/redemptions") == 5);
    world.fail("/v1/wallet/redemptions", NetworkError::timeout);
    world.state().ui.section = Section::rewards;
    CHECK(has(reading(world.state(), RootKind::wallet), "We weten nog niet of dit gelukt is."));
    world.act(DomAction{1, "redeem", "verzending", ""});
    CHECK(world.count("/v1/wallet/redemptions") == 6);
    CHECK(world.newest("/v1/wallet/redemptions").idempotency_key == key);
    world.answer("/v1/wallet/redemptions", redemption_json(8));
    CHECK(world.state().writes.empty());
}

TEST_CASE("redeem: a refusal by a rule is final, and the next try has a key of its own") {
    World world;
    world.sign_in();
    world.act(DomAction{1, "choose-reward", "verzending", ""});
    world.act(DomAction{1, "redeem", "verzending", ""});
    const std::string key = world.newest("/v1/wallet/redemptions").idempotency_key;
    const Effects refused = world.refuse("/v1/wallet/redemptions", 409, "offer_out_of_stock");
    CHECK(detail_of(refused, "error") == R"({"code":"offer_out_of_stock"})");
    CHECK(world.count("/v1/wallet") == 3);  // the wallet is read again beside the redemption
    world.act(DomAction{1, "redeem", "verzending", ""});
    CHECK(world.newest("/v1/wallet/redemptions").idempotency_key != key);
}

TEST_CASE("redeem: a token that expires on the way does not cost the shopper anything") {
    World world;
    world.sign_in();
    world.act(DomAction{1, "choose-reward", "verzending", ""});
    world.act(DomAction{1, "redeem", "verzending", ""});
    const std::string key = world.newest("/v1/wallet/redemptions").idempotency_key;
    CHECK(world.refuse("/v1/wallet/redemptions", 401, "token_expired").ask_token);
    world.act(TokenAnswer{"token-2", false});
    CHECK(world.newest("/v1/wallet/redemptions").token == "token-2");
    CHECK(world.newest("/v1/wallet/redemptions").idempotency_key == key);
}

TEST_CASE(
    "redeem: who is not let in again is told that nothing was done, and how old the balance is") {
    World world;
    world.sign_in();
    world.state().ui.section = Section::rewards;
    world.act(DomAction{1, "choose-reward", "verzending", ""});
    world.act(DomAction{1, "redeem", "verzending", ""});
    world.refuse("/v1/wallet/redemptions", 401, "token_expired");
    world.act(TokenAnswer{"token-2", false});
    world.refuse("/v1/wallet/redemptions", 401, "token_expired");
    const std::string text = reading(world.state(), RootKind::wallet);
    CHECK(has(text, "Dat lukte nu niet. Er is niets van je saldo af."));
    CHECK(has(text,
              "Je bent niet meer ingelogd. Log opnieuw in bij de winkel om je saldo te zien. "
              "Bijgewerkt zojuist."));
}

TEST_CASE("redeem: what may have been done before nobody was let in is not known") {
    World world;
    world.sign_in();
    world.state().ui.section = Section::rewards;
    world.act(DomAction{1, "choose-reward", "verzending", ""});
    world.act(DomAction{1, "redeem", "verzending", ""});
    const Effects failed = world.fail("/v1/wallet/redemptions", NetworkError::timeout);
    world.later(*failed.wake_at_ms - noon_ms);
    world.refuse("/v1/wallet/redemptions", 401, "token_expired");
    world.act(TokenAnswer{"token-2", false});
    world.refuse("/v1/wallet/redemptions", 401, "token_expired");
    CHECK(has(reading(world.state(), RootKind::wallet), "We weten nog niet of dit gelukt is."));
}

TEST_CASE("answer: what was chosen is sent, thanked for and told to the shop") {
    World world;
    world.sign_in();
    world.act(DomAction{1, "answer-send", "", ""});
    CHECK(world.count("/v1/wallet/answers") == 0);
    CHECK(has(reading(world.state(), RootKind::wallet), "Geef eerst een antwoord."));
    world.act(DomAction{1, "answer-choose", "espresso", ""});
    CHECK_FALSE(has(reading(world.state(), RootKind::wallet), "Geef eerst"));
    world.act(DomAction{1, "answer-choose", "filter", ""});
    world.act(DomAction{1, "answer-send", "", ""});
    CHECK(has(world.newest("/v1/wallet/answers").body, R"("options":["filter"])"));
    wire::AnswerReply reply;
    reply.amounts = {{"bonen", 25}};
    reply.wallet = regular_wallet();
    reply.wallet.revision = 8;
    reply.wallet.prompt.clear();
    const Effects done = world.answer("/v1/wallet/answers", json::write_message(reply));
    CHECK(detail_of(done, "answered") == R"({"amounts":{"bonen":25},"prompt":"zetten"})");
    const std::string text = reading(world.state(), RootKind::wallet);
    CHECK(has(text, "Bedankt. Je kreeg er 25 bonen voor."));
    CHECK_FALSE(has(text, "Een kleine vraag"));
}

TEST_CASE("answer: a slider sends its place, and where it stands when nobody moved it") {
    World world;
    world.sign_in();
    engine::Prompt& prompt = world.state().program.value->prompts[0];
    prompt.kind = engine::PromptKind::scale;
    prompt.options.push_back({"press", {{"nl", "Cafetière"}}, ""});
    for (const char* place : {"3", "0", "4", "-1", "veel", ""}) {
        world.act(DomAction{1, "answer-slide", "", place});
        CHECK(world.state().ui.chosen_options == base::List<std::string>{"press"});
    }
    world.state().ui.chosen_options.clear();
    world.act(DomAction{1, "answer-send", "", ""});
    CHECK(has(world.newest("/v1/wallet/answers").body, R"("options":["espresso"])"));
}

TEST_CASE("answer: later is an answer without one") {
    World world;
    world.sign_in();
    world.act(DomAction{1, "answer-choose", "espresso", ""});
    world.act(DomAction{1, "answer-later", "", ""});
    const std::string& body = world.newest("/v1/wallet/answers").body;
    CHECK(has(body, R"("later":true)"));
    CHECK_FALSE(has(body, "espresso"));
}

TEST_CASE("consents: what was agreed to is withdrawn, sent once and said when it is done") {
    World world;
    world.sign_in();
    world.act(DomAction{1, "withdraw-consent", "marketing", ""});
    world.act(DomAction{1, "withdraw-consent", "marketing", ""});
    CHECK(world.count("/v1/wallet/consents") == 1);
    CHECK(world.newest("/v1/wallet/consents").body == R"({"purpose":"marketing","granted":false})");
    wire::Wallet wallet = regular_wallet();
    wallet.revision = 8;
    const Effects done = world.answer("/v1/wallet/consents", wallet_json(wallet));
    CHECK(world.state().ui.announcement.news == News::withdrawn);
    REQUIRE(done.focus.has_value());
    CHECK(done.focus->mark == "content");
}

TEST_CASE("notices: one that was seen is told to the backend, and whether that works is no news") {
    World world;
    world.sign_in();
    const Effects pressed = world.act(DomAction{1, "dismiss", "n-1", ""});
    REQUIRE(pressed.focus.has_value());
    CHECK(pressed.focus->mark == "content");
    CHECK(world.newest("/v1/wallet/notices").body == R"({"notice":"n-1"})");
    const Effects done = world.answer("/v1/wallet/notices", "", 204);
    CHECK(done.events.empty());
    CHECK_FALSE(done.focus.has_value());
    CHECK(world.state().writes.empty());
}

TEST_CASE("join: one press makes a member of a shopper") {
    World world;
    world.act(RootMounted{Root{1, RootKind::wallet, true, {}}});
    world.act(TokenAnswer{"t", false});
    world.answer("/v1/programs/", program_json(coffee_program()));
    wire::Wallet stranger;
    stranger.as_of_ms = noon_ms;
    world.answer("/v1/wallet", wallet_json(stranger));
    CHECK(has(reading(world.state(), RootKind::wallet), "[Meedoen]"));
    world.act(DomAction{1, "join", "", ""});
    world.answer("/v1/wallet/join", wallet_json(regular_wallet()));
    CHECK(has(reading(world.state(), RootKind::wallet), "Je doet mee. Welkom."));
}

TEST_CASE("history: pages are added, and a new revision begins again with the first") {
    World world;
    world.sign_in();
    CHECK(world.count("/v1/wallet/entries") == 0);
    world.act(DomAction{1, "section", "activity", ""});
    CHECK(world.newest("/v1/wallet/entries").path == "/v1/wallet/entries");
    wire::EntriesPage page;
    page.entries.resize(1);
    page.entries[0].id = "2";
    page.entries[0].kind = wire::EntryKind::order;
    page.entries[0].order_id = "1042";
    page.next_cursor = "c1";
    world.answer("/v1/wallet/entries", json::write_message(page));
    world.act(DomAction{1, "more-entries", "", ""});
    CHECK(world.newest("/v1/wallet/entries").path == "/v1/wallet/entries?cursor=c1");
    page.entries[0].order_id = "1001";
    page.entries[0].id = "1";
    page.next_cursor.clear();
    world.answer("/v1/wallet/entries", json::write_message(page));
    const std::string both = reading(world.state(), RootKind::wallet);
    CHECK(has(both, "Bestelling 1042"));
    CHECK(has(both, "Bestelling 1001"));
    wire::Wallet newer = regular_wallet();
    newer.revision = 8;
    world.act(StreamNotice{true, 8});
    world.answer("/v1/wallet", wallet_json(newer));
    CHECK(world.newest("/v1/wallet/entries").path == "/v1/wallet/entries");
}

TEST_CASE("copy: the code goes to the clipboard, and it is said whether it got there") {
    World world;
    world.sign_in();
    const Effects effects = world.act(DomAction{1, "copy-code", "KOFFIE-1", ""});
    CHECK(effects.copy == "KOFFIE-1");
    world.act(Copied{true});
    CHECK(has(reading(world.state(), RootKind::wallet), "Gekopieerd"));
    world.act(Copied{false});
    CHECK(has(reading(world.state(), RootKind::wallet), "Kopiëren lukte niet."));
}

}  // namespace spaarpas::view::testing
