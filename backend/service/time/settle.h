#pragma once

#include <cstdint>
#include <optional>

#include "backend/service/paths/result.h"
#include "engine/decide/facts.h"
#include "engine/ledger/entry.h"

namespace spaarpas::service {

class Account;

/// Before anything else is done to a member: books as one entry what time alone has done since
/// (units released and expired, lives that `unless` prolonged, levels that ended with what
/// follows). Where no level and no boost ends, the facts stay those after the newest event.
Result<Done> let_time_pass(Account& account, std::int64_t now_ms);

/// When time alone next does something: to the ledger, to the facts, or to a voucher, of which the
/// store tells.
std::optional<std::int64_t> due_at(const engine::Holding& holding,
                                   const engine::Facts& facts,
                                   std::optional<std::int64_t> voucher_change_ms);

}  // namespace spaarpas::service
