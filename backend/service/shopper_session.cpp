#include "backend/service/shopper_session.h"

#include "backend/service/facts.h"
#include "backend/service/read_path.h"
#include "backend/service/refusals.h"
#include "backend/service/settle.h"
#include "backend/service/wallet_view.h"
#include "base/try.h"

namespace spaarpas::service {

Result<Done> act_as_member(Session& session,
                           const ShopperCaller& caller,
                           const std::function<Result<Done>(Acting&)>& act) {
    const ProgramPointer program = session.context().programs.at(caller.program, session.now_ms());
    if (!program) {
        return refusal("program_unknown");
    }
    SPAARPAS_ENSURE(check_token(session.tables(), caller));
    auto account = Account::find(session, caller.program, caller.member);
    if (!account) {
        return refusal("not_a_member");
    }
    SPAARPAS_ENSURE(settle(*account, *program));
    loyalty::Trace trace;
    Acting acting{session,
                  *account,
                  *program,
                  load_facts(session.tables(), *program, account->key(), session.now_ms(), trace)};
    return act(acting);
}

wire::Wallet wallet_now(const Acting& acting) {
    acting.account.save();
    return wallet_of(
        acting.session.tables(), acting.program, acting.account.record(), acting.session.now_ms());
}

EntryCause cause_of(const Acting& acting, const std::string& subject) {
    EntryCause cause;
    cause.program_version = acting.program.version;
    cause.occurred_at_ms = acting.session.now_ms();
    cause.subject = subject;
    return cause;
}

}  // namespace spaarpas::service
