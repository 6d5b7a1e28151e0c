#pragma once

#include <string>

#include "backend/service/members/account.h"
#include "backend/service/paths/result.h"
#include "wire/messages/wallet.h"

namespace spaarpas::service {

/// Gets an offer for its price, as the engine says whether the member can have it (the event
/// `bought`). The price is taken when it happens and recorded with the event: no later working out
/// of the past changes it.
///
/// *Errors*: those of `VoucherService::redeem`.
[[nodiscard]] Result<wire::Voucher> buy(Account& account, const std::string& offer);

}  // namespace spaarpas::service
