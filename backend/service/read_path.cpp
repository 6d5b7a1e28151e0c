#include "backend/service/read_path.h"

#include "backend/service/account.h"
#include "backend/service/refusals.h"
#include "backend/service/settle.h"
#include "backend/service/write_path.h"

namespace spaarpas::service {

namespace {

constexpr std::int64_t recent_s = 300;
constexpr std::int64_t skew_s = 60;
constexpr std::int64_t ms_per_s = 1000;

bool is_due(Context& context, const std::string& program, const std::string& member) {
    const auto tables = context.store.read();
    const auto record = tables->members().find(program, member);
    return record && record->due_at_ms && *record->due_at_ms <= context.clock.now_ms();
}

Result<Done> settle_due(Context& context,
                        const loyalty::Program& program,
                        const std::string& member) {
    if (!is_due(context, program.id, member)) {
        return Done{};
    }
    return write_unkeyed(context, [&](Session& session) -> Result<Done> {
        auto account = Account::find(session, program.id, member);
        if (!account) {
            return Done{};
        }
        Result<Done> settled = settle(*account, program);
        if (settled) {
            account->save();
        }
        return settled;
    });
}

}  // namespace

Result<Done> check_token(store::Transaction& tables, const ShopperCaller& caller) {
    if (!caller.token_id.empty() &&
        tables.journal().token_revoked(caller.program, caller.token_id)) {
        return refusal("token_revoked");
    }
    return Done{};
}

Result<Done> check_recent_sign_in(const ShopperCaller& caller, std::int64_t now_ms) {
    const std::int64_t now_s = now_ms / ms_per_s;
    if (!caller.auth_time_s || *caller.auth_time_s + recent_s < now_s ||
        *caller.auth_time_s > now_s + skew_s) {
        return refusal("reauthentication_required",
                       "Send a token whose `auth_time` is at most five minutes old.");
    }
    return Done{};
}

Result<Done> read_member(Context& context,
                         const std::string& program,
                         const std::string& member,
                         const std::function<Result<Done>(ReadScope&)>& read) {
    const std::int64_t now_ms = context.clock.now_ms();
    const ProgramPointer current = context.programs.at(program, now_ms);
    if (!current) {
        return refusal("program_unknown");
    }
    try {
        Result<Done> settled = settle_due(context, *current, member);
        if (!settled) {
            return settled;
        }
        const auto tables = context.store.read();
        ReadScope scope{*tables, *current, tables->members().find(program, member), now_ms};
        return read(scope);
    } catch (const store::StorageError& error) {
        return storage_refusal(error);
    }
}

Result<Done> read_own(Context& context,
                      const ShopperCaller& caller,
                      const std::function<Result<Done>(ReadScope&)>& read) {
    return read_member(
        context, caller.program, caller.member, [&](ReadScope& scope) -> Result<Done> {
            const Result<Done> checked = check_token(scope.tables, caller);
            return checked ? read(scope) : checked;
        });
}

}  // namespace spaarpas::service
