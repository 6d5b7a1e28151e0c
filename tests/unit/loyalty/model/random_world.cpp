#include "tests/unit/loyalty/model/random_world.h"

#include "tests/unit/loyalty/world.h"

namespace spaarpas::test {

using namespace loyalty;  // NOLINT(google-build-using-namespace): the tests speak of rules

namespace {

const char* const skus[] = {"a", "b", "c", "d"};
const char* const categories[] = {"coffee", "tea", "gift"};

base::List<std::string> some(Dice& dice, const char* const* from, int count, int percent) {
    base::List<std::string> chosen;
    for (int index = 0; index < count; ++index) {
        if (dice.chance(percent)) {
            chosen.emplace_back(from[index]);
        }
    }
    return chosen;
}

Condition random_condition(Dice& dice) {
    Condition when;
    const char* const channels[] = {"web", "shop"};
    const char* const segments[] = {"staff", "vip"};
    const char* const tiers[] = {"base", "gold"};
    if (dice.chance(30)) {
        when.categories = some(dice, categories, 3, 50);
    }
    if (dice.chance(20)) {
        when.skus = some(dice, skus, 4, 60);
    }
    if (dice.chance(20)) {
        when.not_categories = some(dice, categories, 3, 30);
    }
    if (dice.chance(20)) {
        when.not_skus = some(dice, skus, 4, 30);
    }
    if (dice.chance(10)) {
        when.channels = some(dice, channels, 2, 70);
    }
    if (dice.chance(10)) {
        when.segments = some(dice, segments, 2, 70);
    }
    if (dice.chance(10)) {
        when.tiers = some(dice, tiers, 2, 70);
    }
    when.min_order_minor = dice.chance(15) ? dice.between(0, 20000) : 0;
    when.first_order = dice.chance(10);
    return when;
}

EarningRule random_rule(Dice& dice, int index) {
    EarningRule rule;
    rule.id = "rule" + std::to_string(index);
    rule.kind = static_cast<EarningKind>(dice.between(0, 3));
    rule.rounding = static_cast<base::Rounding>(dice.between(0, 2));
    if (rule.kind == EarningKind::per_amount) {
        rule.rate = Rate{dice.between(1, 5), dice.chance(50) ? 100 : dice.between(1, 999)};
    } else if (rule.kind == EarningKind::multiplier) {
        rule.multiplier_bp = dice.chance(50) ? 20000 : dice.between(0, 40000);
    } else {
        rule.points = dice.between(1, 50);
    }
    if (dice.chance(60)) {
        rule.when = random_condition(dice);
    }
    if (rule.kind != EarningKind::multiplier && dice.chance(20)) {
        rule.cap = Cap{dice.between(1, 100), CapPeriod::order};
    }
    return rule;
}

}  // namespace

Cart random_cart(Dice& dice) {
    Cart cart = euro_cart({});
    const std::int64_t count = dice.between(0, 5);
    std::int64_t net = 0;
    for (std::int64_t index = 0; index < count; ++index) {
        CartLine made = line("line" + std::to_string(index), dice.between(1, 4), 0);
        made.unit_price_minor = dice.chance(10) ? 0 : dice.between(1, 9999);
        made.sku = skus[dice.between(0, 3)];
        made.categories = some(dice, categories, 3, 40);
        const std::int64_t gross = made.quantity * made.unit_price_minor;
        made.discount_minor = dice.chance(30) ? dice.between(0, gross) : 0;
        made.tax_minor = dice.between(0, (gross - made.discount_minor) / 5);
        net += gross - made.discount_minor;
        cart.lines.push_back(made);
    }
    cart.order_discount_minor = dice.chance(30) ? dice.between(0, net) : 0;
    cart.shipping_minor = dice.chance(50) ? dice.between(0, 995) : 0;
    cart.channel = dice.chance(80) ? "web" : "shop";
    return cart;
}

Facts random_facts(Dice& dice) {
    Facts facts;
    facts.at_ms = dice.between(1700000000000, 1800000000000);
    facts.tier = dice.chance(50) ? "base" : "gold";
    facts.orders = dice.between(0, 2);
    if (dice.chance(30)) {
        facts.segments = {"vip"};
    }
    if (dice.chance(30)) {
        const std::int64_t until = facts.at_ms + dice.between(-1, 1);
        facts.boosts = {{"boost", dice.between(10000, 30000), until}};
    }
    return facts;
}

Program random_program(Dice& dice) {
    Program program = euro_program();
    program.earning.counts_tax = dice.chance(60);
    program.earning.counts_shipping = dice.chance(40);
    program.earning.counts_discounts = dice.chance(20);
    program.earning.stacking = static_cast<Stacking>(dice.between(0, 2));
    const int count = static_cast<int>(dice.between(1, 5));
    for (int index = 0; index < count; ++index) {
        program.earning.rules.push_back(random_rule(dice, index));
    }
    if (dice.chance(15)) {
        program.earning.cap = Cap{dice.between(1, 300), CapPeriod::order};
    }
    if (dice.chance(60)) {
        program.tiers = Tiers{};
        program.tiers->levels = {tier("base", 0), tier("gold", 100, dice.between(10000, 20000))};
    }
    return program;
}

}  // namespace spaarpas::test
