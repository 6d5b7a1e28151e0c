#include "backend/service/paths/read_path.h"

#include "backend/service/paths/boundary.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/time/settle.h"
#include "base/try.h"

namespace spaarpas::service {

namespace {

constexpr std::int64_t recent_s = 300;
constexpr std::int64_t skew_s = 60;
constexpr std::int64_t ms_per_s = 1000;

}  // namespace

Result<Done> check_token(store::Transaction& tables, const ShopperCaller& caller) {
    if (!caller.token_id.empty() && tables.tokens().is_revoked(caller.program, caller.token_id)) {
        return refusal(ErrorCode::token_revoked);
    }
    return Done{};
}

Result<Done> check_recent_sign_in(const ShopperCaller& caller, std::int64_t now_ms) {
    const std::int64_t now_s = now_ms / ms_per_s;
    if (!caller.auth_time_s || *caller.auth_time_s + recent_s < now_s ||
        *caller.auth_time_s > now_s + skew_s) {
        return refusal(ErrorCode::reauthentication_required,
                       "Send a token whose `auth_time` is at most five minutes old.");
    }
    return Done{};
}

Result<Done> read_member(Context& context,
                         const std::string& program,
                         const std::string& member,
                         const std::function<Result<Done>(ReadScope&)>& read) {
    const ProgramPointer current = context.programs.at(program, context.clock.now_ms());
    if (!current) {
        return refusal(ErrorCode::program_unknown);
    }
    return within_boundary([&]() -> Result<Done> {
        const auto tables = context.store.read();
        Session session(context, *tables);
        ReadScope scope{session, *current, Account::find(session, program, member)};
        return read(scope);
    });
}

Result<Done> read_own(Context& context,
                      const ShopperCaller& caller,
                      const std::function<Result<Done>(ReadScope&)>& read) {
    return read_member(
        context, caller.program, caller.member, [&](ReadScope& scope) -> Result<Done> {
            SPAARPAS_ENSURE(check_token(scope.session.tables(), caller));
            return read(scope);
        });
}

Result<Done> act_as_member(Session& session,
                           const ShopperCaller& caller,
                           const std::function<Result<Done>(Account&)>& act) {
    if (!session.context().programs.versions(caller.program)) {
        return refusal(ErrorCode::program_unknown);
    }
    SPAARPAS_ENSURE(check_token(session.tables(), caller));
    std::optional<Account> account = Account::find(session, caller.program, caller.member);
    if (!account) {
        return refusal(ErrorCode::not_a_member);
    }
    SPAARPAS_ENSURE(let_time_pass(*account, session.now_ms()));
    SPAARPAS_ENSURE(act(*account));
    account->save();
    return Done{};
}

}  // namespace spaarpas::service
