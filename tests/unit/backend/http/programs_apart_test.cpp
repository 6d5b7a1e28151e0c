#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "backend/http/api.h"
#include "json/message.h"
#include "unit/backend/service/support/world.h"
#include "wire/fields.h"

namespace {

using spaarpas::http::Api;
using spaarpas::http::ApiOptions;
using spaarpas::http::Reply;
using spaarpas::http::Request;
using spaarpas::test::World;

constexpr const char* coffee_key = "sk-of-the-coffee-shop";
constexpr const char* tea_key = "sk-of-the-tea-shop";

/// Two shops on one server, `shop` and `thee`; Anna is a member of the second, with points and a
/// voucher.
class TwoShops {
public:
    explicit TwoShops(ApiOptions options) : api_(with_tea(world_), std::move(options)) {
        REQUIRE(world_.service->members().join(anna_, {"j"}, {"nl"}).ok());
        REQUIRE(status_with(tea_key, order("t1", "anna", 50000)) == 200);
        const auto redeemed = world_.service->vouchers().redeem(anna_, {"k"}, {"vijf"});
        REQUIRE(redeemed.ok());
        code_ = redeemed.value().code;
    }

    /// What a key can reach of Anna and her voucher at the tea shop, in words.
    std::vector<std::string> reach_of(const std::string& key) {
        std::vector<std::string> reached;
        for (const Request& request : attempts()) {
            const Reply reply = ask(key, request);
            if (reply.status == 200) {
                reached.push_back(request.method + " " + reply.route);
            }
        }
        const std::int64_t before = tea_points();
        ask(key, order("o-of-" + key, "anna", 1000));
        if (tea_points() != before) {
            reached.emplace_back("her points");
        }
        if (ask(key, get("/v1/export")).body.find("t1") != std::string::npos) {
            reached.emplace_back("the export");
        }
        return reached;
    }

private:
    static spaarpas::service::Service& with_tea(World& world) {
        std::string text = spaarpas::test::program_text(lists());
        text.replace(text.find("shop"), 4, "thee");
        REQUIRE(world.service->install_program(text).ok());
        return *world.service;
    }

    static Request get(std::string path) { return {"GET", std::move(path), {}, {}, {}, {}, {}}; }

    Request order(const std::string& id, const std::string& member, std::int64_t amount_minor) {
        const auto event = World::order(id, member, amount_minor, world_.clock.now_ms());
        return {"POST", "/v1/events", {}, {}, spaarpas::json::write_message(event), {}, {}};
    }

    std::vector<Request> attempts() {
        const std::string cart =
            R"({"order_id": "t9", "cart": {"currency": "EUR", "lines": [{"id": "1", "sku": "thee",
                "quantity": 1, "unit_price_minor": 9000}]}})";
        Request adjust{"POST",
                       "/v1/members/anna/adjustments",
                       {},
                       {{"idempotency-key", "a1"}},
                       R"({"unit": "points", "amount": 1, "reason": "test"})",
                       {},
                       {}};
        return {get("/v1/members/anna"),
                get("/v1/members/anna/entitlements"),
                adjust,
                {"POST", "/v1/vouchers/" + code_ + "/reserve", {}, {}, cart, {}, {}}};
    }

    Reply ask(const std::string& key, Request request) {
        request.headers.emplace_back("authorization", "Bearer " + key);
        return api_.handle(request);
    }
    int status_with(const std::string& key, const Request& request) {
        return ask(key, request).status;
    }
    std::int64_t tea_points() {
        const auto wallet = world_.service->wallets().wallet(anna_);
        REQUIRE(wallet.ok());
        for (const auto& balances : wallet.value().balances) {
            if (balances.unit == "points") {
                return balances.available;
            }
        }
        return 0;
    }

    static std::string lists() {
        return spaarpas::test::earning("", R"("offers": [{"id": "vijf", "name": {"nl": "Vijf euro"},
            "price": {"unit": "points", "amount": 100}, "gives": {"discount": {"amount_minor": 500}},
            "valid": {"days": 30}}])");
    }

    const spaarpas::service::ShopperCaller anna_{"thee", "anna", {}, "j"};
    World world_{lists()};
    Api api_;
    std::string code_;
};

ApiOptions keys(const char* coffee, const char* tea) {
    ApiOptions options;
    options.merchant_keys = {{"shop", "shop", coffee}, {"thee", "shop", tea}};
    return options;
}

TEST_CASE("merchant: a key reaches nothing of another program's members, events and vouchers") {
    TwoShops shops(keys(coffee_key, tea_key));
    CHECK(shops.reach_of(coffee_key).empty());
    CHECK(shops.reach_of("sk-of-nobody").empty());
}

TEST_CASE("merchant: the test above would see a key that speaks for another program") {
    TwoShops own(keys(coffee_key, tea_key));
    CHECK(own.reach_of(tea_key).size() == 6);
    ApiOptions mixed_up = keys(coffee_key, tea_key);
    mixed_up.merchant_keys.insert(mixed_up.merchant_keys.begin(), {"thee", "shop", coffee_key});
    TwoShops leaking(std::move(mixed_up));
    CHECK(leaking.reach_of(coffee_key).size() == 6);
}

}  // namespace
