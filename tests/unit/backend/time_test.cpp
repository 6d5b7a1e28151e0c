#include <algorithm>

#include "unit/backend/world.h"

using spaarpas::test::sample_program;
using spaarpas::test::World;

TEST_CASE("points wait for the return window, become available and expire by themselves") {
    World world(sample_program(14));
    world.buy("o1", "anna", 10000);
    CHECK(world.wallet("anna").balance.pending == 100);
    world.clock.advance_days(15);
    CHECK(world.wallet("anna").balance.available == 100);
    CHECK(world.wallet("anna").balance.pending == 0);
    world.clock.advance_days(370);
    CHECK(world.wallet("anna").balance.available == 0);
    const auto page = world.service->wallets().entries(World::shopper("anna"), "");
    REQUIRE(page.ok());
    CHECK(page.value().entries.size() == 3);
}

TEST_CASE("the sweep does for absent members what a visit does") {
    World world(sample_program(14));
    world.buy("o1", "anna", 10000);
    world.clock.advance_days(15);
    const auto swept = world.service->sweep(10);
    REQUIRE(swept.ok());
    CHECK(swept.value() == 1);
    CHECK(world.service->sweep(10).value() == 0);
}

TEST_CASE("a tier is reached at once and ends on its day, and the member is told of both") {
    World world;
    world.buy("o1", "anna", 60000);
    auto wallet = world.wallet("anna");
    CHECK(wallet.facts.tier == "zilver");
    REQUIRE_FALSE(wallet.notices.empty());
    CHECK(wallet.notices.front().code == "tier_reached");
    const auto perks = world.service->desk().entitlements(World::merchant(), "anna");
    REQUIRE(perks.ok());
    CHECK(perks.value().perks.front().perk == "proeverij");
    world.clock.advance_days(367);
    wallet = world.wallet("anna");
    CHECK(wallet.facts.tier == "brons");
    CHECK(wallet.notices.front().code == "tier_lowered");
}

TEST_CASE("a private budget gives what is left of it and then nothing") {
    World world;
    const std::int64_t expected[] = {25, 25, 10, 0};
    int number = 0;
    for (const std::int64_t points : expected) {
        spaarpas::wire::Event review;
        review.id = "review-" + std::to_string(++number);
        review.kind = "review";
        review.member = "anna";
        review.occurred_at_ms = world.clock.now_ms();
        CHECK(world.post(review).points == points);
    }
    CHECK(world.wallet("anna").balance.available == 60);
}

