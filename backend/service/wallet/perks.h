#pragma once

#include <cstdint>
#include <vector>

#include "backend/service/members/account.h"
#include "backend/store/vouchers.h"
#include "engine/decide/facts.h"
#include "wire/messages/wallet.h"

namespace spaarpas::service {

/// What the shop must honour of a member at an instant: the perks of the levels of `facts`, of
/// vouchers that can be used, and those that rules gave. What an earlier version of the program
/// gave is honoured on its terms until it ends.
base::List<wire::Entitlement> perks_of(Account& account,
                                       const engine::Facts& facts,
                                       std::int64_t at_ms);

/// The member's vouchers that can be used at an instant or are reserved, oldest first; 500 at most.
std::vector<store::VoucherRecord> open_vouchers(Account& account, std::int64_t at_ms);

}  // namespace spaarpas::service
