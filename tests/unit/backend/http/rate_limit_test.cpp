#include "backend/http/rate_limit.h"

#include <doctest/doctest.h>

#include "backend/http/client_address.h"

namespace {

using spaarpas::http::client_address;
using spaarpas::http::RateLimiter;

TEST_CASE("rate limit: a minute's requests at once, then one as soon as its time has passed") {
    RateLimiter limiter(4, 10);
    for (int request = 0; request < 4; ++request) {
        CHECK(limiter.wait_ms("anna", 1000) == 0);
    }
    CHECK(limiter.wait_ms("anna", 1000) == 15'000);
    CHECK(limiter.wait_ms("anna", 9'000) == 7'000);
    CHECK(limiter.wait_ms("anna", 15'999) == 1);
    CHECK(limiter.wait_ms("anna", 16'000) == 0);
    CHECK(limiter.wait_ms("anna", 16'000) == 15'000);
    CHECK(limiter.wait_ms("bert", 16'000) == 0);
}

TEST_CASE("rate limit: no more than a minute's requests are saved up, however long it was quiet") {
    RateLimiter limiter(2, 10);
    CHECK(limiter.wait_ms("anna", 0) == 0);
    const std::int64_t years_later_ms = std::int64_t{1} << 50U;
    CHECK(limiter.wait_ms("anna", years_later_ms) == 0);
    CHECK(limiter.wait_ms("anna", years_later_ms) == 0);
    CHECK(limiter.wait_ms("anna", years_later_ms) == 30'000);
    // A clock that went back gives nothing and takes nothing.
    CHECK(limiter.wait_ms("anna", 5) == 30'000);
}

TEST_CASE("rate limit: it remembers so many callers and forgets who was away longest") {
    RateLimiter limiter(1, 100);
    CHECK(limiter.wait_ms("first", 0) == 0);
    CHECK(limiter.wait_ms("kept", 0) == 0);
    for (int other = 0; other < 99; ++other) {
        CHECK(limiter.wait_ms("other-" + std::to_string(other), 0) == 0);
        CHECK(limiter.wait_ms("kept", 0) > 0);
    }
    CHECK(limiter.callers() == 100);
    CHECK(limiter.wait_ms("first", 0) == 0);
    CHECK(limiter.wait_ms("kept", 0) > 0);
}

TEST_CASE("client address: whom a request counts for") {
    struct Case {
        const char* what;
        const char* peer;
        const char* forwarded_for;
        const char* client;
    };
    const Case cases[] = {
        {"a client of its own", "203.0.113.7", "", "203.0.113.7"},
        {"a client that lies", "203.0.113.7", "198.51.100.1", "203.0.113.7"},
        {"behind our proxy", "127.0.0.1", "198.51.100.1", "198.51.100.1"},
        {"a lie behind our proxy", "127.0.0.1", "1.2.3.4, 198.51.100.1", "198.51.100.1"},
        {"behind two proxies of ours", "::1", "198.51.100.1, 10.0.0.2", "198.51.100.1"},
        {"a proxy that says nothing", "127.0.0.1", "", "127.0.0.1"},
        {"a proxy that says rubbish", "127.0.0.1", "198.51.100.1, unknown", "127.0.0.1"},
        {"only proxies", "127.0.0.1", "10.0.0.2,127.0.0.1", "10.0.0.2"},
        {"A4, with its port", "127.0.0.1", "203.0.113.7:51234", "203.0.113.7"},
        {"IPv6 with its port", "127.0.0.1", "[2001:db8:1:2::9]:443", "2001:db8:1:2::/64"},
        {"a bracket too few", "127.0.0.1", "[", "127.0.0.1"},
        {"IPv4 as IPv6", "::ffff:203.0.113.7", "", "203.0.113.7"},
        {"a household", "2001:db8:1:2:3:4:5:6", "", "2001:db8:1:2::/64"},
        {"no address", "a pipe", "198.51.100.1", "a pipe"},
    };
    for (const Case& test : cases) {
        CAPTURE(test.what);
        CHECK(client_address(test.peer, test.forwarded_for, {"10.0.0.2"}) == test.client);
    }
}

}  // namespace
