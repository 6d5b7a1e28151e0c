#include <algorithm>
#include <optional>
#include <utility>

#include "backend/service/events/happening.h"
#include "backend/service/events/past.h"
#include "backend/service/members/account.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/vouchers/grants.h"
#include "backend/service/vouchers/put_back.h"
#include "backend/service/vouchers/remains.h"
#include "backend/service/vouchers/use.h"
#include "backend/service/vouchers/view.h"
#include "base/calendar.h"
#include "base/try.h"

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
    return write_voucher(undone.account, voucher, after);
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
    if (!is_gone || voucher.spent.empty() || !offer->price) {
        return give_voucher_back(undone, voucher, *offer);
    }
    cancel(undone, find_purchase(undone.account, voucher.code));
    return give_price_back(
        undone.account, voucher, least_until(undone, *offer), undone.draft, undone.change);
}

/// What the order used comes back, what it held is free.
Result<Done> let_go(const Undone& undone, const VoucherRecord& voucher) {
    return voucher.state == VoucherState::used
               ? undo_use(undone, voucher)
               : write_voucher(undone.account, voucher, freed(voucher));
}

/// Whether the order has the voucher, and is to give it back. One whose offer is in no version any
/// more is told when it is given back.
bool is_given_back(const Account& owner, const engine::Event& order, const VoucherRecord& voucher) {
    const bool is_of_order =
        voucher.state == VoucherState::used || voucher.state == VoucherState::reserved;
    const engine::Offer* const offer = offer_of(voucher, owner.program());
    if (!is_of_order || offer == nullptr) {
        return is_of_order && is_undone(owner, order);
    }
    return gives_back(owner, order, *offer);
}

/// A voucher of somebody who told its code to the one who ordered.
Result<Done> give_back_to(Account& owner,
                          const store::HistoryRecord& order,
                          const VoucherRecord& voucher) {
    if (voucher.state == VoucherState::reserved) {
        return write_voucher(owner, voucher, freed(voucher));
    }
    std::optional<store::HistoryRecord> use = find_use(owner, voucher.code, order.order_id);
    if (!use || use->is_erased) {
        return Done{};
    }
    use->event.cancelled = true;
    Amendment used{*std::move(use),
                   wire::EntryKind::voucher_returned,
                   voucher.offer,
                   owner.session().now_ms(),
                   [&](engine::Draft& draft, Change& change) {
                       return return_vouchers(owner, {voucher}, draft, change);
                   }};
    const Result<Booked> booked = amend(owner, std::move(used));
    return booked ? Result<Done>(Done{}) : booked.refusal();
}

Result<Done> return_if_of_another(Account& account,
                                  const store::HistoryRecord& order,
                                  const VoucherRecord& voucher) {
    if (voucher.member == account.key()) {
        return Done{};
    }
    auto owner = Account::by_key(account.session(), voucher.member);
    if (owner && is_given_back(*owner, order.event, voucher)) {
        SPAARPAS_ENSURE(give_back_to(*owner, order, voucher));
        owner->save();
    }
    return Done{};
}

}  // namespace

std::vector<VoucherRecord> vouchers_given_back(const Account& account,
                                               const store::HistoryRecord& order) {
    std::vector<VoucherRecord> given_back;
    if (order.order_id.empty()) {
        return given_back;
    }
    auto& vouchers = account.session().tables().vouchers();
    for (VoucherRecord& voucher : vouchers.of_order(account.record().program, order.order_id)) {
        if (voucher.member == account.key() && is_given_back(account, order.event, voucher)) {
            given_back.push_back(std::move(voucher));
        }
    }
    return given_back;
}

Result<Done> return_vouchers_of_others(Account& account, const std::string& order_id) {
    Session& session = account.session();
    const std::string program = account.record().program;
    const auto order = session.tables().history().find_order(program, order_id);
    if (!order) {
        return Done{};
    }
    for (const VoucherRecord& voucher : session.tables().vouchers().of_order(program, order_id)) {
        SPAARPAS_ENSURE(return_if_of_another(account, *order, voucher));
    }
    return Done{};
}

Result<Done> return_vouchers(Account& account,
                             const std::vector<VoucherRecord>& vouchers,
                             engine::Draft& draft,
                             Change& change) {
    const Undone undone{account, draft, change, account.session().now_ms()};
    for (const VoucherRecord& voucher : vouchers) {
        SPAARPAS_ENSURE(let_go(undone, voucher));
    }
    return Done{};
}

}  // namespace spaarpas::service
