#include "backend/service/events/service.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "backend/service/events/kinds.h"
#include "backend/service/paths/write_path.h"
#include "backend/service/programs/registry.h"
#include "wire/fields.h"

namespace spaarpas::service {

namespace {

using wire::EventResult;
using wire::EventsReply;
using wire::EventState;

EventResult refused(const wire::Event& event, const Refusal& why) {
    EventResult result;
    result.id = event.id;
    result.state = EventState::refused;
    result.code = wire::name_of(why.code);
    result.detail = why.detail;
    return result;
}

WriteRequest event_write(const MerchantCaller& caller, const wire::Event& event) {
    return {{caller.program, store::KeySpace::event, caller.source, event.id},
            "POST /v1/events",
            json::write_canonical_message(event)};
}

Result<EventResult> said_again(Result<EventResult> result) {
    if (result && result.repeated()) {
        result.value().state = EventState::repeated;
    }
    return result;
}

std::string order_id_of(const wire::Event& event) {
    if (event.order) {
        return event.order->order_id;
    }
    if (event.refund) {
        return event.refund->order_id;
    }
    return event.cancel ? event.cancel->order_id : std::string();
}

/// An order as it is kept, booked or waiting.
std::optional<engine::Event> kept_order(Session& session,
                                        const std::string& program,
                                        const std::string& order_id) {
    if (auto record = session.tables().history().find_order(program, order_id)) {
        return std::move(record->event);
    }
    auto waiting = session.tables().waiting().find_order(program, order_id);
    return waiting ? std::optional(std::move(waiting->event)) : std::nullopt;
}

/// Whether an order has what an event told of it. What comes before a change is in it already.
bool has_heard(const engine::Event& order, const wire::Event& event) {
    if (event.cancel) {
        return order.cancelled;
    }
    if (event.refund) {
        const auto is_same = [&event](const engine::Return& item) {
            return item.id == event.refund->refund_id;
        };
        return order.amended || std::any_of(order.returns.begin(), order.returns.end(), is_same);
    }
    return event.kind != "order_changed" || order.amended;
}

/// Whether an event was kept for an order that waited in vain: nothing is there of it any more, so
/// that telling it again tells something new.
bool has_lapsed(Session& session,
                const std::string& program,
                const Result<EventResult>& result,
                const wire::Event& event) {
    if (!result || !result.repeated() || result.value().state != EventState::waiting) {
        return false;
    }
    const auto order = kept_order(session, program, order_id_of(event));
    return !order || !has_heard(*order, event);
}

/// Takes an event of which the key is kept already.
Result<EventResult> take_anew(Session& session,
                              const MerchantCaller& caller,
                              const wire::Event& event) {
    const std::size_t begun = session.begin();
    Result<EventResult> result = take_event({session, caller, event});
    if (!result) {
        session.undo(begun);
    }
    return result;
}

/// What telling an event comes to where `result` may be what its key kept.
Result<EventResult> told_again(Session& session,
                               const MerchantCaller& caller,
                               const wire::Event& event,
                               Result<EventResult> result) {
    return has_lapsed(session, caller.program, result, event) ? take_anew(session, caller, event)
                                                              : said_again(std::move(result));
}

/// One event of many, inside their transaction.
EventResult write_one(Session& session, const MerchantCaller& caller, const wire::Event& event) {
    Result<EventResult> result = reply_of<EventResult>(
        [&](Session& inner) {
            return take_event({inner, caller, event});
        },
        [&](const Work& work) { return write_within(session, event_write(caller, event), work); });
    result = told_again(session, caller, event, std::move(result));
    return result ? result.value() : refused(event, result.refusal());
}

}  // namespace

Result<EventResult> EventService::post(const MerchantCaller& caller,
                                       const wire::Event& event) const {
    Result<EventResult> result =
        carry_out<EventResult>(context_, event_write(caller, event), [&](Session& session) {
            return take_event({session, caller, event});
        });
    if (!result || !result.repeated() || result.value().state != EventState::waiting) {
        return said_again(std::move(result));
    }
    const auto done = write_unkeyed(context_, [&](Session& session) -> Result<Done> {
        result = told_again(session, caller, event, std::move(result));
        return result ? Result<Done>(Done{}) : Result<Done>(result.refusal());
    });
    return done ? std::move(result) : Result<EventResult>(done.refusal());
}

Result<EventsReply> EventService::post_many(const MerchantCaller& caller,
                                            const std::vector<wire::Event>& events) const {
    if (!context_.programs.versions(caller.program)) {
        return refusal(ErrorCode::program_unknown);
    }
    EventsReply reply;
    const auto done = write_unkeyed(context_, [&](Session& session) -> Result<Done> {
        for (const wire::Event& event : events) {
            reply.results.push_back(write_one(session, caller, event));
        }
        return Done{};
    });
    if (!done) {
        return done.refusal();
    }
    return reply;
}

}  // namespace spaarpas::service
