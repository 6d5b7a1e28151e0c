#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "backend/service/time/house.h"
#include "unit/backend/service/support/books.h"
#include "unit/backend/service/vouchers/offers.h"

namespace spaarpas::test {
namespace {

/// The same program with a next version that has no offers any more.
void drop_offers(World& world) {
    REQUIRE(world.service->install_program(program_text(earning(), 2)).ok());
    world.clock.set(world.clock.now_ms() + 1);
}

TEST_CASE("purchase: what an offer asks is asked by the engine, and refused by its code") {
    World world(offers);
    CHECK(bought(world, "anna", "five") == "not_a_member");
    save_up(world);
    save_up(world, "bert");
    CHECK(bought(world, "anna", "none") == "offer_unknown");
    CHECK(bought(world, "anna", "vip") == "offer_not_met");
    CHECK(bought(world, "anna", "one").size() == 19);
    CHECK(bought(world, "bert", "one") == "offer_out_of_stock");
    CHECK(bought(world, "anna", "once").size() == 19);
    CHECK(bought(world, "anna", "once") == "offer_limit_reached");
    CHECK(bought(world, "bert", "once").size() == 19);
    CHECK(world.balances("anna") == "points 180");
    for (int count = 0; count < 3; ++count) {
        CHECK(bought(world, "anna", "five").size() == 19);
    }
    CHECK(bought(world, "anna", "five") == "not_enough_units");
    CHECK(world.balances("anna") == "points 30");
    CHECK(found_by(world).empty());
}

TEST_CASE("purchase: what is asked twice under one key is one voucher") {
    World world(offers);
    save_up(world);
    const service::VoucherService vouchers(world.context());
    const auto first = vouchers.redeem(World::shopper("anna"), {"k"}, {"five"});
    const auto again = vouchers.redeem(World::shopper("anna"), {"k"}, {"five"});
    REQUIRE(first.ok());
    REQUIRE(again.ok());
    CHECK(again.repeated());
    CHECK(again.value().code == first.value().code);
    CHECK(world.balances("anna") == "points 150");
    CHECK(vouchers.redeem(World::shopper("anna"), {"k"}, {"two"}).refusal().code ==
          service::ErrorCode::idempotency_conflict);
    CHECK(found_by(world).empty());
}

TEST_CASE("purchase: what is refused for want of points stays refused under its key alone") {
    World world(offers);
    world.join("anna");
    const service::VoucherService vouchers(world.context());
    const auto asked = [&](const char* key) {
        return vouchers.redeem(World::shopper("anna"), {key}, {"five"});
    };
    CHECK(asked("k1").refusal().code == service::ErrorCode::not_enough_units);
    world.post(World::order("o1", "anna", 20000, world.clock.now_ms()));
    CHECK(asked("k1").refusal().code == service::ErrorCode::not_enough_units);
    CHECK(asked("k2").ok());
}

TEST_CASE("purchase: many who ask at once never spend a point twice") {
    World world(offers);
    save_up(world);
    std::vector<std::thread> threads;
    threads.reserve(8);
    std::atomic<int> got{0};
    for (int index = 0; index < 8; ++index) {
        threads.emplace_back([&world, &got, index] {
            const service::VoucherService vouchers(world.context());
            const auto reply =
                vouchers.redeem(World::shopper("anna"), {"key-" + std::to_string(index)}, {"five"});
            got += reply.ok() ? 1 : 0;
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    CHECK(got == 4);
    CHECK(world.balances("anna").empty());
    CHECK(world.vouchers("anna") == "five issued, five issued, five issued, five issued");
    CHECK(found_by(world).empty());
}

TEST_CASE("purchase: E5, a voucher that was used on a cancelled order is back, with days to live") {
    World world(offers);
    save_up(world);
    const std::string code = bought(world, "anna", "five");
    world.clock.advance_days(29);
    CHECK(reserved(world, code, "o", 2000) == "discount 500");
    const wire::Event order = World::order("o", "anna", 2000, world.clock.now_ms());
    CHECK(world.posted(order) == "points +20");
    CHECK(committed(world, code, "o") == "used");
    CHECK(world.balances("anna") == "points 177");
    CHECK(world.posted(World::cancel(order, world.clock.now_ms() + 1)) == "points -27");
    CHECK(world.vouchers("anna") == "five issued");
    CHECK(world.balances("anna") == "points 150");
    CHECK(found_by(world).empty());
    world.clock.advance_days(13);
    CHECK(reserved(world, code, "p", 2000) == "discount 500");
    CHECK(committed(world, code, "p") == "used");
    CHECK(found_by(world).empty());
}

TEST_CASE("purchase: E5, the price comes back where the program has the offer no more") {
    World world(offers);
    save_up(world);
    const std::string code = bought(world, "anna", "five");
    const wire::Event order = World::order("o", "anna", 2000, world.clock.now_ms());
    world.post(order);
    CHECK(reserved(world, code, "o", 2000) == "discount 500");
    CHECK(committed(world, code, "o") == "used");
    drop_offers(world);
    // Back are 50; the order's 20 go, and the 7 for using the voucher.
    CHECK(world.posted(World::cancel(order, world.clock.now_ms() + 1)) == "points +23");
    CHECK(world.vouchers("anna") == "five withdrawn");
    CHECK(world.balances("anna") == "points 200");
}

TEST_CASE("purchase: E13, who buys, gets an offer and sends all back gets none beyond the first") {
    World world(offers);
    world.join("anna");
    int vouchers = 0;
    for (const char* const round : {"1", "2", "3", "4", "5"}) {
        const wire::Event order = World::order(round, "anna", 5000, world.clock.now_ms());
        world.post(order);
        vouchers += bought(world, "anna", "five").size() == 19 ? 1 : 0;
        world.post(World::refund(std::string("r") + round, order, world.clock.now_ms() + 1));
        world.clock.set(world.clock.now_ms() + 2);
    }
    CHECK(vouchers == 1);
    CHECK(world.balances("anna") == "debt points -50");
    CHECK(found_by(world).empty());
}

TEST_CASE("purchase: E20, a voucher is honoured on the terms of the version that gave it") {
    World world(offers);
    save_up(world);
    const std::string code = bought(world, "anna", "five");
    drop_offers(world);
    CHECK(reserved(world, code, "o", 2000) == "discount 500");
    CHECK(committed(world, code, "o") == "used");
}

TEST_CASE("purchase: a reservation ends with the order that it was for") {
    World world(offers);
    save_up(world);
    const std::string code = bought(world, "anna", "five");
    const wire::Event order = World::order("o", "anna", 2000, world.clock.now_ms());
    world.post(order);
    CHECK(reserved(world, code, "o", 2000) == "discount 500");
    world.post(World::cancel(order, world.clock.now_ms() + 1));
    CHECK(reserved(world, code, "p", 2000) == "discount 500");
}

}  // namespace
}  // namespace spaarpas::test
