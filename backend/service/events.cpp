#include "backend/service/events.h"

#include "backend/service/event_booking.h"
#include "backend/service/registry.h"
#include "loyalty/fields.h"
#include "wire/fields.h"

namespace spaarpas::service {

namespace {

wire::EventResult refused(const wire::Event& event, const Refusal& why) {
    wire::EventResult result;
    result.id = event.id;
    result.state = wire::EventState::refused;
    result.code = why.code;
    result.detail = why.detail;
    return result;
}

wire::EventResult write_one(Session& session,
                            const MerchantCaller& caller,
                            const wire::Event& event) {
    Result<wire::EventResult> result = write_event(session, caller, event);
    if (!result) {
        return refused(event, result.refusal());
    }
    if (result.repeated()) {
        result.value().state = wire::EventState::repeated;
    }
    return std::move(result.value());
}

}  // namespace

Result<wire::EventResult> EventService::post(const MerchantCaller& caller,
                                             const wire::Event& event) const {
    Result<wire::EventResult> result =
        carry_out<wire::EventResult>(context_, event_write(caller, event), [&](Session& session) {
            return book_event(session, caller, event);
        });
    if (result && result.repeated()) {
        result.value().state = wire::EventState::repeated;
    }
    return result;
}

Result<wire::EventsReply> EventService::post_many(const MerchantCaller& caller,
                                                  const std::vector<wire::Event>& events) const {
    if (!context_.programs.at(caller.program, context_.clock.now_ms())) {
        return refusal("program_unknown");
    }
    wire::EventsReply reply;
    const auto done = write_unkeyed(context_, [&](Session& session) -> Result<Done> {
        for (const auto& event : events) {
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
