#include "unit/backend/world.h"

using spaarpas::test::World;

TEST_CASE("an order becomes points in the wallet, and points become a voucher") {
    World world;
    CHECK(world.buy("o1", "anna", 12345) == 123);
    spaarpas::wire::Wallet wallet = world.wallet("anna");
    CHECK(wallet.balance.available == 123);
    CHECK(wallet.facts.orders == 1);
    CHECK(wallet.facts.tier_metric == 12345);
    CHECK(wallet.tier->tier == "brons");
    REQUIRE(wallet.expiring.size() == 1);
    CHECK(wallet.expiring.front().points == 123);

    const auto redeemed =
        world.service->shoppers().redeem(World::shopper("anna"), {"key-1"}, {"vijf"});
    REQUIRE_MESSAGE(redeemed.ok(), redeemed.refusal().code);
    CHECK(redeemed.value().wallet.balance.available == 23);
    CHECK(redeemed.value().voucher.code.size() == 19);
    wallet = world.wallet("anna");
    CHECK(wallet.balance.available == 23);
    REQUIRE(wallet.vouchers.size() == 1);
    CHECK(wallet.vouchers.front().code == redeemed.value().voucher.code);
}

TEST_CASE("what the preview promises a member is what is booked") {
    World world;
    world.buy("o1", "anna", 5000);
    const auto event = World::order("o2", "anna", 7799, world.clock.now_ms());
    const spaarpas::wire::PreviewRequest request{event.order->cart};
    const auto preview = world.service->programs().preview("bonen", request);
    REQUIRE(preview.ok());
    CHECK(world.post(event).points == preview.value().outcome.total_points);
}

TEST_CASE("the history tells each entry with its reason, newest first") {
    World world;
    world.buy("o1", "anna", 1000);
    world.buy("o2", "anna", 2000);
    const auto page = world.service->wallets().entries(World::shopper("anna"), "");
    REQUIRE(page.ok());
    REQUIRE(page.value().entries.size() == 2);
    CHECK(page.value().entries[0].order_id == "o2");
    CHECK(page.value().entries[0].points == 20);
    CHECK_FALSE(page.value().entries[0].trace.empty());
    CHECK(page.value().next_cursor.empty());
}

TEST_CASE("a shopper who has not joined gets a wallet without a member") {
    World world;
    const spaarpas::wire::Wallet wallet = world.wallet("nobody");
    CHECK_FALSE(wallet.member.has_value());
    CHECK(wallet.balance.available == 0);
    CHECK(wallet.rewards.size() == 3);
}
