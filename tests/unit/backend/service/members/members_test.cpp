#include <doctest/doctest.h>

#include "backend/service/time/house.h"
#include "unit/backend/service/support/world.h"

using namespace spaarpas::test;  // NOLINT(google-build-using-namespace): a test speaks of a
                                 // world

namespace {

const std::string welcome = earning(R"({"id": "welcome", "name": {"nl": "Welkom"}, "on": "joined",
    "do": [{"give": {"unit": "points", "amount": 10}}]})");

const std::string third_order = earning(
    R"({"id": "third", "name": {"nl": "Derde"}, "on": {"reaches": "orders", "every": 3},
        "do": [{"issue": {"offer": "bag"}}]})",
    R"("offers": [{"id": "bag", "name": {"nl": "Zakje"}, "gives": {"item": "bag"}}])");

service::ShopperCaller signed_in(const World& world, const std::string& member) {
    service::ShopperCaller caller = World::shopper(member);
    caller.auth_time_s = world.clock.now_ms() / 1000;
    return caller;
}

void merge(World& world, const std::string& into, const std::string& from) {
    const auto merged = world.members().merge(World::merchant(), world.key(), into, {from});
    REQUIRE(merged.ok());
}

}  // namespace

TEST_CASE("members: who joins twice is welcomed once") {
    World world(welcome);
    world.join("anna");
    world.join("anna");
    CHECK(world.balances("anna") == "points 10");
    CHECK(world.differences() == "");
}

TEST_CASE("members: a key is its shopper's own, and stands for one request") {
    World world(welcome);
    const service::IdempotencyKey key{"one"};
    REQUIRE(world.members().join(World::shopper("anna"), key, {}).ok());
    REQUIRE(world.members().join(World::shopper("bert"), key, {}).ok());
    CHECK(world.is_member("bert"));
    const auto other = world.members().join(World::shopper("anna"), key, {"de"});
    REQUIRE(!other.ok());
    CHECK(other.refusal().code == service::ErrorCode::idempotency_conflict);
    CHECK(world.differences() == "");
}

TEST_CASE("members: a revoked token joins nobody") {
    World world(welcome);
    REQUIRE(world.service->revoke_token("shop", "token-anna", 1900000000).ok());
    const auto joined = world.members().join(World::shopper("anna"), world.key(), {});
    REQUIRE(!joined.ok());
    CHECK(joined.refusal().code == service::ErrorCode::token_revoked);
    CHECK(world.differences() == "");
}

TEST_CASE("members: a revoked token is refused as long as it would be taken, and then forgotten") {
    World world(welcome);
    const std::int64_t expires_at_s = world.clock.now_ms() / 1000 + 600;
    REQUIRE(world.service->revoke_token("shop", "t1", expires_at_s).ok());
    const auto is_revoked = [&world] {
        REQUIRE(service::keep_house(world.context()).ok());
        return world.store->read()->tokens().is_revoked("shop", "t1");
    };
    CHECK(is_revoked());
    // A minute more, for clocks that differ.
    world.clock.set((expires_at_s + 59) * 1000);
    CHECK(is_revoked());
    world.clock.set((expires_at_s + 61) * 1000);
    CHECK_FALSE(is_revoked());
}

TEST_CASE("members: erasing asks for a recent sign-in, and twice is no error") {
    World world(welcome);
    world.join("anna");
    const auto refused = world.members().erase(World::shopper("anna"));
    REQUIRE(!refused.ok());
    CHECK(refused.refusal().code == service::ErrorCode::reauthentication_required);
    CHECK(world.members().erase(signed_in(world, "anna")).ok());
    CHECK(world.members().erase(signed_in(world, "anna")).ok());
    CHECK(!world.is_member("anna"));
    CHECK(world.differences() == "");
}

TEST_CASE("E24: a refund after the member was erased is final, and says so") {
    World world(welcome);
    world.join("anna");
    const wire::Event order = World::order("1", "anna", 2000, world.clock.now_ms());
    CHECK(world.posted(order) == "points +20");
    REQUIRE(world.members().erase(signed_in(world, "anna")).ok());
    CHECK(world.posted(World::refund("r", order, world.clock.now_ms())) == "member_erased");
    CHECK(world.posted(order) == "member_erased");
    CHECK(world.posted(World::order("2", "anna", 2000, world.clock.now_ms())) == "member_erased");
    CHECK(world.differences() == "");
}

