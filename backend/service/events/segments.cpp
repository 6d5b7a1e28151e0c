#include <utility>

#include "backend/service/events/kinds.h"
#include "backend/service/paths/refusals.h"
#include "base/try.h"

namespace spaarpas::service {

Result<EventResult> take_segments(const Told& told) {
    SPAARPAS_TRY(Account account, member_of(told));
    Happening what;
    what.event = event_of(told);
    what.event.names = told.event.segments->names;
    what.origin = told.caller.source;
    what.subject = told.event.kind;
    SPAARPAS_TRY(const Booked booked, happen(account, std::move(what)));
    account.save();
    return result_of(told, booked);
}

}  // namespace spaarpas::service
