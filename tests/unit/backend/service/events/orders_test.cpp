#include <vector>

#include <doctest/doctest.h>

#include "unit/backend/service/support/world.h"

using namespace spaarpas::test;  // NOLINT(google-build-using-namespace): a test speaks of a
                                 // world

namespace {

const std::string by_order = earning() + R"(, "enrolment": {"by": "order"})";
const std::string with_claims = earning() + R"(, "enrolment": {"claims_days": 30})";

}  // namespace

TEST_CASE("events: an order brings what its entry books") {
    World world(earning());
    world.join("anna");
    CHECK(world.posted(world.order("1", "anna", 2000, world.clock.now_ms())) == "points +20");
    CHECK(world.balances("anna") == "points 20");
    CHECK(world.entries("anna") == "joined, order");
    CHECK(world.differences() == "");
}

TEST_CASE("events: what is told twice is booked once") {
    World world(earning());
    world.join("anna");
    const wire::Event order = world.order("#1 a", "anna", 2000, world.clock.now_ms());
    CHECK(world.post(order).state == wire::EventState::booked);
    CHECK(world.post(order).state == wire::EventState::repeated);
    CHECK(world.posted(order) == "points +20");
    CHECK(world.balances("anna") == "points 20");
    CHECK(world.differences() == "");
}

TEST_CASE("events: one id cannot stand for two events, nor one order for two") {
    World world(earning());
    world.join("anna");
    wire::Event order = world.order("1", "anna", 2000, world.clock.now_ms());
    CHECK(world.posted(order) == "points +20");
    order.order->cart.lines[0].unit_price_minor = 3000;
    CHECK(world.posted(order) == "idempotency_conflict");
    order.id = "another";
    CHECK(world.posted(order) == "order_known");
    CHECK(world.balances("anna") == "points 20");
    CHECK(world.differences() == "");
}

TEST_CASE("events: two keys of a merchant may count their events alike") {
    World world(earning(R"({"id": "review", "name": {"nl": "Recensie"}, "on": "review",
        "do": [{"give": {"unit": "points", "amount": 5}}]})"));
    world.join("anna");
    const wire::Event review = world.own("review", "1", "anna", world.clock.now_ms());
    CHECK(world.posted(review) == "points +5");
    const auto other = world.events().post({"shop", "web"}, review);
    REQUIRE(other.ok());
    CHECK(other.value().state == wire::EventState::booked);
    CHECK(world.balances("anna") == "points 10");
    CHECK(world.differences() == "");
}

TEST_CASE("events: of a batch each is booked or refused by itself") {
    World world(earning());
    world.join("anna");
    world.join("bert");
    const std::int64_t now_ms = world.clock.now_ms();
    const auto reply = world.events().post_many(world.merchant(),
                                                {world.order("1", "anna", 2000, now_ms),
                                                 world.order("2", "nobody", 2000, now_ms),
                                                 world.order("1", "anna", 5000, now_ms),
                                                 world.order("3", "anna", 1000, now_ms),
                                                 world.order("4", "bert", 700, now_ms)});
    REQUIRE(reply.ok());
    const auto& results = reply.value().results;
    REQUIRE(results.size() == 5);
    CHECK(results[1].code == "not_a_member");
    CHECK(results[2].code == "idempotency_conflict");
    CHECK(results[3].state == wire::EventState::booked);
    CHECK(world.balances("anna") == "points 30");
    CHECK(world.balances("bert") == "points 7");
    CHECK(world.differences() == "");
}

TEST_CASE("E16: an event from the future is refused, and one in seconds with the likely cause") {
    World world(earning());
    world.join("anna");
    const std::int64_t now_ms = world.clock.now_ms();
    CHECK(world.posted(world.order("1", "anna", 2000, now_ms + 86400000 + 1)) == "event_in_future");
    CHECK(world.posted(world.order("2", "anna", 2000, now_ms + 86400000)) == "points +20");
    const wire::EventResult seconds = world.post(world.order("3", "anna", 2000, now_ms / 1000));
    CHECK(seconds.code == "event_time_invalid");
    CHECK(seconds.detail.find("seconds") != std::string::npos);
    CHECK(world.balances("anna") == "points 20");
    CHECK(world.differences() == "");
}

TEST_CASE("E15: an order makes nobody a member, and nothing of it is kept") {
    World world(earning());
    const wire::Event order = world.order("1", "anna", 2000, world.clock.now_ms());
    CHECK(world.posted(order) == "not_a_member");
    CHECK(!world.is_member("anna"));
    world.join("anna");
    CHECK(world.balances("anna").empty());
    CHECK(world.posted(order) == "points +20");
    CHECK(world.differences() == "");
}

