#include "backend/service/wallet/guest.h"

#include <utility>

#include "backend/service/limits/room.h"
#include "engine/decide/decision.h"

namespace spaarpas::service {

engine::Facts facts_of_guest(Session& session, const engine::Program& program, std::int64_t at_ms) {
    engine::Facts facts;
    facts.at_ms = at_ms;
    facts.program_version = program.version;
    if (program.enrolment.by == engine::EnrolmentBy::join) {
        return facts;
    }
    engine::Event joined;
    joined.id = "preview";
    joined.source = joined.id;
    joined.kind = engine::event_joined;
    joined.at_ms = at_ms;
    joined.room = rooms_for(session, program, at_ms, {});
    base::Result<engine::Decision> decided = engine::decide(program, facts, joined);
    return decided ? std::move(decided.value().facts) : facts;
}

}  // namespace spaarpas::service
