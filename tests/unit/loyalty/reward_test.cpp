#include <doctest/doctest.h>

#include "loyalty/rewards/rewards.h"
#include "tests/unit/loyalty/world.h"

using namespace spaarpas::loyalty;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;     // NOLINT(google-build-using-namespace)

namespace {

Reward reward(RewardKind kind) {
    Reward made;
    made.id = "reward";
    made.kind = kind;
    made.cost_points = 100;
    return made;
}

VoucherDiscount discount_of(const Reward& reward, const Cart& cart) {
    auto discount = voucher_discount(euro_program(), reward, cart);
    REQUIRE(discount.ok());
    return discount.value();
}

}  // namespace

TEST_CASE("reward: each refusal has its own code, and the first of several is named") {
    // Each row adds a reason that goes before all those above it.
    struct Case {
        const char* refusal;
        void (*spoil)(Reward&, RewardUse&);
    };
    const Case cases[] = {
        {"", [](Reward&, RewardUse&) {}},
        {"not_enough_points", [](Reward&, RewardUse& use) { use.available_points = 99; }},
        {"reward_limit_reached",
         [](Reward& made, RewardUse& use) { made.limit_per_member = 2, use.redeemed = 2; }},
        {"reward_out_of_stock", [](Reward&, RewardUse& use) { use.stock_left = 0; }},
        {"reward_tier_required", [](Reward& made, RewardUse&) { made.tiers = {"gold"}; }},
        {"reward_milestone_only", [](Reward& made, RewardUse&) { made.milestone_only = true; }},
    };
    Reward made = reward(RewardKind::perk);
    RewardUse use{100, 0, 1};
    for (const Case& one : cases) {
        one.spoil(made, use);
        const RewardStatus status = reward_status(made, {}, use);
        CHECK(status.refusal == one.refusal);
        REQUIRE(status.trace.size() == 1);
        CHECK(status.trace[0].code == (status.refusal.empty() ? "reward_affordable" : one.refusal));
    }
}

TEST_CASE("reward: what the balance lacks is said") {
    const RewardStatus status = reward_status(reward(RewardKind::perk), {}, {30, 0, {}});
    CHECK(status.missing_points == 70);
    CHECK(number_of(status.trace, "not_enough_points", "missing_points") == 70);
    CHECK(reward_status(reward(RewardKind::perk), {}, {130, 0, {}}).missing_points == 0);
}

TEST_CASE("voucher: an amount off, never more than the goods cost") {
    Reward made = reward(RewardKind::amount_off);
    made.amount_minor = 500;
    Cart cart = euro_cart({line("beans", 1, 1200)});
    cart.shipping_minor = 495;
    CHECK(discount_of(made, cart).discount_minor == 500);
    cart.order_discount_minor = 900;
    const VoucherDiscount discount = discount_of(made, cart);
    CHECK(discount.discount_minor == 300);
    CHECK(number_of(discount.trace, "discount_limited", "wanted_minor") == 500);
}

TEST_CASE("voucher: a percentage off, rounded down, up to its most") {
    Reward made = reward(RewardKind::percent_off);
    made.percent_bp = 1250;
    Cart cart = euro_cart({line("beans", 1, 999)});
    CHECK(discount_of(made, cart).discount_minor == 124);
    made.max_discount_minor = 100;
    CHECK(discount_of(made, cart).discount_minor == 100);
    cart.lines[0].unit_price_minor = 9007199254740991;
    made.max_discount_minor = 0;
    CHECK(discount_of(made, cart).discount_minor == 1125899906842623);
}

TEST_CASE("voucher: free shipping takes the shipping costs off") {
    Cart cart = euro_cart({line("beans", 1, 999)});
    cart.shipping_minor = 495;
    const VoucherDiscount discount = discount_of(reward(RewardKind::free_shipping), cart);
    CHECK(discount.shipping_discount_minor == 495);
    CHECK(discount.discount_minor == 0);
    cart.shipping_minor = 0;
    CHECK(discount_of(reward(RewardKind::free_shipping), cart).refusal == "voucher_no_shipping");
}

TEST_CASE("voucher: a product takes one piece off, the dearest, at what is paid for it") {
    Reward made = reward(RewardKind::product);
    made.sku = "mug";
    Cart cart = euro_cart({line("a", 2, 800), line("b", 1, 700), line("c", 1, 2000)});
    CHECK(discount_of(made, cart).refusal == "voucher_no_product");
    cart.lines[0].sku = "mug";
    cart.lines[0].discount_minor = 300;
    cart.lines[1].sku = "mug";
    const VoucherDiscount discount = discount_of(made, cart);
    CHECK(discount.discount_minor == 700);
    CHECK(discount.sku == "mug");
}

TEST_CASE("voucher: a perk takes nothing off and names itself") {
    Reward made = reward(RewardKind::perk);
    made.perk = "tasting";
    const VoucherDiscount discount = discount_of(made, euro_cart({line("a", 1, 100)}));
    CHECK(discount.refusal.empty());
    CHECK(discount.perk == "tasting");
    CHECK(discount.discount_minor == 0);
}

TEST_CASE("voucher: a cart that is too small is told what is missing") {
    Reward made = reward(RewardKind::amount_off);
    made.amount_minor = 500;
    made.min_order_minor = 1500;
    Cart cart = euro_cart({line("beans", 1, 1200)});
    cart.shipping_minor = 900;
    const VoucherDiscount discount = discount_of(made, cart);
    CHECK(discount.refusal == "voucher_min_order");
    CHECK(number_of(discount.trace, "voucher_min_order", "missing_minor") == 300);
    CHECK(discount_of(made, euro_cart({})).refusal == "voucher_empty_cart");
    cart.currency = "GBP";
    CHECK_FALSE(voucher_discount(euro_program(), made, cart).ok());
}

TEST_CASE("voucher: it may be used to the end of its last local day") {
    Reward made = reward(RewardKind::perk);
    made.valid_days = 90;
    CHECK(voucher_expires_at(amsterdam_program(), made, utc("2026-01-01T12:00")) ==
          utc("2026-04-01T22:00"));
}
