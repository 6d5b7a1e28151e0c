#include "backend/service/events/kinds.h"

#include <array>
#include <string_view>
#include <utility>

#include "backend/service/events/bounds.h"
#include "backend/service/events/parts.h"
#include "backend/service/members/enrolment.h"
#include "backend/service/paths/mends.h"
#include "backend/service/paths/refusals.h"
#include "base/calendar.h"
#include "base/try.h"

namespace spaarpas::service {

namespace {

using wire::EventState;

struct Kind {
    std::string_view name;
    Result<EventResult> (*take)(const Told& told);
};

constexpr std::array kinds{Kind{"order", take_order},
                           Kind{"order_changed", take_order_changed},
                           Kind{"order_cancelled", take_order_cancelled},
                           Kind{"refund", take_refund},
                           Kind{"segments", take_segments}};

/// What is older than 1973 was told in seconds, which are a thousandth of what they should be.
constexpr std::int64_t oldest_ms = 100000000000;

Result<Done> check_time(const Told& told) {
    const std::int64_t at_ms = told.event.occurred_at_ms;
    if (at_ms > told.session.now_ms() + base::ms_per_day) {
        return refusal_at(ErrorCode::event_in_future,
                          {"event_in_future",
                           "/occurred_at_ms",
                           std::to_string(at_ms),
                           "at most a day ahead of the server's clock",
                           mend_of(ErrorCode::event_in_future)});
    }
    if (at_ms < oldest_ms) {
        return refusal_at(ErrorCode::event_time_invalid,
                          {"event_time_invalid",
                           "/occurred_at_ms",
                           std::to_string(at_ms) + ", which looks like seconds",
                           "an instant of 1973 or later",
                           mend_of(ErrorCode::event_time_invalid)});
    }
    return Done{};
}

/// Whether the past knows the event, though its key is forgotten.
bool is_known(const Told& told) {
    auto& history = told.session.tables().history();
    const std::string& program = told.caller.program;
    const std::string& origin = told.caller.source;
    return history.find(program, origin, event_id(told)) ||
           history.find_change(program, origin, told.event.id) ||
           told.session.tables().waiting().find(program, origin, event_id(told));
}

Result<EventResult> take_new(const Told& told) {
    for (const Kind& kind : kinds) {
        if (kind.name == told.event.kind) {
            return kind.take(told);
        }
    }
    return take_own(told);
}

}  // namespace

std::string event_id(const Told& told) {
    return told.caller.source + ':' + told.event.id;
}

engine::Event event_of(const Told& told) {
    engine::Event event;
    event.id = event_id(told);
    event.kind = told.event.kind;
    event.at_ms = told.event.occurred_at_ms;
    event.source = event.id;
    return event;
}

Result<Account> member_of(const Told& told) {
    const std::string& program = told.caller.program;
    std::optional<Account> account = Account::find(told.session, program, told.event.member);
    if (account) {
        return *std::move(account);
    }
    return was_erased(told.session, program, told.event.member) ? refusal(ErrorCode::member_erased)
                                                                : refusal(ErrorCode::not_a_member);
}

EventResult result_of(const Told& told, const Booked& booked) {
    EventResult result;
    result.id = told.event.id;
    result.amounts = booked.amounts;
    result.trace = booked.trace;
    return result;
}

Result<EventResult> take_event(const Told& told) {
    if (!told.session.context().programs.versions(told.caller.program)) {
        return refusal(ErrorCode::program_unknown);
    }
    SPAARPAS_ENSURE(check_time(told));
    if (is_known(told)) {
        EventResult result;
        result.id = told.event.id;
        result.state = EventState::repeated;
        return result;
    }
    SPAARPAS_ENSURE(check_parts(told.event));
    SPAARPAS_ENSURE(check_bounds(told.event));
    Result<EventResult> taken = take_new(told);
    return taken ? std::move(taken) : Result<EventResult>(in_its_body(told, taken.refusal()));
}

}  // namespace spaarpas::service
