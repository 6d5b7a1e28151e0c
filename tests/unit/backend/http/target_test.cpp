#include "backend/http/target.h"

#include <array>

#include <doctest/doctest.h>

namespace {

using spaarpas::http::parse_target;

TEST_CASE("target: a path and its query are decoded") {
    const auto target = parse_target("/v1/members/a%2Db/entries?cursor=x%20y&locale=nl&flag");
    REQUIRE(target.has_value());
    CHECK(target->path == "/v1/members/a-b/entries");
    REQUIRE(target->query.size() == 3);
    CHECK(target->query[0].second == "x y");
    CHECK(target->query[1].first == "locale");
    CHECK(target->query[2].second.empty());
}

TEST_CASE("target: A6, a pasted code may end with a line") {
    const auto target = parse_target("/v1/vouchers/0123%0D%0A/reserve");
    REQUIRE(target.has_value());
    CHECK(target->path == "/v1/vouchers/0123\r\n/reserve");
}

TEST_CASE("target: what could lead somewhere else is refused") {
    constexpr std::array refused{"",
                                 "v1/wallet",
                                 "http://elsewhere/v1/wallet",
                                 "/v1/../secrets",
                                 "/v1/%2e%2e/secrets",
                                 "/v1/./wallet",
                                 "/v1/a%00b",
                                 "/v1/a%5cb",
                                 "/v1/members%2Fanna",
                                 "/v1/members/a%2fb",
                                 "/v1/%",
                                 "/v1/%4",
                                 "/v1/%zz",
                                 "/v1/wallet?cursor=%f"};
    for (const char* text : refused) {
        CAPTURE(text);
        CHECK_FALSE(parse_target(text).has_value());
    }
}

}  // namespace
