#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "unit/backend/world.h"

using spaarpas::test::World;
using spaarpas::wire::EventState;

TEST_CASE("idempotency: an event that is sent again is told as repeated and books nothing") {
    World world;
    const auto order = World::order("o1", "anna", 10000, world.clock.now_ms());
    CHECK(world.post(order).state == EventState::booked);
    const auto again = world.post(order);
    CHECK(again.state == EventState::repeated);
    CHECK(again.points == 100);
    CHECK(world.wallet("anna").balance.available == 100);
}

TEST_CASE("idempotency: the same key with another body is refused") {
    World world;
    world.buy("o1", "anna", 10000);
    auto changed = World::order("o1", "anna", 20000, world.clock.now_ms());
    CHECK(world.post(changed).code == "idempotency_conflict");
    changed.id = "other-event";
    CHECK(world.post(changed).code == "order_known");
    CHECK(world.wallet("anna").balance.available == 100);
}

TEST_CASE("idempotency: a redemption that is sent again gives the same voucher") {
    World world;
    world.buy("o1", "anna", 30000);
    const auto& shoppers = world.service->shoppers();
    const auto first = shoppers.redeem(World::shopper("anna"), {"k"}, {"vijf"});
    const auto second = shoppers.redeem(World::shopper("anna"), {"k"}, {"vijf"});
    REQUIRE(first.ok());
    REQUIRE(second.ok());
    CHECK(second.repeated());
    CHECK(first.value().voucher.code == second.value().voucher.code);
    CHECK(world.wallet("anna").balance.available == 200);
}

TEST_CASE("idempotency: a refusal by a rule is kept, one that may change is not") {
    World world;
    const auto& shoppers = world.service->shoppers();
    CHECK(shoppers.redeem(World::shopper("anna"), {"k1"}, {"vijf"}).refusal().code ==
          "not_a_member");
    world.buy("o1", "anna", 5000);
    CHECK(shoppers.redeem(World::shopper("anna"), {"k1"}, {"vijf"}).refusal().code ==
          "not_enough_points");
    world.buy("o2", "anna", 10000);
    CHECK(shoppers.redeem(World::shopper("anna"), {"k1"}, {"vijf"}).refusal().code ==
          "not_enough_points");
    CHECK(shoppers.redeem(World::shopper("anna"), {"k2"}, {"vijf"}).ok());
}

TEST_CASE("concurrency: many redemptions at once never spend a point twice") {
    World world;
    world.buy("o1", "anna", 30000);
    std::vector<std::thread> threads;
    threads.reserve(8);
    std::atomic<int> redeemed{0};
    for (int index = 0; index < 8; ++index) {
        threads.emplace_back([&world, &redeemed, index] {
            const auto reply = world.service->shoppers().redeem(
                World::shopper("anna"), {"key-" + std::to_string(index)}, {"vijf"});
            redeemed += reply.ok() ? 1 : 0;
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    CHECK(redeemed == 3);
    const auto wallet = world.wallet("anna");
    CHECK(wallet.balance.available == 0);
    CHECK(wallet.vouchers.size() == 3);
}
