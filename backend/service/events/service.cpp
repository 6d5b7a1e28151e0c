#include "backend/service/events/service.h"

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

/// One event of many, inside their transaction.
EventResult write_one(Session& session, const MerchantCaller& caller, const wire::Event& event) {
    const Result<EventResult> result = said_again(reply_of<EventResult>(
        [&](Session& inner) {
            return take_event({inner, caller, event});
        },
        [&](const Work& work) { return write_within(session, event_write(caller, event), work); }));
    return result ? result.value() : refused(event, result.refusal());
}

}  // namespace

Result<EventResult> EventService::post(const MerchantCaller& caller,
                                       const wire::Event& event) const {
    return said_again(
        carry_out<EventResult>(context_, event_write(caller, event), [&](Session& session) {
            return take_event({session, caller, event});
        }));
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
