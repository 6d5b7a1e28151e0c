#include "backend/service/vouchers/use.h"

#include <utility>

#include "backend/service/events/happening.h"
#include "backend/service/hash.h"
#include "backend/service/paths/refusals.h"
#include "base/try.h"

namespace spaarpas::service {

namespace {

using store::HistoryRecord;

/// An order may use a voucher again that came back when it was undone.
std::string use_event_id(const std::string& code, const std::string& order_id, int time) {
    constexpr std::size_t digits = 32;
    return "used." + code + "." +
           sha256_hex(order_id + "\n" + std::to_string(time)).substr(0, digits);
}

std::optional<HistoryRecord> find_time(const Account& account,
                                       const std::string& code,
                                       const std::string& order_id,
                                       int time) {
    return account.session().tables().history().find(
        account.record().program, vouchers_origin, use_event_id(code, order_id, time));
}

/// The first id that no use of the voucher on the order has.
std::string next_use_id(const Account& account,
                        const std::string& code,
                        const std::string& order_id) {
    int time = 0;
    while (find_time(account, code, order_id, time)) {
        ++time;
    }
    return use_event_id(code, order_id, time);
}

}  // namespace

std::string bought_event_id(const std::string& code) {
    return "bought." + code;
}

std::optional<HistoryRecord> find_purchase(const Account& account, const std::string& code) {
    return account.session().tables().history().find(
        account.record().program, vouchers_origin, bought_event_id(code));
}

std::optional<HistoryRecord> find_use(const Account& account,
                                      const std::string& code,
                                      const std::string& order_id) {
    for (int time = 0;; ++time) {
        std::optional<HistoryRecord> record = find_time(account, code, order_id, time);
        if (!record || !record->event.cancelled) {
            return record;
        }
    }
}

Result<Done> use(HeldAtCheckout& held, const std::string& order_id) {
    Account& account = held.account;
    store::VoucherRecord after = held.record;
    after.state = store::VoucherState::used;
    after.reserved_until_ms.reset();
    after.used_at_ms = account.session().now_ms();
    if (!account.session().tables().vouchers().change(held.record, after)) {
        return refusal(ErrorCode::voucher_reserved, "The voucher has changed in the meantime.");
    }
    Happening what;
    what.event.id = next_use_id(account, after.code, order_id);
    what.event.kind = "redeemed";
    what.event.at_ms = account.session().now_ms();
    what.event.subject = after.offer;
    what.origin = vouchers_origin;
    what.subject = after.offer;
    what.also = [&](engine::Draft& /*draft*/, Change& change) -> Result<Done> {
        change.order_id = order_id;
        wire::VoucherChange& used = change.vouchers.emplace_back();
        used.code = held.record.code;
        used.state = wire::VoucherState::used;
        used.order_id = order_id;
        return Done{};
    };
    held.record = std::move(after);
    SPAARPAS_ENSURE(happen(account, std::move(what)));
    return Done{};
}

}  // namespace spaarpas::service
