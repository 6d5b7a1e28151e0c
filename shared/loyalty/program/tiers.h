#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/list.h"
#include "json/fields.h"

namespace spaarpas::loyalty {

enum class TierMetric { spend_minor, points, orders };
enum class TierWindow { rolling_days, calendar_year, lifetime };

/// Something that a tier, a reward or a milestone gives and that the shop must honour.
struct Perk {
    static constexpr const char* type_name = "Perk";
    std::string id;
    json::TextMap name;
};

/// One tier: reached when the metric is at least `threshold` within the window.
struct Tier {
    static constexpr const char* type_name = "Tier";
    std::string id;
    json::TextMap name;
    std::int64_t threshold = 0;
    std::int64_t multiplier_bp = 10000;
    base::List<Perk> perks;
};

/// The status scheme: levels by rising threshold, the first usually 0.
///
/// *Units*: `window_days` for rolling windows, today included. A tier that was reached is kept for
/// at least `keep_days`
/// (`status_until`), or to the end of the next calendar year where the window is a calendar year
/// and it is 0.
struct Tiers {
    static constexpr const char* type_name = "Tiers";
    TierMetric metric = TierMetric::spend_minor;
    TierWindow window = TierWindow::rolling_days;
    std::int64_t window_days = 365;
    std::int64_t keep_days = 365;
    base::List<Tier> levels;
};

}  // namespace spaarpas::loyalty
