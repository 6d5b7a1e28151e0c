#include "wire/routes.h"

#include <set>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "wire/errors.h"

namespace spaarpas::wire {
namespace {

TEST_CASE("errors: each enumerator has its row, in order, with a code of its own") {
    std::set<std::string> codes;
    int index = 0;
    for (const ErrorInfo& info : errors()) {
        CAPTURE(std::string(info.code));
        CHECK(static_cast<int>(info.error) == index);
        CHECK(codes.insert(info.code).second);
        CHECK(info.status >= 400);
        CHECK(info.status < 600);
        CHECK(std::string_view(info.title).size() > 10);
        CHECK(find_error(info.code) == &info);
        CHECK(&info_of(info.error) == &info);
        ++index;
    }
    CHECK(index == static_cast<int>(ErrorCode::internal_error) + 1);
}

TEST_CASE("errors: a code that nobody named is the server's mistake") {
    CHECK(find_error("no_such_code") == nullptr);
    CHECK(status_of("no_such_code") == 500);
    CHECK(status_of("") == 500);
    CHECK(status_of("not_enough_points") == 409);
    CHECK(status_of("token_expired") == 401);
}

TEST_CASE("routes: no two have the same method and path") {
    std::set<std::string> seen;
    for (const Route& route : routes()) {
        const std::string name = std::string(route.method) + " " + route.path;
        CAPTURE(name);
        CHECK(seen.insert(name).second);
        CHECK(std::string_view(route.path).substr(0, 4) == "/v1/");
    }
}

TEST_CASE("routes: what a shopper changes can be repeated without harm") {
    for (const Route& route : routes()) {
        const std::string_view path = route.path;
        const bool writes = std::string_view(route.method) == "POST";
        const bool is_shoppers = route.caller == Caller::shopper;
        CAPTURE(std::string(path));
        if (writes && is_shoppers && path != "/v1/wallet/activity") {
            CHECK(route.needs_idempotency_key);
        }
        if (!writes) {
            CHECK_FALSE(route.needs_idempotency_key);
            CHECK(route.request == nullptr);
        }
    }
}

}  // namespace
}  // namespace spaarpas::wire
