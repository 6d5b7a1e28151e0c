#pragma once

#include <vector>

#include "base/exact.h"
#include "loyalty/earning/condition.h"

namespace spaarpas::loyalty {

/// By what the per_amount points of each counted line are multiplied: the multiplier rules that
/// choose the line, the member's tier and the boosts that still last, combined by the program's
/// stacking. Explains each multiplier that had an effect.
///
/// *Shape*: one factor a line, 1 where nothing multiplies. False when a product of multipliers is
/// too long to be exact.
[[nodiscard]] bool line_factors(const Occasion& occasion,
                                base::List<base::exact::Fraction>& factors,
                                Trace& trace);

}  // namespace spaarpas::loyalty
