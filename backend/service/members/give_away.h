#pragma once

#include <vector>

#include "backend/service/ledger/change.h"
#include "backend/service/members/account.h"
#include "backend/service/paths/result.h"
#include "backend/store/vouchers.h"

namespace spaarpas::service {

/// All that a member has: balances, lots that hold something or of which something expired,
/// vouchers, and what is booked.
struct Belongings {
    base::List<engine::Balances> balances;
    base::List<engine::Lot> lots;
    std::vector<store::VoucherRecord> vouchers;
    base::List<engine::Effect> effects;
};

[[nodiscard]] Belongings belongings_of(Account& account);

/// Books that the member has nothing of it any more, against `adjusted`. The change says why.
[[nodiscard]] Result<Done> give_away(Account& account, const Belongings& all, Change change);

/// Books that another member has it now, from the same account, each lot with its source and life.
[[nodiscard]] Result<Done> take_over(Account& account, const Belongings& all, Change change);

}  // namespace spaarpas::service
