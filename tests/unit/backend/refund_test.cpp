#include "unit/backend/world.h"

using spaarpas::test::World;

TEST_CASE("refund: what an order earned goes with it, and the history says which order") {
    World world;
    const auto order = World::order("o1", "anna", 10000, world.clock.now_ms());
    REQUIRE(world.post(order).points == 100);
    CHECK(world.post(World::refund("r1", order, 3333)).points == -33);
    CHECK(world.post(World::refund("r2", order, 0)).points == -67);
    const auto wallet = world.wallet("anna");
    CHECK(wallet.balance.available == 0);
    CHECK(wallet.facts.orders == 0);
    CHECK(wallet.facts.tier_metric == 0);
    const auto page = world.service->wallets().entries(World::shopper("anna"), "");
    REQUIRE(page.ok());
    CHECK(page.value().entries.front().order_id == "o1");
    CHECK(page.value().entries.front().reverses == page.value().entries.back().id);
}

TEST_CASE("refund: a milestone that is no longer reached is taken back, with its voucher") {
    World world;
    world.buy("o1", "anna", 1000);
    world.buy("o2", "anna", 1000);
    const auto third = World::order("o3", "anna", 1000, world.clock.now_ms());
    CHECK(world.post(third).points == 60);
    auto wallet = world.wallet("anna");
    CHECK(wallet.balance.available == 80);
    REQUIRE(wallet.vouchers.size() == 1);
    CHECK(wallet.milestones.front().reached == 1);

    CHECK(world.post(World::refund("r3", third, 0)).points == -60);
    wallet = world.wallet("anna");
    CHECK(wallet.balance.available == 20);
    CHECK(wallet.vouchers.empty());
    CHECK(wallet.milestones.front().reached == 0);
    CHECK(wallet.milestones.front().progress == 2);
}

TEST_CASE("refund: each refusal leaves the balance as it was") {
    World world;
    const auto order = World::order("o1", "anna", 10000, world.clock.now_ms());
    world.post(order);
    auto unknown = World::refund("r1", order, 100);
    unknown.refund->order_id = "o9";
    CHECK(world.post(unknown).code == "order_unknown");
    CHECK(world.post(World::refund("r2", order, 10001)).code == "refund_exceeds_order");
    auto others = World::refund("r3", order, 100);
    others.member = "bert";
    CHECK(world.post(others).code == "refund_invalid");
    CHECK(world.wallet("anna").balance.available == 100);
    CHECK(world.post(World::refund("r4", order, 10000)).points == -100);
}
