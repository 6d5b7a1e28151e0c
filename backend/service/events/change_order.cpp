#include <utility>

#include "backend/service/events/order.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/vouchers/grants.h"
#include "base/try.h"

namespace spaarpas::service {

namespace {

using store::ChangeRecord;
using store::HistoryRecord;
using store::WaitingEvent;
using wire::EventState;

Result<Done> change_event(engine::Event& order, const OrderChange& what) {
    if (order.cancelled) {
        return refusal(ErrorCode::order_cancelled);
    }
    return what.change(order);
}

Result<EventResult> change_waiting(const Told& told,
                                   WaitingEvent waiting,
                                   const OrderChange& what) {
    if (waiting.shop_id != told.event.member) {
        return refusal(ErrorCode::member_unknown, "The order is another member's.");
    }
    SPAARPAS_ENSURE(change_event(waiting.event, what));
    SPAARPAS_ENSURE(check_order(told, waiting.event));
    told.session.tables().waiting().update(waiting);
    EventResult result;
    result.id = told.event.id;
    result.state = EventState::waiting;
    return result;
}

/// The id of what was told is taken from then on.
Result<Done> note_told(const Told& told, const HistoryRecord& order) {
    const ChangeRecord change{told.caller.program,
                              told.caller.source,
                              told.event.id,
                              told.event.kind,
                              order.event.id,
                              order.member,
                              told.event.occurred_at_ms};
    if (!told.session.tables().history().add_change(change)) {
        return refusal(ErrorCode::idempotency_conflict, "The event's id is taken.");
    }
    return Done{};
}

Result<EventResult> change_booked(const Told& told, HistoryRecord record, const OrderChange& what) {
    std::optional<Account> account = Account::by_key(told.session, record.member);
    const std::optional<Account> named =
        Account::find(told.session, told.caller.program, told.event.member);
    if (!account || !named || !(named->key() == account->key())) {
        return refusal(ErrorCode::member_unknown, "The order is another member's.");
    }
    SPAARPAS_ENSURE(change_event(record.event, what));
    SPAARPAS_ENSURE(note_told(told, record));
    SPAARPAS_TRY(
        const Booked booked,
        amend(*account,
              {std::move(record), what.kind, what.subject, told.event.occurred_at_ms, {}}));
    account->save();
    SPAARPAS_ENSURE(return_vouchers_of_others(*account, what.order_id));
    return result_of(told, booked);
}

}  // namespace

Result<EventResult> change_order(const Told& told, const OrderChange& what) {
    auto& tables = told.session.tables();
    auto record = tables.history().find_order(told.caller.program, what.order_id);
    if (record && record->is_erased) {
        return refusal(ErrorCode::member_erased, "The order is of a member who was erased.");
    }
    if (record) {
        return change_booked(told, *std::move(record), what);
    }
    auto waiting = tables.waiting().find_order(told.caller.program, what.order_id);
    if (waiting) {
        return change_waiting(told, *std::move(waiting), what);
    }
    return refusal(ErrorCode::order_unknown, "Send it again once the order was sent.");
}

}  // namespace spaarpas::service
