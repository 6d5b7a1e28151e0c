#pragma once

#include <cstdint>

#include "json/fields.h"

/// The bounds within which the arithmetic of the rules is exact: a sum of lines of at most 2^53 - 1
/// minor units times a factor and a rate stays far below 2^127.
namespace spaarpas::engine::limits {

inline constexpr std::int64_t one_bp = 10000;
inline constexpr std::int64_t max_multiplier_bp = 100000;
inline constexpr std::int64_t max_rate_units = 10000;
inline constexpr std::int64_t max_per_minor = 1000000000;
inline constexpr std::int64_t max_days = 36500;
inline constexpr std::int64_t max_months = 1200;

/// What one action gives at once, so that a thousand grants of a thousand rules add up within 2^53.
inline constexpr std::int64_t max_amount = 1000000000;

/// How often a rule that follows is granted by one event at most: units are one sum, but each
/// voucher is a code of its own, and a number with a few zeros too many must not make millions.
inline constexpr std::int64_t max_grants = 1000;

inline constexpr json::IntegerRule some_days{1, max_days};
inline constexpr json::IntegerRule some_months{1, max_months};

}  // namespace spaarpas::engine::limits
