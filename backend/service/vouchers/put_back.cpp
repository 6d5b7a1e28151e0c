#include "backend/service/vouchers/put_back.h"

#include "backend/service/paths/refusals.h"
#include "backend/service/vouchers/view.h"
#include "engine/ledger/movements.h"

namespace spaarpas::service {

using store::VoucherRecord;

VoucherRecord freed(const VoucherRecord& voucher) {
    VoucherRecord free = voucher;
    free.state = store::VoucherState::issued;
    free.order_id.clear();
    free.reserved_until_ms.reset();
    free.used_at_ms.reset();
    return free;
}

Result<Done> write_voucher(Account& account,
                           const VoucherRecord& before,
                           const VoucherRecord& after) {
    if (!account.session().tables().vouchers().change(before, after)) {
        return refusal(ErrorCode::internal_error, "A voucher changed within one transaction.");
    }
    account.note_change();
    return Done{};
}

Result<Done> give_price_back(Account& account,
                             const VoucherRecord& voucher,
                             std::int64_t at_least_until_ms,
                             engine::Draft& draft,
                             Change& change) {
    const engine::Offer* const offer = offer_of(voucher, account.program());
    if (offer == nullptr || !offer->price) {
        return refusal(ErrorCode::internal_error,
                       "A voucher's offer is in no version of the program.");
    }
    const std::int64_t now_ms = account.session().now_ms();
    const engine::Occasion occasion{
        account.program_at(now_ms), offer->price->unit, voucher.cause, now_ms};
    const base::Problems problems =
        engine::give_back(draft, occasion, voucher.spent, at_least_until_ms);
    if (!problems.empty()) {
        return service::refusal_of(problems);
    }
    VoucherRecord after = freed(voucher);
    after.state = store::VoucherState::withdrawn;
    wire::VoucherChange& gone = change.vouchers.emplace_back();
    gone.code = voucher.code;
    gone.state = wire::VoucherState::withdrawn;
    return write_voucher(account, voucher, after);
}

}  // namespace spaarpas::service
