#pragma once

#include "base/list.h"
#include "engine/ledger/draft.h"
#include "engine/program/program.h"
#include "wire/messages/wallet.h"

namespace spaarpas::service {

/// What a member has of each unit of the program, none of it included, and of each that an earlier
/// version had and of which something is left.
base::List<engine::Balances> show_balances(const engine::Program& program,
                                           const engine::Holding& holding,
                                           engine::Draft& draft);

/// What becomes available, by rising instant, that which waits for an event last; the nearest 500.
base::List<wire::UnitAmountAt> show_pending(const base::List<engine::Lot>& lots);

/// What expires, by rising instant; the nearest 500.
base::List<wire::UnitAmountAt> show_expiring(const base::List<engine::Lot>& lots);

}  // namespace spaarpas::service
