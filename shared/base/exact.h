#pragma once

#include <cstdint>
#include <vector>

namespace spaarpas::base {

/// The largest integer that every JSON reader and JavaScript keep exactly: 2^53 - 1.
inline constexpr std::int64_t max_safe_integer = 9007199254740991;

enum class Rounding { floor, half_up, half_even };

}  // namespace spaarpas::base

/// Arithmetic that is exact or says that it is not. Money and points stay within 2^53 - 1 either
/// way, so that every JSON reader and JavaScript keep them.
namespace spaarpas::base::exact {

__extension__ typedef __int128 Wide;  // NOLINT(modernize-use-using): the attribute needs a typedef

/// Adds, subtracts or multiplies in place. False, and nothing changed, beyond 2^53 - 1 either way.
[[nodiscard]] bool add(std::int64_t& sum, std::int64_t term);
[[nodiscard]] bool multiply(std::int64_t& product, std::int64_t factor);

/// The same for the wide numbers in between. False beyond 2^127 - 1.
[[nodiscard]] bool add(Wide& sum, Wide term);
[[nodiscard]] bool multiply(Wide& product, Wide factor);

/// A fraction that is not negative, in lowest terms.
struct Fraction {
    Wide numerator = 1;
    Wide denominator = 1;
};

/// Multiplies and brings into lowest terms.
[[nodiscard]] bool multiply(Fraction& fraction, Wide numerator, Wide denominator);

/// The least common multiple of two positive numbers, in place.
[[nodiscard]] bool common_multiple(Wide& multiple, Wide other);

/// `numerator / denominator` as a whole number. Neither is negative. False beyond 2^53 - 1.
[[nodiscard]] bool divide(Wide numerator, Wide denominator, Rounding rounding, std::int64_t& whole);

/// floor(value * part / whole), for 0 <= part <= whole and a positive whole: never overflows.
std::int64_t share(std::int64_t value, std::int64_t part, std::int64_t whole);

/// Splits `total` in proportion to `weights` by largest remainder: every part is the floor of its
/// exact share or one more, ties go to the earlier one, and the parts add up to `total`. Where all
/// weights are zero, the first takes all. None is negative.
std::vector<std::int64_t> split(std::int64_t total, const std::vector<std::int64_t>& weights);

}  // namespace spaarpas::base::exact
