#include "backend/service/zone.h"

#include <cstdint>
#include <stdexcept>

#include <date/tz.h>

namespace spaarpas::service {

namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;

std::int64_t ms_of(date::sys_seconds instant) {
    return duration_cast<milliseconds>(instant.time_since_epoch()).count();
}

base::Zone transitions_of(const date::time_zone& zone) {
    using date::literals::operator""_y;
    constexpr auto begin = date::sys_days{2000_y / 1 / 1};
    constexpr auto end = date::sys_days{2060_y / 1 / 1};
    base::Zone transitions;
    date::sys_seconds at = begin;
    while (at < end) {
        const date::sys_info info = zone.get_info(at);
        const auto offset = duration_cast<std::chrono::minutes>(info.offset).count();
        const std::int64_t from_ms = transitions.empty() ? ms_of(begin) : ms_of(info.begin);
        if (transitions.empty() || transitions.back().offset_minutes != offset) {
            transitions.push_back({from_ms, offset});
        }
        at = info.end;
    }
    return transitions;
}

}  // namespace

std::optional<base::Zone> zone_transitions(const std::string& name) {
    try {
        return transitions_of(*date::locate_zone(name));
    } catch (const std::runtime_error&) {
        // The library knows no other way to say that there is no such zone.
        return std::nullopt;
    }
}

}  // namespace spaarpas::service
