#include <algorithm>
#include <optional>
#include <utility>

#include "backend/service/members/account.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/vouchers/grants.h"
#include "backend/service/vouchers/use.h"
#include "backend/service/vouchers/view.h"
#include "base/calendar.h"
#include "base/try.h"
#include "engine/ledger/movements.h"

namespace spaarpas::service {

namespace {

using store::VoucherRecord;
using store::VoucherState;

/// What an order gives back of.
struct Undone {
    Account& account;
    engine::Draft& draft;
    Change& change;
    std::int64_t now_ms = 0;
};

/// Says in the member's past that an event of a voucher was undone.
void cancel(const Undone& undone, std::optional<store::HistoryRecord> record) {
    if (!record || record->is_erased) {
        return;
    }
    record->event.cancelled = true;
    undone.account.session().tables().history().update(*record);
    seal(undone.change, *record, undone.account.record().shop_id);
}

std::optional<store::HistoryRecord> find_purchase(const Account& account, const std::string& code) {
    return account.session().tables().history().find(
        account.record().program, vouchers_origin, bought_event_id(code));
}

Result<Done> write(const Undone& undone, const VoucherRecord& before, const VoucherRecord& after) {
    if (!undone.account.session().tables().vouchers().change(before, after)) {
        return refusal(ErrorCode::internal_error, "A voucher changed within one transaction.");
    }
    undone.account.note_change();
    return Done{};
}

/// The voucher as one that can be used.
VoucherRecord freed(const VoucherRecord& voucher) {
    VoucherRecord free = voucher;
    free.state = VoucherState::issued;
    free.order_id.clear();
    free.reserved_until_ms.reset();
    free.used_at_ms.reset();
    return free;
}

/// The soonest that what comes back may expire.
std::int64_t least_until(const Undone& undone, const engine::Offer& offer) {
    const engine::Program& program = undone.account.program_at(undone.now_ms);
    return base::end_of_day_after(program.zone, undone.now_ms, offer.days_back);
}

Result<Done> give_voucher_back(const Undone& undone,
                               const VoucherRecord& voucher,
                               const engine::Offer& offer) {
    VoucherRecord after = freed(voucher);
    if (after.expires_at_ms) {
        after.expires_at_ms = std::max(*after.expires_at_ms, least_until(undone, offer));
    }
    wire::VoucherChange& back = undone.change.vouchers.emplace_back();
    back.code = voucher.code;
    back.expires_at_ms = after.expires_at_ms;
    return write(undone, voucher, after);
}

Result<Done> give_price_back(const Undone& undone,
                             const VoucherRecord& voucher,
                             const engine::Offer& offer) {
    const engine::Occasion occasion{
        undone.account.program_at(undone.now_ms), offer.price->unit, voucher.cause, undone.now_ms};
    const base::Problems problems =
        engine::give_back(undone.draft, occasion, voucher.spent, least_until(undone, offer));
    if (!problems.empty()) {
        return refusal_of(problems);
    }
    cancel(undone, find_purchase(undone.account, voucher.code));
    VoucherRecord after = freed(voucher);
    after.state = VoucherState::withdrawn;
    wire::VoucherChange& gone = undone.change.vouchers.emplace_back();
    gone.code = voucher.code;
    gone.state = wire::VoucherState::withdrawn;
    return write(undone, voucher, after);
}

Result<Done> undo_use(const Undone& undone, const VoucherRecord& voucher) {
    const engine::Offer* const offer = offer_of(voucher, undone.account.program());
    if (offer == nullptr) {
        return refusal(ErrorCode::internal_error,
                       "A voucher's offer is in no version of the program.");
    }
    cancel(undone, find_use(undone.account, voucher.code, voucher.order_id));
    const engine::Program& now = undone.account.program_at(undone.now_ms);
    const bool is_gone = engine::find_offer(now, voucher.offer) == nullptr;
    return is_gone && !voucher.spent.empty() && offer->price
               ? give_price_back(undone, voucher, *offer)
               : give_voucher_back(undone, voucher, *offer);
}

/// What the order used comes back, what it held is free.
Result<Done> let_go(const Undone& undone, const VoucherRecord& voucher) {
    switch (voucher.state) {
        case VoucherState::used:
            return undo_use(undone, voucher);
        case VoucherState::reserved:
            return write(undone, voucher, freed(voucher));
        case VoucherState::issued:
        case VoucherState::withdrawn:
            break;
    }
    return Done{};
}

}  // namespace

Result<Done> return_vouchers(Account& account,
                             const std::string& order_id,
                             engine::Draft& draft,
                             Change& change) {
    const Undone undone{account, draft, change, account.session().now_ms()};
    auto& vouchers = account.session().tables().vouchers();
    for (const VoucherRecord& voucher : vouchers.of_order(account.record().program, order_id)) {
        if (!(voucher.member == account.key())) {
            continue;
        }
        SPAARPAS_ENSURE(let_go(undone, voucher));
    }
    return Done{};
}

}  // namespace spaarpas::service
