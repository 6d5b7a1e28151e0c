#include "tests/unit/engine/model/giving_model.h"
#include "tests/unit/engine/support/carts.h"

namespace spaarpas::engine::test {

using spaarpas::test::Dice;

namespace {

const char* const categories[] = {"coffee", "tea", "gift"};

PaperRule random_rule(Dice& dice, int index) {
    PaperRule rule;
    rule.id = "rule" + std::to_string(index);
    rule.does = static_cast<PaperRule::Does>(dice.between(0, 3));
    rule.unit = rule.does != PaperRule::Does::multiply && dice.chance(20) ? "stamps" : "points";
    rule.category = dice.chance(50) ? categories[dice.roll(3)] : "";
    rule.units = dice.between(1, 5);
    rule.per_minor = dice.chance(50) ? 100 : dice.between(1, 999);
    rule.step = dice.chance(30);
    rule.rounding = static_cast<int>(dice.between(0, 2));
    rule.amount = dice.between(1, 50);
    rule.bp = dice.chance(50) ? 20000 : dice.between(0, 40000);
    const bool limited = rule.does != PaperRule::Does::multiply && dice.chance(20);
    rule.limit = limited ? dice.between(1, 100) : 0;
    return rule;
}

}  // namespace

PaperProgram random_paper(Dice& dice) {
    PaperProgram program;
    program.tax = dice.chance(60);
    program.shipping = dice.chance(40);
    program.discounts = dice.chance(20);
    program.except = dice.chance(30) ? "gift" : "";
    program.stacking = static_cast<int>(dice.between(0, 2));
    program.boost_bp = dice.chance(30) ? dice.between(1, 30000) : 0;
    program.limit = dice.chance(15) ? dice.between(1, 300) : 0;
    const int count = static_cast<int>(dice.between(1, 5));
    for (int index = 0; index < count; ++index) {
        program.rules.push_back(random_rule(dice, index));
    }
    return program;
}

Cart random_cart(Dice& dice) {
    Cart cart = euro_cart({});
    const std::int64_t count = dice.between(0, 5);
    std::int64_t net = 0;
    for (std::int64_t index = 0; index < count; ++index) {
        CartLine made = line("line" + std::to_string(index), dice.between(1, 4), 0);
        made.unit_price_minor = dice.chance(10) ? 0 : dice.between(1, 9999);
        for (const char* const category : categories) {
            if (dice.chance(40)) {
                made.categories.emplace_back(category);
            }
        }
        const std::int64_t gross = made.quantity * made.unit_price_minor;
        made.discount_minor = dice.chance(30) ? dice.between(0, gross) : 0;
        made.tax_minor = dice.between(0, (gross - made.discount_minor) / 5);
        net += gross - made.discount_minor;
        cart.lines.push_back(made);
    }
    cart.order_discount_minor = dice.chance(30) ? dice.between(0, net) : 0;
    cart.shipping_minor = dice.chance(50) ? dice.between(0, 995) : 0;
    return cart;
}

}  // namespace spaarpas::engine::test
