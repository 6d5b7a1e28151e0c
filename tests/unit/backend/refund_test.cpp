#include "backend/service/verify.h"
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

namespace {

/// Each ten cents bring a point and a voucher.
std::string dime_program() {
    std::string text = spaarpas::test::sample_program();
    const std::string was = R"("kind": "count", "target": 3,)";
    text.replace(text.find(was), was.size(), R"("kind": "amount", "target": 10, "repeats": true,)");
    return text;
}

}  // namespace

TEST_CASE(
    "refund: a milestone that one order reached a million times is one entry, taken back in part") {
    World world(dime_program());
    const auto order = World::order("o1", "anna", 10000000, world.clock.now_ms());
    const auto booked = world.post(order);
    CHECK(booked.points == 100000 + 50 * 1000000);
    auto wallet = world.wallet("anna");
    CHECK(wallet.milestones.front().reached == 1000000);
    CHECK(wallet.vouchers.size() == 1000);
    const auto page = world.service->wallets().entries(World::shopper("anna"), "");
    REQUIRE(page.ok());
    CHECK(page.value().entries.size() == 2);

    // 5,000 cents, of which 500 times ten remain.
    CHECK(world.post(World::refund("r1", order, 9995000)).points == -(99950 + 50 * 999500));
    wallet = world.wallet("anna");
    CHECK(wallet.balance.available == 50 + 50 * 500);
    CHECK(wallet.milestones.front().reached == 500);
    CHECK(wallet.vouchers.size() == 500);

    CHECK(world.post(World::refund("r2", order, 0)).points == -(50 + 50 * 500));
    wallet = world.wallet("anna");
    CHECK(wallet.balance.available == 0);
    CHECK(wallet.milestones.front().reached == 0);
    CHECK(wallet.vouchers.empty());
    CHECK(spaarpas::service::verify_ledger(*world.store->read()).differences.empty());
}

TEST_CASE("refund: what several orders brought is taken back from the newest on") {
    World world(dime_program());
    const auto first = World::order("o1", "anna", 25, world.clock.now_ms());
    world.post(first);
    world.buy("o2", "anna", 30);
    CHECK(world.wallet("anna").milestones.front().reached == 5);
    // 30 of 55 cents are left: two times less, of the three that the newest order brought.
    CHECK(world.post(World::refund("r1", first, 0)).points == -100);
    const auto wallet = world.wallet("anna");
    CHECK(wallet.balance.available == 150);
    CHECK(wallet.milestones.front().reached == 3);
    CHECK(wallet.milestones.front().progress == 0);
    CHECK(wallet.vouchers.size() == 3);
}

TEST_CASE(
    "milestone: points beyond what can be counted exactly refuse the order, in their own words") {
    std::string text = dime_program();
    const std::string was = R"("benefit": {"points": 50)";
    text.replace(text.find(was), was.size(), R"("benefit": {"points": 9007199254740991)");
    World world(text);
    const auto result = world.post(World::order("o1", "anna", 20, world.clock.now_ms()));
    CHECK(result.code == "amount_overflow");
    CHECK(result.detail.find("milestone") != std::string::npos);
    CHECK(world.post(World::order("o2", "anna", 10, world.clock.now_ms())).points ==
          9007199254740991);
}
