#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "json/fields.h"
#include "loyalty/program/earning_rule.h"

namespace spaarpas::loyalty {

enum class MilestoneKind { count, amount, streak };
enum class StreakPeriod { week, month };

/// What reaching a milestone brings: any of points, a voucher for a reward, a multiplier for some
/// days.
struct Benefit {
    static constexpr const char* type_name = "Benefit";
    std::int64_t points = 0;
    std::string reward;
    std::int64_t multiplier_bp = 10000;
    std::int64_t multiplier_days = 0;
};

/// A goal: so many orders, so much spent, or an order in so many periods in a row.
///
/// *Units*: `target` is a number of orders, minor units or periods. `repeats` starts it again once
/// reached. `when` chooses the orders that count; for `amount`, the lines too.
struct Milestone {
    static constexpr const char* type_name = "Milestone";
    std::string id;
    json::TextMap name;
    MilestoneKind kind = MilestoneKind::count;
    std::string event = "order";
    StreakPeriod period = StreakPeriod::month;
    std::int64_t target = 1;
    bool repeats = false;
    std::optional<Condition> when;
    Benefit benefit;
};

}  // namespace spaarpas::loyalty