TEST_CASE("E15: with claims_days an order waits, and counts for who joins in time") {
    World world(with_claims);
    const wire::Event order = world.order("1", "anna", 2000, world.clock.now_ms());
    CHECK(world.post(order).state == wire::EventState::waiting);
    CHECK(world.post(world.order("2", "bert", 2000, world.clock.now_ms())).state ==
          wire::EventState::waiting);
    world.clock.advance_days(1);
    CHECK(world.post(world.refund("r", order, world.clock.now_ms(), 500)).state ==
          wire::EventState::waiting);
    CHECK(world.posted(world.refund("too-much", order, world.clock.now_ms(), 5000)) ==
          "refund_exceeds_order");
    world.join("anna");
    CHECK(world.balances("anna") == "points 15");
    world.clock.advance_days(40);
    world.join("bert");
    CHECK(world.balances("bert").empty());
    CHECK(world.differences() == "");
}

TEST_CASE("events: where a program says so, one joins by an order, at its instant") {
    World world(by_order);
    const std::int64_t then_ms = world.clock.now_ms() - 5000;
    CHECK(world.posted(world.order("1", "anna", 2000, then_ms)) == "points +20");
    world.look("anna", [&](service::Account& account) {
        CHECK(account.record().joined_at_ms == then_ms);
        CHECK(account.facts().joined_at_ms == then_ms);
    });
    CHECK(world.differences() == "");
}

TEST_CASE("A1: a refund that comes before its order is asked for again") {
    World world(earning());
    world.join("anna");
    const std::int64_t now_ms = world.clock.now_ms();
    const wire::Event order = world.order("1", "anna", 2000, now_ms);
    const wire::Event refund = world.refund("r", order, now_ms, 500);
    CHECK(world.posted(refund) == "order_unknown");
    CHECK(world.posted(order) == "points +20");
    CHECK(world.posted(refund) == "points -5");
    CHECK(world.differences() == "");
}

TEST_CASE("E22: an order that grows is one order, by order_changed") {
    World world(earning());
    world.join("anna");
    const std::int64_t now_ms = world.clock.now_ms();
    const wire::Event order = world.order("1", "anna", 1000, now_ms);
    CHECK(world.posted(order) == "points +10");
    CHECK(world.posted(world.changed(order, 2, now_ms + 10)) == "points +10");
    CHECK(world.balances("anna") == "points 20");
    CHECK(world.figure("anna", "orders") == 1);
    // An older change that is told later changes nothing.
    CHECK(world.posted(world.changed(order, 5, now_ms + 5)).empty());
    CHECK(world.balances("anna") == "points 20");
    CHECK(world.differences() == "");
}

TEST_CASE("events: nothing more can happen to an order that was cancelled") {
    World world(earning());
    world.join("anna");
    const std::int64_t now_ms = world.clock.now_ms();
    const wire::Event order = world.order("1", "anna", 2000, now_ms);
    CHECK(world.posted(order) == "points +20");
    CHECK(world.posted(world.cancel(order, now_ms)) == "points -20");
    CHECK(world.posted(world.refund("r", order, now_ms)) == "order_cancelled");
    CHECK(world.posted(world.changed(order, 2, now_ms)) == "order_cancelled");
    CHECK(world.figure("anna", "orders") == 0);
    CHECK(world.differences() == "");
}

TEST_CASE("events: nobody refunds another member's order, nor one refund twice") {
    World world(earning());
    world.join("anna");
    world.join("bert");
    const std::int64_t now_ms = world.clock.now_ms();
    const wire::Event order = world.order("1", "anna", 2000, now_ms);
    CHECK(world.posted(order) == "points +20");
    wire::Event refund = world.refund("r", order, now_ms, 500);
    refund.member = "bert";
    CHECK(world.posted(refund) == "member_unknown");
    refund.id = "again";
    refund.member = "anna";
    CHECK(world.posted(refund) == "points -5");
    refund.id = "and again";
    CHECK(world.posted(refund) == "refund_invalid");
    CHECK(world.differences() == "");
}