TEST_CASE(
    "a budget that is nearly used up takes from its own rule alone, and the history says so") {
    std::string text = spaarpas::test::sample_program();
    const std::string rules = R"("earning": {"rules": [)";
    text.replace(text.find(rules), rules.size(), R"("earning": {
        "cap": {"points": 150, "per": "day"}, "rules": [
            {"id": "actie", "name": {"nl": "Actie"}, "kind": "fixed", "points": 100,
             "cap": {"points": 130, "per": "day"}, "budget_points": 110},)");
    World world(text);
    CHECK(world.buy("o1", "anna", 1000) == 100 + 10);
    // Of 100 and 60 the program's cap lets 100 and 50 through, and 10 of the 100 are left.
    const auto second = world.post(World::order("o2", "bert", 6000, world.clock.now_ms()));
    CHECK(second.points == 10 + 50);
    const auto reached = [&second](const char* code) {
        return std::any_of(second.trace.begin(), second.trace.end(), [code](const auto& step) {
            return step.code == code && step.subject == "actie";
        });
    };
    CHECK(reached("budget_reached"));
    CHECK_FALSE(reached("cap_reached"));
    CHECK_FALSE(reached("at_most"));
    const auto caps = world.wallet("bert").facts.caps;
    const auto use =
        std::find_if(caps.begin(), caps.end(), [](const auto& cap) { return cap.rule == "actie"; });
    REQUIRE(use != caps.end());
    CHECK(use->used_points == 10);
}

TEST_CASE("a revoked token is refused until it has expired, and then forgotten") {
    World world;
    const std::int64_t now_s = world.clock.now_ms() / 1000;
    auto anna = World::shopper("anna");
    anna.token_id = "t1";
    REQUIRE(world.service->revoke_token("bonen", "t1", now_s + 600).ok());
    REQUIRE(world.service->keep_house(10).ok());
    REQUIRE_FALSE(world.service->wallets().wallet(anna).ok());
    CHECK(world.service->wallets().wallet(anna).refusal().code == "token_revoked");
    world.clock.set((now_s + 661) * 1000);
    REQUIRE(world.service->keep_house(10).ok());
    CHECK_FALSE(world.store->read()->journal().token_revoked("bonen", "t1"));
}

TEST_CASE("a question is paid once, and withdrawing the consent deletes the answer") {
    World world;
    const auto anna = World::shopper("anna");
    REQUIRE(world.service->shoppers().join(anna, {"j"}, {"nl"}).ok());
    CHECK(world.wallet("anna").prompt == "maling");
    const auto answered =
        world.service->shoppers().answer(anna, {"a"}, {"maling", {"bonen"}, "", false});
    REQUIRE_MESSAGE(answered.ok(), answered.refusal().code);
    CHECK(answered.value().points == 10);
    CHECK(answered.value().wallet.prompt.empty());
    REQUIRE(world.service->shoppers().consent(anna, {"c"}, {"maling", false}).ok());
    auto recent = anna;
    recent.auth_time_s = world.clock.now_ms() / 1000;
    const auto answers = world.service->wallets().answers(recent);
    REQUIRE(answers.ok());
    CHECK(answers.value().empty());
    CHECK(world.service->wallets().answers(anna).refusal().code == "reauthentication_required");
}

TEST_CASE("an answer is kept no longer than its question promised") {
    World world;
    auto anna = World::shopper("anna");
    REQUIRE(world.service->shoppers().join(anna, {"j"}, {"nl"}).ok());
    REQUIRE(world.service->shoppers().answer(anna, {"a"}, {"maling", {"bonen"}, "", false}).ok());
    const auto kept_answers = [&] {
        REQUIRE(world.service->keep_house(100).ok());
        anna.auth_time_s = world.clock.now_ms() / 1000;
        return world.service->wallets().answers(anna).value().size();
    };
    CHECK(kept_answers() == 1);
    world.clock.advance_days(730);
    CHECK(kept_answers() == 1);
    world.clock.advance_days(1);
    CHECK(kept_answers() == 0);
}

TEST_CASE("erasure forgets who the member was, and the ledger still holds") {
    World world;
    world.buy("o1", "anna", 10000);
    auto anna = World::shopper("anna");
    CHECK(world.service->shoppers().erase(anna).refusal().code == "reauthentication_required");
    anna.auth_time_s = world.clock.now_ms() / 1000;
    REQUIRE(world.service->shoppers().erase(anna).ok());
    CHECK_FALSE(world.wallet("anna").member.has_value());
    CHECK(world.service->desk().member(World::merchant(), "anna").refusal().code ==
          "member_unknown");
}

TEST_CASE("a voucher is reserved for one order, used by it once, and refused to others") {
    World world;
    world.buy("o1", "anna", 10000);
    const auto redeemed = world.service->shoppers().redeem(World::shopper("anna"), {"k"}, {"vijf"});
    REQUIRE(redeemed.ok());
    const std::string& code = redeemed.value().voucher.code;
    const auto& vouchers = world.service->vouchers();
    const auto cart = World::order("o2", "anna", 2000, 0).order->cart;
    const auto reserved = vouchers.reserve(World::merchant(), code, {"o2", cart});
    REQUIRE_MESSAGE(reserved.ok(), reserved.refusal().code);
    CHECK(reserved.value().discount_minor == 500);
    CHECK(vouchers.reserve(World::merchant(), code, {"o3", cart}).refusal().code ==
          "voucher_reserved");
    CHECK(vouchers.commit(World::merchant(), code, {"o3"}).refusal().code == "voucher_reserved");
    CHECK(vouchers.commit(World::merchant(), code, {"o2"}).ok());
    CHECK(vouchers.commit(World::merchant(), code, {"o2"}).ok());
    CHECK(vouchers.release(World::merchant(), code, {"o2"}).refusal().code == "voucher_used");
}
