#pragma once

#include <cstdint>

#include "backend/service/ledger/change.h"
#include "backend/service/members/account.h"
#include "wire/messages/wallet.h"

namespace spaarpas::service {

/// Keeps as notices what of an entry is news to the member: what was reached, vouchers, boosts,
/// perks and messages, each tied to its effect, of each tier set the newest change, what a goal
/// would have brought had its stock not run out, and what has expired, as one sum of each unit.
/// What was not seen yet of an effect that is gone is not told any more.
void tell(Account& account, const Change& change);

/// What the member has not seen of the last thirty days, newest first; 20 at most.
base::List<wire::Notice> notices_to_show(Account& account, std::int64_t at_ms);

}  // namespace spaarpas::service
