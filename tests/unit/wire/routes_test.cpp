#include "wire/routes.h"

#include <set>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "engine/explain/codes.h"
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
        CHECK(std::string_view(name_of(info.error)) == info.code);
        ++index;
    }
    CHECK(index == static_cast<int>(ErrorCode::internal_error) + 1);
}

TEST_CASE("errors: a code that nobody named is the server's mistake") {
    CHECK(find_error("no_such_code") == nullptr);
    CHECK(status_of("no_such_code") == 500);
    CHECK(status_of("") == 500);
    CHECK(status_of("not_enough_units") == 409);
    CHECK(status_of("token_expired") == 401);
}

TEST_CASE("errors: an order that has not come yet and a server in trouble are worth a second try") {
    std::set<std::string> again;
    for (const ErrorInfo& info : errors()) {
        if (info.again == Again::yes) {
            again.insert(info.code);
        }
    }
    CHECK(again == std::set<std::string>{"clock_jumped",
                                         "idempotency_in_flight",
                                         "internal_error",
                                         "order_unknown",
                                         "overloaded",
                                         "rate_limited",
                                         "storage_unavailable"});
}

TEST_CASE("errors: each refusal of the engine's offers and vouchers has its own row") {
    for (const engine::CodeInfo& code : engine::code_infos) {
        const std::string name = code.name;
        const bool is_offers =
            name.substr(0, 6) == "offer_" && name != "offer_affordable" && name != "offer_gone";
        const bool is_vouchers = name.substr(0, 8) == "voucher_" && name != "voucher_issued" &&
                                 name != "voucher_discount";
        CAPTURE(name);
        if (is_offers || is_vouchers || name == "not_enough_units") {
            CHECK(find_error(name) != nullptr);
        }
    }
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
        const bool is_told_again = path == "/v1/wallet/activity" || path == "/v1/wallet/notices";
        const bool only_asks = path == "/v1/wallet/previews";
        if (writes && is_shoppers && !is_told_again && !only_asks) {
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
