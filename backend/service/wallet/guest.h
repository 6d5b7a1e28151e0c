#pragma once

#include <cstdint>

#include "backend/service/paths/session.h"
#include "engine/decide/facts.h"
#include "engine/program/program.h"

namespace spaarpas::service {

/// The facts on which an order of somebody is decided who has not joined. Where an order makes a
/// member, they have joined by then, and what asks for that holds.
[[nodiscard]] engine::Facts facts_of_guest(Session& session,
                                           const engine::Program& program,
                                           std::int64_t at_ms);

}  // namespace spaarpas::service
