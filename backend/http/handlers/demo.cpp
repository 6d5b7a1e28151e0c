#include "wire/messages/demo.h"

#include "backend/http/handlers/handlers.h"
#include "backend/service/time/house.h"

namespace spaarpas::http {

namespace {

/// Far enough for a shop whose history was imported.
constexpr std::int64_t furthest_offset_ms = std::int64_t{30} * 366 * 86'400'000;

Reply clock_reply(const Call& call) {
    const service::SystemClock& clock = *call.api.options().demo_clock;
    return json_reply(json::write_message(wire::DemoClock{clock.now_ms(), clock.offset_ms()}));
}

}  // namespace

Reply get_demo_clock(const Call& call) {
    return clock_reply(call);
}

Reply post_demo_clock(const Call& call) {
    auto body =
        json::read_message<wire::DemoClockMove>(call.request.body, json::UnknownFields::refused);
    if (!body) {
        return refusal_reply(
            {ErrorCode::body_invalid, "Send advance_ms or now_ms.", body.problems()}, call.request);
    }
    service::SystemClock& clock = *call.api.options().demo_clock;
    const wire::DemoClockMove& move = body.value();
    const std::int64_t real_ms = clock.now_ms() - clock.offset_ms();
    const std::int64_t offset_ms =
        move.now_ms ? *move.now_ms - real_ms : clock.offset_ms() + move.advance_ms;
    if (offset_ms > furthest_offset_ms || offset_ms < -furthest_offset_ms) {
        return refusal_reply(
            {ErrorCode::body_invalid, "The demo's clock moves thirty years at most.", {}},
            call.request);
    }
    clock.move_to_offset_ms(offset_ms);
    // What the time between did is there at once; a sweep that fails is tried again by the next.
    static_cast<void>(service::keep_house(call.api.service().context()));
    return clock_reply(call);
}

}  // namespace spaarpas::http
