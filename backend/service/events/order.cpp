#include "backend/service/events/order.h"

#include <utility>

#include "backend/service/members/enrolment.h"
#include "backend/service/names/nfc.h"
#include "backend/service/paths/refusals.h"
#include "base/calendar.h"
#include "base/try.h"
#include "engine/decide/decision.h"

namespace spaarpas::service {

namespace {

using store::WaitingEvent;
using wire::EventState;

engine::Event order_of(const Told& told) {
    engine::Event order = event_of(told);
    order.source = told.event.order->order_id;
    order.cart = told.event.order->cart;
    put_into_nfc(*order.cart);
    order.attributes = told.event.attributes;
    return order;
}

Result<Done> check_new(const Told& told) {
    auto& tables = told.session.tables();
    const std::string& program = told.caller.program;
    const std::string& order_id = told.event.order->order_id;
    const auto known = tables.history().find_order(program, order_id);
    if (known && known->is_erased) {
        return refusal(ErrorCode::member_erased, "The order is of a member who was erased.");
    }
    if (known || tables.waiting().find_order(program, order_id)) {
        return refusal(ErrorCode::order_known,
                       "The order was told by an event with another id. What changed of it is "
                       "told by `order_changed`.");
    }
    return Done{};
}

/// An order of somebody who has not joined: without time to do so nothing of it is kept.
Result<EventResult> keep_waiting(const Told& told, const engine::Event& order) {
    const engine::Program& program =
        told.session.context().programs.versions(told.caller.program)->at(order.at_ms);
    const std::int64_t days = program.enrolment.claims_days;
    const std::int64_t until_ms = base::end_of_day_after(program.zone, order.at_ms, days);
    if (days == 0 || until_ms <= told.session.now_ms()) {
        return refusal(ErrorCode::not_a_member,
                       "Nothing of the order is kept: the shopper has not joined. Send it again "
                       "once they have.");
    }
    SPAARPAS_ENSURE(check_order(told, order));
    WaitingEvent waiting;
    waiting.program = told.caller.program;
    waiting.shop_id = told.event.member;
    waiting.origin = told.caller.source;
    waiting.order_id = told.event.order->order_id;
    waiting.event = order;
    waiting.until_ms = until_ms;
    static_cast<void>(told.session.tables().waiting().insert(waiting));
    EventResult result;
    result.id = told.event.id;
    result.state = EventState::waiting;
    return result;
}

}  // namespace

Result<Done> check_order(const Told& told, const engine::Event& order) {
    const auto versions = told.session.context().programs.versions(told.caller.program);
    const auto decided = engine::decide(versions->at(order.at_ms), engine::Facts{}, order);
    return decided ? Result<Done>(Done{})
                   : Result<Done>(refusal_of(of_event(decided.problems(), order.id)));
}

Result<EventResult> take_order(const Told& told) {
    SPAARPAS_ENSURE(check_new(told));
    const engine::Event order = order_of(told);
    Result<Account> account = member_of(told);
    if (!account && account.refusal().code == ErrorCode::not_a_member) {
        const auto versions = told.session.context().programs.versions(told.caller.program);
        if (versions->at(order.at_ms).enrolment.by == engine::EnrolmentBy::join) {
            return keep_waiting(told, order);
        }
        account =
            enrol(told.session, {told.caller.program, told.event.member, "", order.at_ms, true});
    }
    if (!account) {
        return account.refusal();
    }
    SPAARPAS_ENSURE(join_earlier(account.value(), order.at_ms));
    Happening what;
    what.event = order;
    what.origin = told.caller.source;
    what.order_id = told.event.order->order_id;
    what.kind = wire::EntryKind::order;
    SPAARPAS_TRY(const Booked booked, happen(account.value(), std::move(what)));
    account.value().save();
    return result_of(told, booked);
}

}  // namespace spaarpas::service
