#pragma once

#include <cstdint>
#include <string>

#include "backend/next/service/ledger/change.h"
#include "backend/next/service/paths/result.h"
#include "backend/next/store/vouchers.h"
#include "engine/ledger/draft.h"

namespace spaarpas::service::next {

class Account;

/// Issues and withdraws vouchers as the effects of kind `issue` in the change say, and notes them
/// in it. A voucher that was used stays: of what is to be withdrawn, its effect says afterwards
/// what was, so that what is booked is what was granted.
Result<Done> apply_issues(Account& account, Change& change);

/// What a purchase paid for a voucher.
struct Purchase {
    std::string offer;
    std::string event;
    std::int64_t at_ms = 0;
    base::List<engine::Spent> spent;
};

/// Issues the voucher of a purchase.
store::next::VoucherRecord issue_bought(Account& account, const Purchase& purchase, Change& change);

/// An order that is wholly undone gives its vouchers back: used ones with at least `days_back` of
/// life; where the program no longer has the offer, one that was bought gives back its price. What
/// was only reserved is free again. The events `redeemed` of that order, and `bought` of a price
/// that comes back, count as cancelled.
///
/// Called before the member's past is worked out anew and before `apply_issues`.
Result<Done> return_vouchers(Account& account,
                             const std::string& order_id,
                             engine::Draft& draft,
                             Change& change);

}  // namespace spaarpas::service::next
