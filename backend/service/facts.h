#pragma once

#include <cstdint>

#include "backend/service/session.h"
#include "loyalty/member/facts.h"
#include "loyalty/program/program.h"

namespace spaarpas::service {

/// The facts of a member at an instant, from what is stored: for an event that comes late, those of
/// the moment at which it happened.
///
/// `trace` receives why a tier ended by then.
[[nodiscard]] loyalty::Facts load_facts(store::Transaction& tables,
                                        const loyalty::Program& program,
                                        store::MemberKey member,
                                        std::int64_t at_ms,
                                        loyalty::Trace& trace);

/// The facts of somebody who has not joined.
[[nodiscard]] loyalty::Facts guest_facts(const loyalty::Program& program, std::int64_t at_ms);

}  // namespace spaarpas::service
