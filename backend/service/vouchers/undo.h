#pragma once

#include <string>

#include "backend/service/members/account.h"
#include "backend/service/paths/result.h"

namespace spaarpas::service {

/// Undoes what a member bought and has not used, for as long as its offer lets them: the price
/// comes back with the life that each part of it had, the code is worth nothing any more, and all
/// that followed from buying it is as if it had not been. The caller saves the account.
///
/// *Errors*: `voucher_unknown` (another member's too), `voucher_used`, `voucher_reserved`,
/// `voucher_expired`, `voucher_withdrawn`, `undo_not_possible`.
[[nodiscard]] Result<Done> undo_purchase(Account& account, const std::string& code);

}  // namespace spaarpas::service
