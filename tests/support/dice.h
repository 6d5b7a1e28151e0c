#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace spaarpas::test {

/// Where a test's chance comes from. What is made of it (carts, messages, trees) does not know
/// whether a seed or the property suite is behind it, which rolls lower and lower numbers to find
/// the smallest case that fails.
class Dice {
public:
    Dice() = default;
    Dice(const Dice&) = delete;
    Dice& operator=(const Dice&) = delete;
    virtual ~Dice() = default;

    /// A whole number from `low` to `high`, both included.
    virtual std::int64_t between(std::int64_t low, std::int64_t high) = 0;

    /// From 0 up to and without `sides`.
    std::uint32_t roll(std::size_t sides) {
        return static_cast<std::uint32_t>(between(0, static_cast<std::int64_t>(sides) - 1));
    }
    /// True `percent` times out of a hundred; a shrunk case has it false.
    bool chance(int percent) { return between(1, 100) > 100 - percent; }
    bool one_in(std::uint32_t odds) { return between(1, odds) == odds; }
};

/// The same numbers for the same seed on every platform: the distributions of the standard library
/// differ between libraries.
class SeededDice final : public Dice {
public:
    explicit SeededDice(std::uint64_t seed) : random_(seed) {}

    std::int64_t between(std::int64_t low, std::int64_t high) override {
        const auto span = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low) + 1;
        return static_cast<std::int64_t>(static_cast<std::uint64_t>(low) + random_() % span);
    }

private:
    std::mt19937_64 random_;
};

}  // namespace spaarpas::test
