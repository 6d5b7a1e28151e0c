#pragma once

#include <cstdint>
#include <optional>

#include "engine/program/program.h"

/// When units become available, and when they expire (docs/program.md, 8).
namespace spaarpas::engine {

/// Whether what is given of the unit waits, and is pending until then.
bool waits(const Unit& unit);

/// When what was given at `at_ms` becomes available; at once also where it waits for an event,
/// which nobody knows yet.
std::int64_t available_from(const Program& program, const Unit& unit, std::int64_t at_ms);

/// Whether the unit expires when nothing keeps it alive.
bool expires_when_idle(const Unit& unit);

/// When what became available at `available_at_ms` expires; nothing for never. `idle_since_ms` is
/// that of the balances.
std::optional<std::int64_t> expires_from(const Program& program,
                                         const Unit& unit,
                                         std::int64_t available_at_ms,
                                         std::optional<std::int64_t> idle_since_ms);

/// When a unit that expires when idle does so after an event that keeps it alive.
std::int64_t idle_until(const Program& program, const Unit& unit, std::int64_t idle_since_ms);

}  // namespace spaarpas::engine
