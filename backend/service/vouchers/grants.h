#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "backend/service/ledger/change.h"
#include "backend/service/paths/result.h"
#include "backend/store/history.h"
#include "backend/store/vouchers.h"
#include "engine/ledger/draft.h"

namespace spaarpas::service {

class Account;

/// Issues and withdraws vouchers as the effects of kind `issue` in the change say, and notes them
/// in it. What stays because it was used is none of them (`work_out_again`). The trace says
/// afterwards of no offer that a voucher was issued where none was.
Result<Done> apply_issues(Account& account, Change& change);

/// A voucher of an offer on the terms that apply at an instant; nothing has issued it yet.
///
/// *Errors*: `internal_error` where the version of that instant does not have the offer.
Result<store::VoucherRecord> draw_up(Account& account,
                                     const std::string& offer,
                                     std::int64_t at_ms);

/// Issues a voucher that was drawn up, and that the event bought; it has its price already.
void issue_bought(Account& account,
                  store::VoucherRecord& voucher,
                  const std::string& event,
                  Change& change);

/// The vouchers that an order used or holds, of which as little is left now as makes them come back
/// (`gives_back`).
[[nodiscard]] std::vector<store::VoucherRecord> vouchers_given_back(
    const Account& account,
    const store::HistoryRecord& order);

/// Gives vouchers of one order back: used ones with at least `days_back` of life; where the program
/// no longer has the offer, one that was bought gives back its price. What was only reserved is
/// free again. Their events `redeemed`, and `bought` of a price that comes back, count as
/// cancelled.
///
/// Called before the member's past is worked out anew and before `apply_issues`.
Result<Done> return_vouchers(Account& account,
                             const std::vector<store::VoucherRecord>& vouchers,
                             engine::Draft& draft,
                             Change& change);

/// Gives back, too, what others let the order use: each voucher is an entry of its own member.
/// Called once the order's own member is booked.
Result<Done> return_vouchers_of_others(Account& account, const std::string& order_id);

}  // namespace spaarpas::service
