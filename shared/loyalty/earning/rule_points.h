#pragma once

#include <cstdint>
#include <vector>

#include "base/exact.h"
#include "loyalty/earning/condition.h"

namespace spaarpas::loyalty {

/// What one rule gives, in all and by counted line. The lines add up to `points`.
struct RulePoints {
    const EarningRule* rule = nullptr;
    std::int64_t points = 0;
    std::vector<std::int64_t> by_line;
};

/// What a rule that is no multiplier gives for an order before any cap, explained. Nothing where it
/// does not hold.
///
/// *Shape*: false beyond the bounds of exact arithmetic.
[[nodiscard]] bool rule_points(const Occasion& occasion,
                               const base::List<base::exact::Fraction>& factors,
                               RulePoints& given,
                               Trace& trace);

}  // namespace spaarpas::loyalty
