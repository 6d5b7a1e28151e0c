#include "backend/http/cors.h"

#include <array>

#include <doctest/doctest.h>

#include "tests/unit/backend/support/header_of.h"

namespace {

using spaarpas::http::allow_origin;
using spaarpas::http::AllowedOrigin;
using spaarpas::http::Header;
using spaarpas::http::is_from_browser;
using spaarpas::http::preflight_reply;
using spaarpas::http::Reply;
using spaarpas::http::Request;
using spaarpas::test::header_of;

Request request_with(std::vector<Header> headers) {
    Request request;
    request.headers = std::move(headers);
    return request;
}

TEST_CASE("cors: a browser gives itself away by Origin or Sec-Fetch-Site, a server by neither") {
    struct Case {
        const char* what;
        std::vector<Header> headers;
        bool browser;
    };
    const std::array cases{
        Case{"curl", {{"user-agent", "curl/7.88"}}, false},
        Case{"a page of another origin", {{"origin", "https://shop.example"}}, true},
        Case{"a page without an origin", {{"origin", "null"}}, true},
        Case{"a page of the same origin", {{"sec-fetch-site", "same-origin"}}, true},
        Case{"Node's fetch", {{"sec-fetch-mode", "cors"}}, false},
    };
    for (const Case& example : cases) {
        CAPTURE(example.what);
        CHECK(is_from_browser(request_with(example.headers)) == example.browser);
    }
}

TEST_CASE("cors: only the very origin that is allowed may read a reply") {
    const std::vector<AllowedOrigin> allowed{{"", "https://shop.example"}};
    const std::array<std::string_view, 7> others{"https://shop.example.evil.example",
                                                 "http://shop.example",
                                                 "https://shop.example:8443",
                                                 "https://SHOP.example",
                                                 "https://shop.example/",
                                                 "null",
                                                 ""};
    for (const std::string_view origin : others) {
        CAPTURE(origin);
        Reply reply;
        allow_origin(request_with({{"origin", std::string(origin)}}), allowed, reply);
        CHECK(header_of(reply, "Access-Control-Allow-Origin").empty());
        CHECK(header_of(reply, "Vary") == "Accept-Encoding, Origin, Authorization");
        CHECK(header_of(reply, "Access-Control-Allow-Credentials").empty());
    }
    Reply reply;
    allow_origin(request_with({{"origin", "https://shop.example"}}), allowed, reply);
    CHECK(header_of(reply, "Access-Control-Allow-Origin") == "https://shop.example");
    // The shop may add its cookies to every request; that exact origin may, and no other.
    CHECK(header_of(reply, "Access-Control-Allow-Credentials") == "true");
}

TEST_CASE("cors: an origin of one program reads no reply about another") {
    const std::vector<AllowedOrigin> allowed{{"koffie", "https://koffie.example"},
                                             {"thee", "https://thee.example"},
                                             {"", "https://both.example"}};
    const auto reads = [&allowed](const char* origin, const char* program) {
        Reply reply;
        reply.program = program;
        allow_origin(request_with({{"origin", origin}}), allowed, reply);
        return !header_of(reply, "Access-Control-Allow-Origin").empty();
    };
    CHECK(reads("https://koffie.example", "koffie"));
    CHECK_FALSE(reads("https://koffie.example", "thee"));
    CHECK(reads("https://both.example", "thee"));
    // Whom a refused token was for is not known, and the page has to hear that it was refused.
    CHECK(reads("https://koffie.example", ""));
    CHECK_FALSE(reads("https://evil.example", ""));
}

TEST_CASE("cors: W24, the log hears of a page whose origin is not allowed, and not of a server") {
    const auto told = [](std::vector<Header> headers) {
        Reply reply;
        allow_origin(request_with(std::move(headers)), {{"", "https://shop.example"}}, reply);
        return reply.not_admitted;
    };
    CHECK(told({{"origin", "https://shop.example"}}).empty());
    CHECK(told({}).empty());
    CHECK(told({{"origin", "http://localhost:3000"}}) ==
          "The page's origin is not among the allowed ones: http://localhost:3000");
    CHECK(told({{"origin", std::string(5000, 'x')}}).size() < 300);
}

TEST_CASE("cors: W24, a page of the server's own host needs no leave, and the log hears nothing") {
    const auto told = [](std::vector<Header> headers) {
        Reply reply;
        allow_origin(request_with(std::move(headers)), {{"", "https://shop.example"}}, reply);
        return !reply.not_admitted.empty();
    };
    const Header own{"origin", "https://loyalty.example:8443"};
    CHECK_FALSE(told({own, {"host", "loyalty.example:8443"}}));
    CHECK_FALSE(told({own, {"host", "127.0.0.1:8080"}, {"sec-fetch-site", "same-origin"}}));
    CHECK(told({own, {"host", "127.0.0.1:8080"}, {"sec-fetch-site", "cross-site"}}));
    CHECK(told({own, {"host", "example:8443"}}));
    CHECK(told({{"origin", "null"}, {"host", "loyalty.example"}}));
    CHECK(told({{"origin", "https://"}, {"host", ""}}));
}

TEST_CASE("cors: A5, what the shop's monitoring adds to a request is allowed") {
    const auto allowed = [](const char* asked) {
        return header_of(
            preflight_reply(request_with({{"access-control-request-headers", asked}}), {}),
            "Access-Control-Allow-Headers");
    };
    CHECK(allowed("") == "Authorization, Content-Type, Idempotency-Key");
    CHECK(allowed("traceparent,baggage, sentry-trace") ==
          "Authorization, Content-Type, Idempotency-Key, traceparent,baggage, sentry-trace");
    CHECK(allowed("x\r\nSet-Cookie: a") == "Authorization, Content-Type, Idempotency-Key");
}

TEST_CASE("cors: a preflight of another origin is answered without leave") {
    const Reply reply = preflight_reply(request_with({{"origin", "https://evil.example"}}),
                                        {{"", "https://shop.example"}});
    CHECK(reply.status == 204);
    CHECK(header_of(reply, "Access-Control-Allow-Origin").empty());
}

}  // namespace
