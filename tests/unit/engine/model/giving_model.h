#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/cart/cart.h"
#include "tests/support/dice.h"

/// What the rules on an order give, written from docs/program.md with loops and unbounded numbers,
/// and without the engine's own functions. It knows rates, amounts, pieces, multipliers, boosts,
/// and limits for each order.
namespace spaarpas::engine::test {

struct PaperRule {
    enum class Does { rate, amount, per_item, multiply };
    std::string id;
    Does does = Does::amount;
    /// `points` or `stamps`.
    std::string unit = "points";
    /// Empty where it chooses no lines.
    std::string category;
    std::int64_t units = 1;
    std::int64_t per_minor = 100;
    bool step = false;
    /// 0 rounds down, 1 half up, 2 half to even.
    int rounding = 0;
    std::int64_t amount = 0;
    std::int64_t bp = 10000;
    /// For each order; 0 is none.
    std::int64_t limit = 0;
};

struct PaperProgram {
    bool tax = true;
    bool shipping = false;
    bool discounts = false;
    /// The category that counts nothing; empty for none.
    std::string except;
    /// Of points: 0 the highest, 1 multiply, 2 add.
    int stacking = 0;
    /// A member's boost of points; 0 is none.
    std::int64_t boost_bp = 0;
    /// On points, for each order; 0 is none.
    std::int64_t limit = 0;
    std::vector<PaperRule> rules;
};

/// The rules as a program has them.
std::string rules_text(const PaperProgram& program);

/// What one rule gives; by line in the order of the cart, shipping last.
struct PaperGive {
    std::string rule;
    std::string unit;
    std::int64_t amount = 0;
    std::vector<std::int64_t> by_line;
};

std::vector<PaperGive> gives_on_paper(const PaperProgram& program, const Cart& cart);

PaperProgram random_paper(spaarpas::test::Dice& dice);
Cart random_cart(spaarpas::test::Dice& dice);

}  // namespace spaarpas::engine::test
