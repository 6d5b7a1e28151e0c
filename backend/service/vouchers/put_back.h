#pragma once

#include <cstdint>

#include "backend/service/ledger/change.h"
#include "backend/service/members/account.h"
#include "backend/service/paths/result.h"
#include "backend/store/vouchers.h"
#include "engine/ledger/draft.h"

namespace spaarpas::service {

/// The voucher as one that can be used.
[[nodiscard]] store::VoucherRecord freed(const store::VoucherRecord& voucher);

/// Writes what a voucher has become, with the member's next revision.
///
/// *Errors*: `internal_error` where it changed within the transaction.
[[nodiscard]] Result<Done> write_voucher(Account& account,
                                         const store::VoucherRecord& before,
                                         const store::VoucherRecord& after);

/// Gives back the price of a voucher that was bought, each part with the life that it had but at
/// least until `at_least_until_ms`, and withdraws the voucher. That its event `bought` was undone
/// the caller says.
///
/// *Errors*: those of `engine::give_back`.
[[nodiscard]] Result<Done> give_price_back(Account& account,
                                           const store::VoucherRecord& voucher,
                                           std::int64_t at_least_until_ms,
                                           engine::Draft& draft,
                                           Change& change);

}  // namespace spaarpas::service
