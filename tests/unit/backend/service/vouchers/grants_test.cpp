#include <doctest/doctest.h>

#include "backend/service/wallet/service.h"
#include "unit/backend/service/vouchers/five_orders.h"

namespace spaarpas::test {
namespace {

const std::string fifth = earning(
    R"({"id": "fifth", "name": {"nl": "Vijfde"}, "on": {"reaches": "orders", "every": 5},
        "do": [{"issue": "bag"}]})",
    R"("offers": [{"id": "bag", "name": {"nl": "Zakje"}, "gives": {"item": "coffee"}}])");

TEST_CASE("grants: a voucher goes with the order that brought it, and comes anew with the next") {
    World world(fifth);
    buy_five(world);
    world.post(World::refund("r", order(world, 3), world.clock.now_ms() + 10));
    CHECK(world.vouchers("anna") == "bag withdrawn");
    CHECK(reserved(world, newest_code(world, "anna"), "p", 2000) == "voucher_withdrawn");
    world.post(order(world, 11));
    CHECK(world.vouchers("anna") == "bag withdrawn, bag issued");
    CHECK(found_by(world).empty());
}

TEST_CASE("grants: E9, a bag that was used stays, and is not given a second time") {
    World world(fifth);
    buy_five(world);
    const std::string code = newest_code(world, "anna");
    CHECK(reserved(world, code, "p", 2000) == "discount 2000");
    CHECK(committed(world, code, "p") == "used");
    for (int round = 0; round < 4; ++round) {
        const int last = 5 + round;
        world.post(World::refund(
            "r" + std::to_string(round), order(world, last), world.clock.now_ms() + 100 + round));
        CHECK(world.vouchers("anna") == "bag used");
        world.post(order(world, last + 1));
        CHECK(world.vouchers("anna") == "bag used");
    }
    CHECK(found_by(world).empty());
}

TEST_CASE("grants: E9, of two bags the one that was not used goes, whichever came first") {
    for (const std::size_t used : {0U, 1U}) {
        CAPTURE(used);
        World world(fifth);
        buy_five(world);
        for (int number = 6; number <= 10; ++number) {
            world.post(order(world, number));
        }
        std::string code;
        world.look("anna", [&](service::Account& account) {
            code = account.session().tables().vouchers().newest(account.key(), 0, 2)[used].code;
        });
        CHECK(reserved(world, code, "p", 2000) == "discount 2000");
        CHECK(committed(world, code, "p") == "used");
        const std::string one_used =
            used == 1 ? "bag used, bag withdrawn" : "bag withdrawn, bag used";
        for (int number = 1; number <= 6; ++number) {
            world.post(World::refund("r" + std::to_string(number),
                                     order(world, number),
                                     world.clock.now_ms() + 100 + number));
            CHECK(world.vouchers("anna") == one_used);
        }
        world.post(order(world, 11));
        CHECK(world.vouchers("anna") == one_used);
        for (int number = 12; number <= 16; ++number) {
            world.post(order(world, number));
        }
        CHECK(world.vouchers("anna") == one_used + ", bag issued");
        CHECK(found_by(world).empty());
    }
}

TEST_CASE("grants: E21, the last one of the stock is given once, and comes back with its order") {
    World world(earning(
        R"({"id": "goal", "name": {"nl": "Doel"}, "on": {"reaches": "orders", "at": 1},
            "do": [{"issue": {"offer": "mug", "instead": {"unit": "points", "amount": 30}}}]})",
        R"("offers": [{"id": "mug", "name": {"nl": "Mok"}, "gives": {"item": "mug"},
            "limit": [{"times": 1, "per": "ever", "of": "all"}]}])"));
    for (const char* const member : {"anna", "bert", "carl"}) {
        world.join(member);
        world.post(World::order(member, member, 2000, world.clock.now_ms()));
    }
    CHECK(world.vouchers("anna") == "mug issued");
    CHECK(world.balances("bert") == "points 50");
    CHECK(world.vouchers("carl").empty());
    world.post(World::refund(
        "r", World::order("anna", "anna", 2000, world.clock.now_ms()), world.clock.now_ms() + 1));
    CHECK(world.vouchers("anna") == "mug withdrawn");
    world.join("dora");
    world.post(World::order("dora", "dora", 2000, world.clock.now_ms() + 2));
    CHECK(world.vouchers("dora") == "mug issued");
    CHECK(found_by(world).empty());
}