TEST_CASE("E15: no order makes a member of somebody who erased themselves; joining does") {
    World world(welcome + R"(, "enrolment": {"by": "order"})");
    CHECK(world.posted(World::order("1", "anna", 2000, world.clock.now_ms())) == "points +20");
    REQUIRE(world.members().erase(signed_in(world, "anna")).ok());
    CHECK(world.posted(World::order("2", "anna", 2000, world.clock.now_ms())) == "member_erased");
    CHECK(!world.is_member("anna"));
    world.join("anna");
    CHECK(world.posted(World::order("3", "anna", 2000, world.clock.now_ms())) == "points +20");
    CHECK(world.balances("anna") == "points 30");
    CHECK(world.differences() == "");
}

TEST_CASE("E15: who erases themselves before joining takes the orders along that wait for them") {
    World world(welcome + R"(, "enrolment": {"claims_days": 30})");
    world.post(World::order("1", "anna", 2000, world.clock.now_ms()));
    REQUIRE(world.members().erase(signed_in(world, "anna")).ok());
    world.join("anna");
    CHECK(world.balances("anna") == "points 10");
    CHECK(world.differences() == "");
}

TEST_CASE("merge: what happened to both is one past, and both joined once") {
    World world(welcome);
    world.join("anna");
    const std::int64_t now_ms = world.clock.now_ms();
    CHECK(world.posted(World::order("1", "anna", 2000, now_ms)) == "points +20");
    world.clock.advance_days(1);
    world.join("guest");
    const wire::Event order = World::order("2", "guest", 3000, world.clock.now_ms());
    CHECK(world.posted(order) == "points +30");
    merge(world, "anna", "guest");
    CHECK(world.balances("anna") == "points 60");
    CHECK(world.figure("anna", "orders") == 2);
    CHECK(world.entries("anna") == "joined, order, merge, merge");
    // What is told of the other is told of this one.
    CHECK(world.posted(World::refund("r", order, world.clock.now_ms())) == "points -30");
    CHECK(world.balances("guest") == "points 30");
    CHECK(world.differences() == "");
}

TEST_CASE("merge: the survivor's chain names the head of the other, which gives all away") {
    World world(welcome);
    world.join("anna");
    world.join("guest");
    world.post(World::order("1", "guest", 3000, world.clock.now_ms()));
    store::MemberKey guest;
    world.look("guest", [&](service::Account& account) { guest = account.key(); });
    merge(world, "anna", "guest");
    world.look("anna", [&](service::Account& account) {
        auto& tables = account.session().tables();
        const auto record = tables.members().by_key(guest);
        REQUIRE(record.has_value());
        CHECK(record->merged_into == account.key());
        const auto entries = tables.entries().chain(account.key(), 0, 100);
        REQUIRE(entries.size() >= 2);
        CHECK(entries[1].document.find(record->chain_head) != std::string::npos);
        for (const auto& balances : tables.holdings().holding(guest, {}).balances) {
            CHECK(balances.available == 0);
        }
        CHECK(tables.effects().page(guest, 0, 10).empty());
    });
    CHECK(world.differences() == "");
}

TEST_CASE("merge: goals count what both did, and vouchers come along") {
    World world(third_order);
    world.join("anna");
    world.join("guest");
    const std::int64_t now_ms = world.clock.now_ms();
    for (int count = 1; count <= 3; ++count) {
        world.post(World::order("g" + std::to_string(count), "guest", 1000, now_ms + count));
        world.post(World::order("a" + std::to_string(count), "anna", 1000, now_ms + 10 + count));
    }
    CHECK(world.vouchers("anna") == "bag issued");
    merge(world, "anna", "guest");
    // Both had the first bag: one of the two is the second bag of the united past now.
    CHECK(world.vouchers("anna") == "bag issued, bag issued");
    CHECK(world.balances("anna") == "points 60");
    CHECK(world.differences() == "");
}

