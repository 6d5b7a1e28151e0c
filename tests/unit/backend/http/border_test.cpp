#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "backend/http/api.h"
#include "json/message.h"
#include "json/value.h"
#include "tests/support/machine_clock.h"
#include "tests/unit/backend/support/header_of.h"
#include "tests/unit/backend/support/signed_token.h"
#include "unit/backend/service/vouchers/offers.h"
#include "wire/fields.h"

namespace spaarpas::test {
namespace {

using http::Api;
using http::ApiOptions;
using http::Header;
using http::Reply;
using http::Request;

const std::string token_secret = "a secret of thirty-two bytes....";

std::string token_of(const std::string& member) {
    const std::int64_t now_s = tests::machine_now_s();
    const std::string claims = R"({"iss":"shop","aud":"spaarpas","sub":")" + member +
                               R"(","iat":)" + std::to_string(now_s) + R"(,"exp":)" +
                               std::to_string(now_s + 300) + R"(,"jti":"j"})";
    return tests::signed_token(R"({"alg":"HS256","kid":"1"})", claims, token_secret);
}

/// A server with Anna, who has points, and what a shop's developer sends to it.
class Border {
public:
    explicit Border(const service::CheckedClock* clock = nullptr)
        : api_(*world.service, options(clock)) {
        save_up(world);
    }

    Reply ask(const std::string& method,
              const std::string& path,
              std::vector<Header> headers,
              std::string body = "") {
        return api_.handle({method, path, {}, std::move(headers), std::move(body), "r1", "::1"});
    }
    Reply as_anna(const std::string& path, const std::string& body, const std::string& key) {
        return ask("POST",
                   path,
                   {{"authorization", "Bearer " + token_of("anna")}, {"idempotency-key", key}},
                   body);
    }
    Reply as_shop(const std::string& path, const std::string& body, const std::string& type) {
        return ask("POST", path, {{"authorization", "Bearer sk"}, {"content-type", type}}, body);
    }

    World world{offers};

private:
    static ApiOptions options(const service::CheckedClock* clock) {
        ApiOptions options;
        options.token_keys = {{"shop", "1", token_secret}};
        options.merchant_keys = {{"shop", "till", "sk"}};
        options.checked_clock = clock;
        return options;
    }

    Api api_;
};

/// `code /pointer` of a refusal's first problem, or its code.
std::string refusal_in(const Reply& reply) {
    const auto body = json::parse(reply.body);
    REQUIRE(body.ok());
    const json::Value* const code = body.value().find("code");
    const json::Value* const problems = body.value().find("problems");
    if (problems == nullptr || problems->items.empty()) {
        return code == nullptr ? "" : code->text;
    }
    return code->text + " " + problems->items[0].find("pointer")->text;
}

std::string event_text(const std::string& id) {
    return json::write_message(World::order(id, "anna", 1000, 1772445600000));
}

TEST_CASE("border: B15, a body of another type books nothing, and one in JSON does") {
    Border border;
    for (const char* const type : {"text/plain",
                                   "application/x-www-form-urlencoded",
                                   "multipart/form-data; boundary=x",
                                   "application/json; charset=iso-8859-1",
                                   "application/x-ndjsonfoo"}) {
        CAPTURE(type);
        const Reply reply = border.as_shop("/v1/events", event_text("o1"), type);
        CHECK(reply.status == 415);
        CHECK(refusal_in(reply) == "content_type_unsupported");
    }
    for (const char* const type : {"application/json",
                                   "Application/JSON; charset=\"UTF-8\"",
                                   "application/json;charset=utf-8; x=y",
                                   "application/x-ndjson",
                                   ""}) {
        CAPTURE(type);
        const std::string id = std::string("o-") + type;
        CHECK(border.as_shop("/v1/events", event_text(id), type).status == 200);
    }
    CHECK(border.as_shop("/v1/vouchers/x/commit", "{}", "application/x-ndjson").status == 415);
}

TEST_CASE("border: B15, a method that a route does not take is told which it takes") {
    Border border;
    const Reply put = border.ask("PUT", "/v1/wallet", {});
    CHECK(put.status == 405);
    CHECK(header_of(put, "Allow") == "GET, HEAD, DELETE");
    const std::vector<Header> anna{{"authorization", "Bearer " + token_of("anna")}};
    CHECK(border.ask("HEAD", "/v1/wallet", anna).status == 200);
    CHECK(border.ask("HEAD", "/healthz", {}).status == 200);
    CHECK(header_of(border.ask("HEAD", "/v1/wallet/stream", anna), "Allow") == "GET");
    CHECK(border.ask("GET", "/v1/nothing", {}).status == 404);
}

TEST_CASE("border: a wallet and its history name whose they are, by a hash of the token's sub") {
    Border border;
    const std::vector<Header> anna{{"authorization", "Bearer " + token_of("anna")}};
    for (const char* path : {"/v1/wallet", "/v1/wallet/entries"}) {
        CAPTURE(path);
        // The first 32 digits of the SHA-256 of "anna".
        const std::string body = border.ask("GET", path, anna).body;
        CHECK(body.find("\"holder\":\"55579b557896d0ce1764c47fed644f9b\"") != std::string::npos);
    }
}

