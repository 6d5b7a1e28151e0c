#pragma once

#include <cstdint>
#include <optional>

#include "backend/service/paths/context.h"
#include "backend/service/paths/result.h"

namespace spaarpas::service {

/// What housekeeping did.
struct HouseKept {
    std::int64_t members = 0;
    std::int64_t reservations = 0;
    std::int64_t dropped = 0;
};

/// Books what has become due for every member, frees what is reserved for too long, closes the days
/// before today, and drops what is kept for a time alone. Each member and each step is a
/// transaction of its own, so that no writer waits for long and one failure holds up nobody.
[[nodiscard]] Result<HouseKept> keep_house(Context& context);

/// When time alone next does something to any member.
[[nodiscard]] Result<std::optional<std::int64_t>> next_due(Context& context);

}  // namespace spaarpas::service
