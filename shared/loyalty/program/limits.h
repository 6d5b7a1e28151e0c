#pragma once

#include <cstdint>

#include "json/fields.h"

/// The bounds within which the arithmetic of the rules is exact; docs/program.md gives the reasons.
namespace spaarpas::loyalty::limits {

inline constexpr std::int64_t one_bp = 10000;
inline constexpr std::int64_t max_multiplier_bp = 100000;
inline constexpr std::int64_t max_rate_points = 10000;
inline constexpr std::int64_t max_per_minor = 1000000000;
inline constexpr std::int64_t max_days = 36500;

/// How often one event may reach a milestone: each time is booked for itself, so a price with a few
/// zeros too many must not keep the server busy for hours.
inline constexpr std::int64_t max_times_reached = 1000;

inline constexpr json::IntegerRule not_negative{0, json::max_safe_integer};
inline constexpr json::IntegerRule positive{1, json::max_safe_integer};
inline constexpr json::IntegerRule days{0, max_days};

}  // namespace spaarpas::loyalty::limits
