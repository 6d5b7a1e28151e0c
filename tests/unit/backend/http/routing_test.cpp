#include "backend/http/routing.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "wire/routes.h"

namespace {

using spaarpas::http::match_route;

std::string filled(const char* path) {
    std::string text(path);
    for (std::size_t open = text.find('{'); open != text.npos; open = text.find('{')) {
        text.replace(open, text.find('}') - open + 1, "x1");
    }
    return text;
}

TEST_CASE("routing: every route of the contract has a handler, and its own") {
    for (const auto& route : spaarpas::wire::routes()) {
        CAPTURE(route.method);
        CAPTURE(route.path);
        const auto match = match_route(route.method, filled(route.path), true);
        CHECK((match.handler != nullptr));
        CHECK(match.route == &route);
        const std::string path(route.path);
        CHECK(static_cast<std::ptrdiff_t>(match.parameters.size()) ==
              std::count(path.begin(), path.end(), '{'));
    }
}

TEST_CASE("routing: the demo's clock is not there without --demo") {
    CHECK(match_route("POST", "/v1/demo/clock", true).allowed == "GET, HEAD, POST");
    CHECK(match_route("POST", "/v1/demo/clock", false).allowed.empty());
}

TEST_CASE("routing: a known path with another method, and paths that fit nothing") {
    CHECK(match_route("PUT", "/v1/wallet", false).allowed == "GET, HEAD, DELETE");
    CHECK((match_route("PUT", "/v1/wallet", false).handler == nullptr));
    for (const char* path : {"",
                             "/",
                             "/v1",
                             "/v1/wallet/",
                             "/v1//wallet",
                             "/v1/members/",
                             "/v1/members//adjustments",
                             "/v2/wallet"}) {
        CAPTURE(path);
        CHECK(match_route("GET", path, false).allowed.empty());
    }
}

TEST_CASE("routing: HEAD asks what GET would answer, but not of a stream") {
    const auto get = match_route("GET", "/v1/wallet", false);
    CHECK((match_route("HEAD", "/v1/wallet", false).handler == get.handler));
    CHECK((match_route("HEAD", "/v1/wallet/stream", false).handler == nullptr));
    CHECK((match_route("HEAD", "/v1/events", false).handler == nullptr));
}

}  // namespace