TEST_CASE("merge: nobody is merged with themselves, with nobody or twice") {
    World world(welcome);
    world.join("anna");
    world.join("bert");
    const auto code = [&](const std::string& into, const std::string& from) {
        const auto merged = world.members().merge(World::merchant(), world.key(), into, {from});
        return merged.ok() ? service::ErrorCode::internal_error : merged.refusal().code;
    };
    CHECK(code("anna", "anna") == service::ErrorCode::members_same);
    CHECK(code("anna", "carl") == service::ErrorCode::member_unknown);
    merge(world, "anna", "bert");
    CHECK(code("anna", "bert") == service::ErrorCode::member_merged);
    CHECK(world.differences() == "");
}

TEST_CASE("merge: who erases themselves is forgotten by both ids") {
    World world(third_order);
    world.join("anna");
    world.join("guest");
    const wire::Event order = World::order("1", "guest", 1000, world.clock.now_ms());
    world.post(order);
    merge(world, "anna", "guest");
    REQUIRE(world.members().erase(signed_in(world, "anna")).ok());
    CHECK(!world.is_member("anna"));
    CHECK(!world.is_member("guest"));
    CHECK(world.posted(World::refund("r", order, world.clock.now_ms())) == "member_erased");
    CHECK(world.posted(World::order("2", "guest", 1000, world.clock.now_ms())) == "member_erased");
    CHECK(world.differences() == "");
}

TEST_CASE("merge: who erases themselves is forgotten by the ids of before an earlier merge, too") {
    World world(third_order);
    for (const char* const member : {"anna", "guest", "phone"}) {
        world.join(member);
    }
    const wire::Event order = World::order("1", "phone", 1000, world.clock.now_ms());
    world.post(order);
    merge(world, "guest", "phone");
    merge(world, "anna", "guest");
    REQUIRE(world.members().erase(signed_in(world, "anna")).ok());
    CHECK(!world.is_member("phone"));
    CHECK(world.posted(World::refund("r", order, world.clock.now_ms())) == "member_erased");
    CHECK(world.posted(World::order("2", "phone", 1000, world.clock.now_ms())) == "member_erased");
    CHECK(world.differences() == "");
}

TEST_CASE("merge: debts, what waits and counters come along") {
    World world(R"("units": [)" + points_unit(R"(, "settles": {"days": 14},
        "shortfall": "allow_negative")") +
                R"(,
        {"id": "stars", "kind": "counter", "name_one": {"nl": "ster"},
         "name_other": {"nl": "sterren"}}], "rules": [)" +
                earn_rule + R"(,
        {"id": "star", "name": {"nl": "Ster"}, "on": "order",
         "do": [{"give": {"unit": "stars", "amount": 1}}]}])");
    world.join("anna");
    world.join("guest");
    const std::int64_t now_ms = world.clock.now_ms();
    const wire::Event early = World::order("1", "guest", 5000, now_ms - 20 * 86400000LL);
    world.post(early);
    world.post(World::order("2", "anna", 2000, now_ms));
    world.clock.advance_days(1);
    world.post(World::order("3", "guest", 700, world.clock.now_ms()));
    CHECK(world.balances("guest") == "points 50, pending points 7, stars 2");
    world.spend("guest", 50);
    world.post(World::refund("r", early, world.clock.now_ms()));
    CHECK(world.balances("guest") == "debt points -43, stars 1");
    merge(world, "anna", "guest");
    CHECK(world.balances("anna") == "pending points 20, debt points -43, stars 2");
    world.clock.advance_days(20);
    world.post(World::order("4", "anna", 3000, world.clock.now_ms()));
    CHECK(world.balances("anna") == "pending points 30, debt points -23, stars 3");
}

TEST_CASE("merge: what one of the two owes is paid by what the other has") {
    for (const char* const owes : {"anna", "guest"}) {
        CAPTURE(owes);
        World world(R"("units": [)" + points_unit(R"(, "shortfall": "allow_negative")") +
                    R"(], "rules": [)" + earn_rule + "]");
        world.join("anna");
        world.join("guest");
        const std::int64_t now_ms = world.clock.now_ms();
        const wire::Event spent = World::order("1", owes, 6000, now_ms);
        world.post(spent);
        const std::string has = owes == std::string("anna") ? "guest" : "anna";
        world.post(World::order("2", has, 7000, now_ms + 1));
        world.spend(owes, 50);
        world.post(World::refund("r", spent, now_ms + 2));
        CHECK(world.balances(owes) == "debt points -50");
        merge(world, "anna", "guest");
        CHECK(world.balances("anna") == "points 20");
        CHECK(world.differences() == "");
    }
}
