#include <string>

#include <doctest/doctest.h>

#include "backend/http/api.h"
#include "tests/support/machine_clock.h"
#include "tests/unit/backend/support/header_of.h"
#include "tests/unit/backend/support/signed_token.h"
#include "unit/backend/service/support/world.h"

namespace {

using spaarpas::http::Api;
using spaarpas::http::ApiOptions;
using spaarpas::http::Reply;
using spaarpas::http::Request;
using spaarpas::test::header_of;
using spaarpas::test::World;

const std::string secret = "a secret of thirty-two bytes....";

std::string token_of(const std::string& member) {
    const std::int64_t now_s = spaarpas::tests::machine_now_s();
    const std::string claims = R"({"iss":"shop","aud":"spaarpas","sub":")" + member +
                               R"(","iat":)" + std::to_string(now_s) + R"(,"exp":)" +
                               std::to_string(now_s + 300) + R"(,"jti":"j"})";
    return spaarpas::tests::signed_token(R"({"alg":"HS256","kid":"1"})", claims, secret);
}

/// A server that lets two requests a minute through, with a clock of its own.
class BusyServer {
public:
    BusyServer() : api_(*world_.service, options()) {}

    Reply ask(const std::string& method,
              const std::string& path,
              const std::string& bearer,
              const std::string& peer = "203.0.113.1") {
        Request request{method, path, {}, {{"idempotency-key", "k"}}, "", "r1", peer};
        request.body = method == "POST" ? R"({"locale": "nl"})" : "";
        if (!bearer.empty()) {
            request.headers.emplace_back("authorization", "Bearer " + bearer);
        }
        return api_.handle(request);
    }
    std::int64_t now_ms = 0;

private:
    ApiOptions options() {
        ApiOptions options;
        options.token_keys = {{"shop", "1", secret}};
        options.merchant_keys = {{"shop", "shop", "sk"}};
        options.limits.per_address = 2;
        options.limits.per_member = 2;
        options.limits.now_ms = [this] { return now_ms; };
        return options;
    }

    World world_{spaarpas::test::earning()};
    Api api_;
};

TEST_CASE("limits: a shopper who asks too often hears when to come again") {
    BusyServer server;
    const std::string anna = token_of("anna");
    CHECK(server.ask("GET", "/v1/wallet", anna).status == 200);
    CHECK(server.ask("GET", "/v1/wallet", anna, "203.0.113.2").status == 200);
    const Reply reply = server.ask("GET", "/v1/wallet", anna, "203.0.113.3");
    CHECK(reply.status == 429);
    CHECK(reply.content_type == "application/problem+json");
    CHECK(reply.body.find("\"rate_limited\"") != std::string::npos);
    CHECK(header_of(reply, "Retry-After") == "30");
    CHECK(server.ask("GET", "/v1/wallet", token_of("bert")).status == 200);
    server.now_ms = 30'000;
    CHECK(server.ask("GET", "/v1/wallet", anna).status == 200);
}

TEST_CASE("limits: a refused request is not kept under its key") {
    BusyServer server;
    const std::string anna = token_of("anna");
    CHECK(server.ask("GET", "/v1/wallet", anna).status == 200);
    CHECK(server.ask("GET", "/v1/wallet", anna).status == 200);
    CHECK(server.ask("POST", "/v1/wallet/join", anna).status == 429);
    server.now_ms = 60'000;
    const Reply joined = server.ask("POST", "/v1/wallet/join", anna);
    CHECK(joined.status == 200);
    CHECK(header_of(joined, "Idempotency-Replayed").empty());
}

TEST_CASE("limits: who is not known is counted by address, a key that is known not at all") {
    BusyServer server;
    CHECK(server.ask("GET", "/v1/programs/shop", "").status == 200);
    CHECK(server.ask("GET", "/v1/wallet", "no.such.token").status == 401);
    CHECK(server.ask("GET", "/v1/members/anna", "sk-wrong").status == 429);
    CHECK(server.ask("GET", "/v1/programs/shop", "").status == 429);
    CHECK(server.ask("GET", "/v1/programs/shop", "", "203.0.113.2").status == 200);
    for (int request = 0; request < 5; ++request) {
        CHECK(server.ask("GET", "/v1/members/anna", "sk").status == 404);
    }
}

}  // namespace
