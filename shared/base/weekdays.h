#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "base/calendar.h"

namespace spaarpas::base {

/// Monday first, as weekday_from_days counts.
inline constexpr std::array<const char*, 7>
    weekday_names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

/// Whether an instant lies within hours of the day, and the weekday that it belongs to.
struct HoursOfDay {
    bool within = true;
    std::int64_t weekday = 0;
};

/// Hours are half-open minutes of the local day; an absent end leaves that side open. Hours that
/// pass midnight belong to the day on which they began, so `fri` 22:00 to 02:00 holds on Saturday
/// at 01:00.
HoursOfDay hours_of_day(const Zone& zone,
                        std::int64_t at_ms,
                        std::optional<std::int64_t> from_minute,
                        std::optional<std::int64_t> until_minute);

}  // namespace spaarpas::base
