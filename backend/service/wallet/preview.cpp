#include "backend/service/wallet/preview.h"

#include <utility>

#include "backend/service/limits/room.h"
#include "backend/service/names/nfc.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/wallet/guest.h"
#include "engine/decide/decision.h"

namespace spaarpas::service {

namespace {

/// What the decision gives, by unit, in the order of the program.
base::List<wire::UnitAmount> amounts_of(const engine::Program& program,
                                        const engine::Decision& decision) {
    base::List<wire::UnitAmount> amounts;
    for (const engine::Unit& unit : program.units) {
        const std::int64_t amount = engine::given(decision, unit.id);
        if (amount != 0) {
            amounts.push_back({unit.id, amount});
        }
    }
    return amounts;
}

}  // namespace

Result<wire::PreviewReply> preview_of_guest(Session& session,
                                            const engine::Program& program,
                                            const engine::Cart& cart,
                                            std::int64_t at_ms) {
    engine::Event order;
    order.id = "preview";
    order.source = order.id;
    order.kind = engine::event_order;
    order.at_ms = at_ms;
    order.cart = cart;
    put_into_nfc(*order.cart);
    order.room = rooms_for(session, program, at_ms, {});
    base::Result<engine::Decision> decided =
        engine::decide(program, facts_of_guest(session, program, at_ms), order);
    if (!decided) {
        return refusal_of(below(decided.problems(), "/cart"));
    }
    engine::Decision& decision = decided.value();
    wire::PreviewReply reply;
    reply.program_version = program.version;
    reply.amounts = amounts_of(program, decision);
    reply.at_most = decision.at_most;
    reply.effects = std::move(decision.effects);
    reply.levels = std::move(decision.levels);
    reply.trace = std::move(decision.trace);
    return reply;
}

}  // namespace spaarpas::service
