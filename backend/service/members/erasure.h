#pragma once

#include "backend/service/members/account.h"
#include "backend/service/paths/result.h"

namespace spaarpas::service {

/// Forgets who a member is: the shop's id, what they said and did, the events of their past and the
/// salts of these. The ledger keeps its entries under an id to which nothing leads. Vouchers that
/// could still be used are withdrawn.
[[nodiscard]] Result<Done> erase_member(Account& account);

}  // namespace spaarpas::service