TEST_CASE("border: B15, the scheme is the same in any case, and only one caller is named") {
    Border border;
    CHECK(border.ask("GET", "/v1/members/anna", {{"authorization", "bearer sk"}}).status == 200);
    CHECK(border.ask("GET", "/v1/members/anna", {{"authorization", "BEARER sk"}}).status == 200);
    CHECK(border.ask("GET", "/v1/members/anna", {{"authorization", "Basic sk"}}).status == 401);
    CHECK(border.ask("GET", "/v1/members/anna", {{"authorization", "Bearer "}}).status == 401);
    const std::vector<Header> two{{"authorization", "Bearer no"}, {"authorization", "Bearer sk"}};
    CHECK(border.ask("GET", "/v1/members/anna", two).status == 400);
}

TEST_CASE("border: B15, a program that is known by its tag is not sent again") {
    Border border;
    const Reply program = border.ask("GET", "/v1/programs/shop", {});
    const std::string tag = header_of(program, "ETag");
    REQUIRE_FALSE(tag.empty());
    const auto status = [&border](const std::string& known) {
        return border.ask("GET", "/v1/programs/shop", {{"if-none-match", known}}).status;
    };
    CHECK(status(tag) == 304);
    CHECK(status("W/" + tag) == 304);
    CHECK(status("\"other\" , " + tag) == 304);
    CHECK(status("*") == 304);
    CHECK(status("\"other\"") == 200);
    CHECK(status("W/") == 200);
}

TEST_CASE("border: what is repeated says so, with the wallet as it is now") {
    Border border;
    const std::string offer = R"({"offer":"five"})";
    const Reply first = border.as_anna("/v1/wallet/redemptions", offer, "k");
    REQUIRE(first.status == 200);
    CHECK(header_of(first, "Idempotency-Replayed").empty());
    CHECK(border.world.posted(World::order("o2", "anna", 9000, border.world.clock.now_ms())) ==
          "points +90");
    const Reply second = border.as_anna("/v1/wallet/redemptions", offer, "k");
    CHECK(header_of(second, "Idempotency-Replayed") == "true");
    CHECK(second.body.find("\"available\":240") != std::string::npos);
    CHECK(border.world.vouchers("anna") == "five issued");
    const Reply joined = border.as_anna("/v1/wallet/join", R"({"locale":"nl"})", "j");
    CHECK(header_of(joined, "Idempotency-Replayed").empty());
    CHECK(header_of(border.as_anna("/v1/wallet/join", R"({"locale":"nl"})", "j"),
                    "Idempotency-Replayed") == "true");
    border.as_anna("/v1/wallet/redemptions", R"({"offer":"vip"})", "refused");
    const Reply refused = border.as_anna("/v1/wallet/redemptions", R"({"offer":"vip"})", "refused");
    CHECK(refused.status == 409);
    CHECK(header_of(refused, "Idempotency-Replayed") == "true");
}

TEST_CASE("border: B9, a server whose clock jumped is alive and not ready, and says by how much") {
    std::int64_t wall_ms = 1772445600000;
    std::int64_t steady_ms = 5000;
    const service::CheckedClock clock([&] { return wall_ms; }, [&] { return steady_ms; });
    Border border(&clock);
    CHECK(border.ask("GET", "/readyz", {}).status == 200);
    wall_ms += 7200000;
    const Reply jumped = border.ask("GET", "/readyz", {});
    CHECK(jumped.status == 503);
    CHECK(refusal_in(jumped) == "clock_jumped");
    CHECK(jumped.body.find("7200000 ms") != std::string::npos);
    CHECK(border.ask("GET", "/healthz", {}).status == 200);
    wall_ms -= 7200000;
    CHECK(border.ask("GET", "/readyz", {}).status == 200);
}

TEST_CASE("border: a field that is wrong is named by its place in the body") {
    Border border;
    int told = 0;
    const auto events = [&](const std::string& what) {
        const std::string id = "e" + std::to_string(++told);
        const std::string head = R"({"occurred_at_ms":1772445600000,"member":"anna","id":")" + id;
        return refusal_in(border.as_shop("/v1/events", head + "\"," + what, "application/json"));
    };
    CHECK(events(R"("kind":"refund"})") == "body_invalid /refund");
    CHECK(events(R"("kind":"order_cancelled","cancel":{"order_id":"o"},"attributes":{"a":1}})") ==
          "body_invalid /attributes");
    CHECK(events(
              R"("kind":"order","order":{"order_id":"o","cart":{"currency":"USD","lines":[]}}})") ==
          "currency_mismatch /order/cart/currency");
    CHECK(events(R"("kind":"order","order":{"order_id":"o","cart":{"currency":"EUR","lines":[
        {"id":"1","sku":"a","quantity":1,"unit_price_minor":5},
        {"id":"1","sku":"a","quantity":1,"unit_price_minor":5}]}}})") ==
          "cart_invalid /order/cart/lines/1/id");
    CHECK(events(R"("kind":"refund","refund":{"refund_id":"r","order_id":"first-anna",
        "lines":[{"line":"9","quantity":1}]}})") == "unknown_line /refund/lines");
    CHECK(events(R"("kind":"order","order":{"order_id":"a\u0000b","cart":
        {"currency":"EUR","lines":[]}}})") == "body_invalid /order/order_id");
    CHECK(refusal_in(border.as_anna("/v1/wallet/notices", R"({"notice":"x"})", "n")) ==
          "body_invalid /notice");
}

}  // namespace
}  // namespace spaarpas::test
