#include "backend/service/wallet/previews.h"

#include <string>
#include <utility>

#include "backend/service/names/nfc.h"
#include "backend/service/wallet/guest.h"
#include "backend/service/wallet/moment.h"
#include "backend/service/wallet/retained_grants.h"
#include "backend/service/wallet/units.h"
#include "base/try.h"

namespace spaarpas::service {

namespace {

engine::PreviewAnswer answer_to(const engine::PreviewsRequest& request,
                                const engine::Program& program,
                                engine::Facts facts,
                                const base::List<engine::Balances>& held,
                                std::int64_t at_ms) {
    engine::PreviewQuestion question{{request, std::move(facts), at_ms, {}}, {}, false};
    if (question.cart) {
        put_into_nfc(*question.cart);
    }
    for (engine::OrderAsked& order : question.orders) {
        put_into_nfc(order.cart);
    }
    for (const engine::Balances& balances : held) {
        question.balances.emplace_back(balances.unit, balances.available);
    }
    return engine::preview(engine::public_program(program, std::string()), std::move(question));
}

}  // namespace

engine::PreviewAnswer previews_of_guest(Session& session,
                                        const engine::Program& program,
                                        const engine::PreviewsRequest& request,
                                        std::int64_t at_ms) {
    return answer_to(request, program, facts_of_guest(session, program, at_ms), {}, at_ms);
}

Result<engine::PreviewAnswer> previews_of(Account& account,
                                          const engine::PreviewsRequest& request,
                                          std::int64_t at_ms) {
    const engine::Program& program = account.program_at(at_ms);
    SPAARPAS_TRY(Moment moment, moment_of(account, at_ms));
    count_retained_grants(program, at_ms, moment.facts);
    const auto held = show_balances(program, account.holding(), moment.draft);
    return answer_to(request, program, std::move(moment.facts), held, at_ms);
}

}  // namespace spaarpas::service