TEST_CASE("grants: E21, who reaches a goal of which there is none left is told so once") {
    World world(earning(
        R"({"id": "goal", "name": {"nl": "Doel"}, "on": {"reaches": "orders", "at": 1}, "milestone": true,
            "do": [{"issue": "mug"}]})",
        R"("offers": [{"id": "mug", "name": {"nl": "Mok"}, "gives": {"item": "mug"},
            "limit": [{"times": 1, "per": "ever", "of": "all"}]}])"));
    const auto news = [&world](const std::string& member) {
        const auto shown = service::WalletService(world.context()).wallet(World::shopper(member));
        REQUIRE(shown.ok());
        std::string text;
        for (const wire::Notice& notice : shown.value().notices) {
            text += (text.empty() ? "" : ", ") + std::string(engine::name_of(notice.what.code)) +
                    ' ' + notice.what.subject;
        }
        return text;
    };
    for (const char* const member : {"anna", "bert"}) {
        world.join(member);
        world.post(World::order(member, member, 2000, world.clock.now_ms()));
    }
    CHECK(news("anna") == "voucher_issued mug, reached goal");
    CHECK(news("bert") == "offer_gone mug, reached goal");
    const wire::Event order = World::order("bert", "bert", 2000, world.clock.now_ms());
    world.post(World::refund("part", order, world.clock.now_ms() + 1, 500));
    CHECK(news("bert") == "offer_gone mug, reached goal");
    world.post(World::refund("rest", order, world.clock.now_ms() + 2));
    CHECK(news("bert").empty());
    CHECK(found_by(world).empty());
}

/// A bag from 50.00 on, while there is the one; 7 points instead.
const std::string last_bag = earning(
    R"({"id": "gift", "name": {"nl": "Cadeau"}, "on": {"reaches": "spend", "at": 5000},
        "do": [{"issue": {"offer": "bag", "instead": {"unit": "points", "amount": 7}}}]})",
    R"("offers": [{"id": "bag", "name": {"nl": "Zakje"}, "gives": {"item": "bag"},
        "limit": [{"times": 1, "per": "ever", "of": "all"}]}])");

/// Anna has bought for 40.00, and after her Bert has the bag.
wire::Event after_the_last_bag(World& world) {
    world.join("anna");
    world.join("bert");
    const std::int64_t at_ms = world.clock.now_ms();
    wire::Event order = World::order("a", "anna", 4000, at_ms);
    CHECK(world.posted(order) == "points +40");
    CHECK(world.posted(World::order("b", "bert", 6000, at_ms + 1)) == "points +60");
    CHECK(world.vouchers("bert") == "bag issued");
    world.clock.set(at_ms + 2);
    return order;
}

TEST_CASE("grants: E21, a late order takes nothing of a stock that others have had since") {
    World world(last_bag);
    const wire::Event order = after_the_last_bag(world);
    CHECK(world.posted(World::order("late", "anna", 1000, order.occurred_at_ms - 1)) ==
          "points +17");
    CHECK(world.vouchers("anna").empty());
    CHECK(world.differences().empty());
    CHECK(world.posted(World::cancel(order, world.clock.now_ms())) == "points -47");
    CHECK(world.differences().empty());
}

TEST_CASE("grants: E21, an order that grows takes nothing of a stock that others have had since") {
    World world(last_bag);
    const wire::Event order = after_the_last_bag(world);
    CHECK(world.posted(World::changed(order, 2, world.clock.now_ms())) == "points +47");
    CHECK(world.vouchers("anna").empty());
    CHECK(world.differences().empty());
}

TEST_CASE("grants: an order of tomorrow is taken, also where a level ends before it") {
    World world(earning(
        R"({"id": "left", "name": {"nl": "Cadeau"}, "on": {"leaves": "gold"}, "do": [{"issue": "bag"}]},
           {"id": "big", "name": {"nl": "Cadeau"}, "on": {"reaches": "spend", "at": 20000},
            "do": [{"issue": "bag"}]})",
        R"("tiers": [{"id": "club", "name": {"nl": "Club"}, "levels": [{"id": "gold", "name": {"nl": "Goud"},
            "enter": {"unit": "spend", "over": "day", "at_least": 10000}, "keep": {"days": 1}}]}],
           "offers": [{"id": "bag", "name": {"nl": "Zakje"}, "gives": {"item": "bag"},
            "limit": [{"times": 1, "per": "ever", "of": "all"}]}])"));
    world.join("anna");
    world.join("bert");
    world.clock.set("2026-03-04T12:00");
    world.post(World::order("a", "anna", 10000, world.clock.now_ms()));
    world.post(World::order("b", "bert", 20000, world.clock.now_ms()));
    CHECK(world.vouchers("bert") == "bag issued");
    world.clock.set("2026-03-05T20:00");
    CHECK(world.posted(World::order("c", "anna", 1000, local("2026-03-06T06:00"))) == "points +10");
    CHECK(world.differences().empty());
}

}  // namespace
}  // namespace spaarpas::test
