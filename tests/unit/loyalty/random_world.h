#pragma once

#include <random>

#include "loyalty/cart/cart.h"
#include "loyalty/member/facts.h"
#include "loyalty/program/program.h"

namespace spaarpas::test {

/// A source of chance with a fixed seed, the same on every platform: the distributions of the
/// standard library are not.
class SeededDice {
public:
    explicit SeededDice(std::uint64_t seed) : random_(seed) {}

    /// A whole number from `low` to `high`, both included.
    std::int64_t between(std::int64_t low, std::int64_t high) {
        const auto span = static_cast<std::uint64_t>(high - low + 1);
        return low + static_cast<std::int64_t>(random_() % span);
    }
    /// True `percent` times out of a hundred.
    bool chance(int percent) { return between(1, 100) <= percent; }

private:
    std::mt19937_64 random_;
};

/// Carts, members and programs in which every mechanic of earning takes part now and then.
loyalty::Cart random_cart(SeededDice& dice);
loyalty::Facts random_facts(SeededDice& dice);
loyalty::Program random_program(SeededDice& dice);

}  // namespace spaarpas::test
