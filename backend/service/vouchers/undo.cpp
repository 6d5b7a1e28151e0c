#include "backend/service/vouchers/undo.h"

#include <utility>

#include "backend/service/events/happening.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/time/settle.h"
#include "backend/service/vouchers/put_back.h"
#include "backend/service/vouchers/use.h"
#include "backend/service/vouchers/view.h"
#include "base/try.h"

namespace spaarpas::service {

namespace {

Result<Done> check_can_be_undone(const Account& account, const store::VoucherRecord& voucher) {
    const std::int64_t now_ms = account.session().now_ms();
    switch (state_at(voucher, now_ms)) {
        case wire::VoucherState::used:
            return refusal(ErrorCode::voucher_used);
        case wire::VoucherState::reserved:
            return refusal(ErrorCode::voucher_reserved);
        case wire::VoucherState::expired:
            return refusal(ErrorCode::voucher_expired);
        case wire::VoucherState::withdrawn:
            return refusal(ErrorCode::voucher_withdrawn);
        default:
            break;
    }
    return undo_until_ms(voucher, account.program(), now_ms)
               ? Result<Done>(Done{})
               : refusal(ErrorCode::undo_not_possible);
}

}  // namespace

Result<Done> undo_purchase(Account& account, const std::string& code) {
    SPAARPAS_ENSURE(let_time_pass(account, account.session().now_ms()));
    const auto voucher = account.session().tables().vouchers().find(account.record().program, code);
    if (!voucher || !(voucher->member == account.key())) {
        return refusal(ErrorCode::voucher_unknown);
    }
    SPAARPAS_ENSURE(check_can_be_undone(account, *voucher));
    auto purchase = find_purchase(account, code);
    if (!purchase || purchase->is_erased) {
        return refusal(ErrorCode::undo_not_possible);
    }
    purchase->event.cancelled = true;
    Amendment undone;
    undone.record = *std::move(purchase);
    undone.kind = wire::EntryKind::voucher_returned;
    undone.subject = voucher->offer;
    undone.at_ms = account.session().now_ms();
    undone.also = [&](engine::Draft& draft, Change& change) {
        return give_price_back(account, *voucher, 0, draft, change);
    };
    const Result<Booked> booked = amend(account, std::move(undone));
    return booked ? Result<Done>(Done{}) : booked.refusal();
}

}  // namespace spaarpas::service
