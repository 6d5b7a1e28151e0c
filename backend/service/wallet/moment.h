#pragma once

#include <cstdint>

#include "backend/service/members/account.h"
#include "backend/service/paths/result.h"
#include "engine/decide/facts.h"
#include "engine/ledger/draft.h"

namespace spaarpas::service {

/// A member as they stand at an instant, worked out on copies: the facts, and what they hold. The
/// account does not change.
struct Moment {
    std::int64_t at_ms = 0;
    engine::Facts facts;
    engine::Draft draft;
};

/// *Errors*: `amount_overflow`.
Result<Moment> moment_of(Account& account, std::int64_t at_ms);

}  // namespace spaarpas::service
