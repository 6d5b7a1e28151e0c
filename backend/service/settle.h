#pragma once

#include "backend/service/account.h"
#include "backend/service/result.h"
#include "loyalty/program/program.h"

namespace spaarpas::service {

/// Books what has become due for a member by the session's instant: points released, points
/// expired, a tier that ended or was renewed. Does nothing where nothing is due.
[[nodiscard]] Result<Done> settle(Account& account, const loyalty::Program& program);

/// Takes a tier into the record and its history, and tells the member of a change. The trace gives
/// the figures of the notice.
void take_tier(Account& account, const loyalty::Facts& facts, const loyalty::Trace& trace);

/// Tells the member something once: a step of an explanation that is worth it.
void tell(Account& account, const loyalty::TraceStep& step, std::int64_t at_ms);

}  // namespace spaarpas::service
