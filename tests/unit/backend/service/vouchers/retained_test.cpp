#include <doctest/doctest.h>

#include "backend/service/wallet/service.h"
#include "unit/backend/service/vouchers/five_orders.h"

namespace spaarpas::test {
namespace {

/// The way that the wallet shows to the bag: `4 of 10, 1 times`, or `closed`.
std::string way_to_bag(World& world) {
    const auto shown = service::WalletService(world.context()).wallet(World::shopper("anna"));
    REQUIRE(shown.ok());
    REQUIRE(shown.value().milestones.size() == 1);
    const engine::MilestoneStatus& status = shown.value().milestones[0];
    const std::string way = std::to_string(status.progress) + " of " +
                            std::to_string(status.target) + ", " + std::to_string(status.times) +
                            " times";
    return status.open ? way : "closed";
}

/// What the wallet's preview says of one more order: the offers of its vouchers.
std::string previewed(World& world) {
    const auto shown = service::WalletService(world.context()).wallet(World::shopper("anna"));
    REQUIRE(shown.ok());
    engine::Event next;
    next.id = "next";
    next.source = next.id;
    next.kind = "order";
    next.at_ms = shown.value().as_of_ms;
    next.cart = World::order("next", "anna", 2000, next.at_ms).order->cart;
    std::string offers;
    world.look("anna", [&](service::Account& account) {
        const auto decided =
            engine::decide(account.program_at(next.at_ms), shown.value().facts, next);
        REQUIRE(decided.ok());
        for (const engine::Effect& effect : decided.value().effects) {
            offers += effect.kind == engine::EffectKind::issue ? effect.subject : "";
        }
    });
    return offers;
}

std::string goal(const std::string& on) {
    return earning(
        R"({"id": "goal", "name": {"nl": "Doel"}, "milestone": true, "on": )" + on +
            R"(, "do": [{"issue": "bag"}]})",
        R"("offers": [{"id": "bag", "name": {"nl": "Zakje"}, "gives": {"item": "coffee"}}])");
}

TEST_CASE("grants: E9, the way to a goal of which a used bag was kept ends where one is given") {
    World world(goal(R"({"reaches": "orders", "every": 5})"));
    buy_five(world);
    world.clock.advance_days(1);
    CHECK(way_to_bag(world) == "0 of 5, 1 times");
    const std::string code = newest_code(world, "anna");
    CHECK(reserved(world, code, "p", 2000) == "discount 2000");
    CHECK(committed(world, code, "p") == "used");
    world.post(World::refund("r", order(world, 5), world.clock.now_ms() + 100));
    CHECK(way_to_bag(world) == "4 of 10, 1 times");
    CHECK(previewed(world).empty());
    const wire::EventResult again = world.post(order(world, 6));
    for (const engine::TraceStep& step : again.trace) {
        CHECK(step.code != engine::Code::voucher_issued);
    }
    CHECK(world.vouchers("anna") == "bag used");
    CHECK(way_to_bag(world) == "0 of 5, 1 times");
    for (int number = 7; number <= 10; ++number) {
        world.post(order(world, number));
    }
    world.clock.advance_days(1);
    CHECK(way_to_bag(world) == "4 of 5, 1 times");
    CHECK(previewed(world) == "bag");
    world.post(order(world, 11));
    CHECK(world.vouchers("anna") == "bag used, bag issued");
    CHECK(found_by(world).empty());
}

TEST_CASE("grants: E9, a goal that is reached once is no goal any more when its bag was used") {
    for (const char* const on : {R"({"reaches": "orders", "at": 5})",
                                 R"({"reaches": "orders", "at": 5, "over": "month"})",
                                 R"({"reaches": "orders", "at": 5, "over": {"days": 90}})"}) {
        CAPTURE(on);
        World world(goal(on));
        buy_five(world);
        world.clock.advance_days(1);
        const std::string code = newest_code(world, "anna");
        CHECK(reserved(world, code, "p", 2000) == "discount 2000");
        CHECK(committed(world, code, "p") == "used");
        world.post(World::refund("r", order(world, 5), world.clock.now_ms() + 100));
        CHECK(way_to_bag(world) == "closed");
    }
}

/// A bag for the first order, once ever.
std::string bag_once(const std::string& limits) {
    return earning(
        R"({"id": "goal", "name": {"nl": "Doel"}, "on": "order", "if": {"amount": {"at_least": 1500}},)" +
            limits.substr(0, limits.find('|')) + R"("do": [{"issue": "bag"}]})",
        R"("offers": [{"id": "bag", "name": {"nl": "Zakje"}, )" +
            limits.substr(limits.find('|') + 1) + R"("gives": {"item": "coffee"}}])");
}

void use_first(World& world, const std::string& on = "p") {
    const std::string code = newest_code(world, "anna");
    CHECK(reserved(world, code, on, 2000) == "discount 2000");
    CHECK(committed(world, code, on) == "used");
}

TEST_CASE("grants: E21, a bag that was used and stays is of its limit, whoever sets it") {
    for (const std::string limits : {R"("limit": [{"times": 1, "per": "ever"}],|)",
                                     R"(|"limit": [{"times": 1, "per": "ever"}], )",
                                     R"(|"limit": [{"times": 1, "per": "week"}], )",
                                     R"(|"limit": [{"times": 1, "per": {"days": 30}}], )",
                                     R"("limit": [{"times": 1, "per": "ever", "of": "all"}],|)",
                                     R"(|"limit": [{"times": 1, "per": "month", "of": "all"}], )",
                                     R"(|"limit": [{"times": 1, "per": "ever", "of": "all"}], )"}) {
        CAPTURE(limits);
        World world(bag_once(limits));
        world.join("anna");
        const std::int64_t at_ms = world.clock.now_ms();
        world.post(World::order("o1", "anna", 2000, at_ms));
        use_first(world);
        world.post(World::refund("r", World::order("o1", "anna", 2000, at_ms), at_ms + 10));
        CHECK(world.vouchers("anna") == "bag used");
        // What all members may have is not told beforehand, and the preview says "at most".
        CHECK(previewed(world) == (limits.find("all") == std::string::npos ? "" : "bag"));
        world.post(World::order("o2", "anna", 2000, at_ms + 20));
        CHECK(world.vouchers("anna") == "bag used");
        world.post(World::order("late", "anna", 2000, at_ms - 20));
        CHECK(world.vouchers("anna") == "bag used");
        world.post(World::cancel(World::order("o2", "anna", 2000, at_ms), at_ms + 30));
        CHECK(world.vouchers("anna") == "bag used");
        CHECK(found_by(world).empty());
    }
}

TEST_CASE("grants: E21, the last one of the stock is not given again while it stays used") {
    World world(bag_once(R"(|"limit": [{"times": 1, "per": "ever", "of": "all"}], )"));
    const std::int64_t at_ms = world.clock.now_ms();
    for (const char* const member : {"anna", "bert", "carl"}) {
        world.join(member);
    }
    world.post(World::order("o1", "anna", 2000, at_ms));
    use_first(world);
    world.post(World::cancel(World::order("o1", "anna", 2000, at_ms), at_ms + 10));
    world.post(World::order("b", "bert", 2000, at_ms + 20));
    CHECK(world.vouchers("bert").empty());
    CHECK(found_by(world).empty());
    // The order that it was used on comes back, and with it the bag, which nothing brings any more.
    world.post(World::order("p", "anna", 2000, at_ms + 30));
    CHECK(world.vouchers("anna") == "bag used");
    world.post(World::cancel(World::order("p", "anna", 2000, at_ms + 30), at_ms + 40));
    CHECK(world.vouchers("anna") == "bag withdrawn");
    world.post(World::order("c", "carl", 2000, at_ms + 50));
    CHECK(world.vouchers("carl") == "bag issued");
    CHECK(found_by(world).empty());
}

TEST_CASE("grants: E21, a goal that is reached again brings all of it but the bag that stays") {
    World world(earning(
        R"({"id": "goal", "name": {"nl": "Doel"}, "on": {"reaches": "orders", "at": 2}, "milestone": true,
            "limit": [{"times": 1, "per": "ever"}],
            "do": [{"issue": "bag"}, {"give": {"unit": "points", "amount": 7}}]})",
        R"("offers": [{"id": "bag", "name": {"nl": "Zakje"}, "gives": {"item": "coffee"}}])"));
    world.join("anna");
    const std::int64_t at_ms = world.clock.now_ms();
    world.post(World::order("o1", "anna", 2000, at_ms));
    CHECK(world.posted(World::order("o2", "anna", 2000, at_ms + 1)) == "points +27");
    use_first(world);
    CHECK(world.posted(World::refund(
              "r", World::order("o2", "anna", 2000, at_ms + 1), at_ms + 10)) == "points -27");
    CHECK(previewed(world).empty());
    CHECK(way_to_bag(world) == "1 of 2, 0 times");
    CHECK(world.posted(World::order("o3", "anna", 2000, at_ms + 20)) == "points +27");
    CHECK(world.vouchers("anna") == "bag used");
    CHECK(found_by(world).empty());
}

TEST_CASE("grants: who becomes one with another keeps the bags of both, used or not") {
    for (const bool is_used : {false, true}) {
        CAPTURE(is_used);
        World world(earning(
            R"({"id": "goal", "name": {"nl": "Doel"}, "on": {"reaches": "orders", "every": 1},
                "do": [{"issue": "bag"}]})",
            R"("offers": [{"id": "bag", "name": {"nl": "Zakje"}, "gives": {"item": "coffee"}}])"));
        const std::int64_t at_ms = world.clock.now_ms();
        world.join("bert");
        world.post(World::order("b", "bert", 2000, at_ms));
        world.join("anna");
        world.post(World::order("a", "anna", 2000, at_ms + 1));
        const std::string code = newest_code(world, "anna");
        if (is_used) {
            use_first(world);
        }
        const auto merged = world.members().merge(World::merchant(), world.key(), "anna", {"bert"});
        REQUIRE(merged.ok());
        CHECK(world.vouchers("anna") ==
              (is_used ? "bag issued, bag used" : "bag issued, bag issued"));
        CHECK(found_by(world).empty());
    }
}

}  // namespace
}  // namespace spaarpas::test