TEST_CASE("events: a kind that nothing in the program asks for is unknown") {
    World world(earning());
    world.join("anna");
    const std::int64_t now_ms = world.clock.now_ms();
    CHECK(world.posted(world.own("review", "1", "anna", now_ms)) == "event_unknown");
    CHECK(world.posted(world.own("joined", "2", "anna", now_ms)) == "event_unknown");
    CHECK(world.posted(world.own("order", "3", "anna", now_ms)) == "body_invalid");
    CHECK(world.differences() == "");
}

TEST_CASE("events: what waits for a delivery is there once the order is delivered") {
    World world(R"("units": [)" + points_unit(R"(, "settles": {"on": "delivered"})") +
                R"(], "rules": [)" + earn_rule + "]");
    world.join("anna");
    const std::int64_t now_ms = world.clock.now_ms();
    wire::Event delivered = world.own("delivered", "d", "anna", now_ms + 2000);
    delivered.settles = "1";
    CHECK(world.posted(delivered) == "order_unknown");
    CHECK(world.posted(world.order("1", "anna", 2000, now_ms)) == "points +20");
    CHECK(world.balances("anna") == "pending points 20");
    CHECK(world.post(delivered).state == wire::EventState::booked);
    CHECK(world.balances("anna") == "points 20");
    // What the order brings later is there at once.
    const wire::Event order = world.order("1", "anna", 2000, now_ms);
    CHECK(world.posted(world.changed(order, 2, now_ms + 3000)) == "points +20");
    CHECK(world.balances("anna") == "points 40");
    CHECK(world.differences() == "");
}

TEST_CASE("events: ids may be as long and as strange as the shop's own") {
    World world(earning());
    world.join("anna");
    std::string id;
    for (int count = 0; count < 33; ++count) {
        id += "#é";
    }
    const std::int64_t now_ms = world.clock.now_ms();
    wire::Event order = World::order(id, "anna", 2000, now_ms);
    order.id = id;
    CHECK(world.posted(order) == "points +20");
    wire::Event refund = World::refund(id, order, now_ms + 1, 500);
    refund.id = id + '2';
    CHECK(world.posted(refund) == "points -5");
    wire::Event cancel = World::cancel(order, now_ms + 2);
    cancel.id = id + '3';
    CHECK(world.posted(cancel) == "points -15");
    CHECK(world.differences() == "");
}

TEST_CASE("events: an order keeps units alive, and one that is undone does not") {
    World world(R"("units": [)" +
                points_unit(R"(, "expires": {"idle_months": 6, "events": ["order"]})") +
                R"(], "rules": [)" + earn_rule + "]");
    const auto expires = [&world] {
        std::vector<std::int64_t> dates;
        world.look("anna", [&dates](service::Account& account) {
            for (const spaarpas::engine::Lot& lot : account.holding().lots) {
                dates.push_back(lot.expires_at_ms.value_or(0));
            }
        });
        return dates;
    };
    world.clock.set("2026-01-05T12:00");
    world.join("anna");
    world.post(World::order("1", "anna", 2000, world.clock.now_ms()));
    CHECK(expires() == std::vector<std::int64_t>{local("2026-07-06T00:00")});
    world.clock.set("2026-03-10T12:00");
    const wire::Event second = World::order("2", "anna", 1000, world.clock.now_ms());
    world.post(second);
    CHECK(expires() == std::vector<std::int64_t>(2, local("2026-09-11T00:00")));
    world.post(World::cancel(second, world.clock.now_ms()));
    CHECK(expires() == std::vector<std::int64_t>{local("2026-07-06T00:00")});
    CHECK(world.differences() == "");
}

TEST_CASE("events: segments that the shop posts count for what comes after them") {
    World world(earning(R"({"id": "staff-bonus", "name": {"nl": "Extra"}, "on": "order",
        "if": {"segment": ["staff"]}, "do": [{"give": {"unit": "points", "amount": 3}}]})",
                        R"("segments": [{"id": "staff"}])"));
    world.join("anna");
    const std::int64_t now_ms = world.clock.now_ms();
    wire::Event staff = World::own("segments", "s", "anna", now_ms + 10);
    CHECK(world.posted(staff) == "body_invalid");
    staff.segments.emplace();
    staff.segments->names = {"staff"};
    CHECK(world.post(staff).state == wire::EventState::booked);
    CHECK(world.posted(World::order("1", "anna", 1000, now_ms + 20)) == "points +13");
    CHECK(world.posted(World::order("2", "anna", 1000, now_ms)) == "points +10");
    staff.member = "nobody";
    staff.id = "t";
    CHECK(world.posted(staff) == "not_a_member");
    CHECK(world.differences() == "");
}
