#include <doctest/doctest.h>

#include "unit/backend/service/support/books.h"

namespace spaarpas::test {
namespace {

const std::string lists = earning(
    R"({"id": "second", "name": {"nl": "Tweede"}, "on": {"reaches": "orders", "every": 2},
        "do": [{"issue": "bag"}]},
       {"id": "boost", "name": {"nl": "Meer"}, "on": "joined",
        "do": [{"multiply": {"unit": "points", "bp": 20000, "for_days": 30}}]})",
    R"("offers": [{"id": "bag", "name": {"nl": "Tas"}, "gives": {"item": "coffee"}},
        {"id": "five", "name": {"nl": "Vijf euro"}, "price": {"unit": "points", "amount": 50},
         "gives": {"discount": {"amount_minor": 500}}}],
       "tiers": [{"id": "club", "name": {"nl": "Club"}, "levels": [{"id": "gold",
        "name": {"nl": "Goud"}, "enter": {"unit": "spend", "over": "ever", "at_least": 10000}}]}])");

void buy(World& world, const std::string& member, const std::string& order_id) {
    world.post(World::order(order_id, member, 6000, world.clock.now_ms()));
}

/// Anna and Bert, each with orders, vouchers that were used and reserved, and a level.
void live(World& world) {
    for (const std::string member : {"anna", "bert"}) {
        world.join(member);
        for (const char* const number : {"1", "2", "3"}) {
            buy(world, member, member + number);
        }
        const std::string used = bought(world, member, "five");
        reserved(world, used, member + "4", 6000);
        buy(world, member, member + "4");
        CHECK(committed(world, used, member + "4") == "used");
        CHECK(reserved(world, bought(world, member, "five"), member + "5", 6000) == "discount 500");
    }
    CHECK(found_by(world).empty());
}

TEST_CASE("verify: members who became one are in order, and so is what they do afterwards") {
    World world(lists);
    live(world);
    REQUIRE(world.members().merge(World::merchant(), world.key(), "anna", {"bert"}).ok());
    CHECK(found_by(world).empty());
    world.clock.advance_days(1);
    buy(world, "anna", "after");
    world.post(World::refund(
        "r", World::order("bert1", "anna", 6000, world.clock.now_ms()), world.clock.now_ms()));
    world.post(World::cancel(World::order("bert4", "anna", 6000, world.clock.now_ms()),
                             world.clock.now_ms()));
    CHECK(found_by(world).empty());
}

TEST_CASE("verify: who was erased leaves a chain that is whole") {
    World world(lists);
    live(world);
    service::ShopperCaller bert = World::shopper("bert");
    bert.auth_time_s = world.clock.now_ms() / 1000;
    REQUIRE(world.members().erase(bert).ok());
    CHECK(found_by(world).empty());
}

TEST_CASE("verify: an order that comes late, changes or comes back leaves nothing behind") {
    World world(lists);
    world.join("anna");
    const std::int64_t joined_ms = world.clock.now_ms();
    world.clock.advance_days(3);
    buy(world, "anna", "new");
    world.post(World::order("late", "anna", 9000, joined_ms + 5));
    const wire::Event order = World::order("other", "anna", 2000, world.clock.now_ms());
    world.post(order);
    world.post(World::changed(order, 3, world.clock.now_ms()));
    world.post(World::refund("r", order, world.clock.now_ms() + 1, 1000));
    CHECK(found_by(world).empty());
}

}  // namespace
}  // namespace spaarpas::test
