#pragma once

#include <cstdint>

#include "base/exact.h"
#include "json/fields.h"

/// The bounds within which the arithmetic of the rules is exact; docs/program.md gives the reasons.
namespace spaarpas::loyalty::limits {

inline constexpr std::int64_t one_bp = 10000;
inline constexpr std::int64_t max_multiplier_bp = 100000;
inline constexpr std::int64_t max_rate_points = 10000;
inline constexpr std::int64_t max_per_minor = 1000000000;
inline constexpr std::int64_t max_days = 36500;

/// How many vouchers of one milestone an event brings at most: points are booked as one sum, but
/// each voucher is a code of its own, and a price with a few zeros too many must not make millions.
inline constexpr std::int64_t max_vouchers_reached = 1000;

inline constexpr json::IntegerRule not_negative{0, base::max_safe_integer};
inline constexpr json::IntegerRule positive{1, base::max_safe_integer};
inline constexpr json::IntegerRule days{0, max_days};

}  // namespace spaarpas::loyalty::limits
