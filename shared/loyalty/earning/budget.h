#pragma once

#include <cstdint>
#include <string_view>

#include "loyalty/earning/award.h"

namespace spaarpas::loyalty {

/// The award where all members together may earn only `left_points` more by `rule`: its part is
/// lowered to that, and the lines in proportion. Unchanged where the part is within it.
///
/// *Shape*: only the backend knows budgets, and a preview under one said "at most", which the
/// result no longer does for this rule.
Award within_budget(const Award& award, std::string_view rule, std::int64_t left_points);

}  // namespace spaarpas::loyalty
