#pragma once

#include <cstdint>
#include <string_view>

#include "base/calendar.h"

namespace spaarpas::test {

/// An instant, written as UTC.
inline std::int64_t utc(std::string_view text) {
    return base::parse_local_time(text).value_or(-1);
}

/// Amsterdam from 2025 to 2027: winter time, and summer time from the last Sunday of March to that
/// of October.
inline base::Zone amsterdam() {
    return {{0, 60},
            {utc("2025-03-30T01:00"), 120},
            {utc("2025-10-26T01:00"), 60},
            {utc("2026-03-29T01:00"), 120},
            {utc("2026-10-25T01:00"), 60},
            {utc("2027-03-28T01:00"), 120},
            {utc("2027-10-31T01:00"), 60}};
}

}  // namespace spaarpas::test
