#pragma once

#include <functional>
#include <optional>
#include <string>

#include "backend/service/members/account.h"
#include "backend/service/paths/callers.h"
#include "backend/service/paths/context.h"
#include "backend/service/paths/result.h"
#include "backend/service/paths/session.h"

namespace spaarpas::service {

/// What a read works with: a session that sees one moment and changes nothing, the version of the
/// program that applies now, and the member, who is missing where the shopper has not joined.
struct ReadScope {
    Session& session;
    const engine::Program& program;
    std::optional<Account> account;
};

/// Reads of a member, as the store has them: what time has done since is worked out on copies.
///
/// *Errors*: `program_unknown`, `storage_unavailable`, and those of `read`.
[[nodiscard]] Result<Done> read_member(Context& context,
                                       const std::string& program,
                                       const std::string& member,
                                       const std::function<Result<Done>(ReadScope&)>& read);

/// The same for a shopper. *Errors*: also `token_revoked`.
[[nodiscard]] Result<Done> read_own(Context& context,
                                    const ShopperCaller& caller,
                                    const std::function<Result<Done>(ReadScope&)>& read);

/// Lets a shopper who has joined do something: checks the token, lets time pass, runs `act` and
/// saves the account. For the work of a write (paths/write_path.h).
///
/// *Errors*: `program_unknown`, `token_revoked`, `not_a_member`, and those of `act`.
[[nodiscard]] Result<Done> act_as_member(Session& session,
                                         const ShopperCaller& caller,
                                         const std::function<Result<Done>(Account&)>& act);

/// *Errors*: `token_revoked`.
[[nodiscard]] Result<Done> check_token(store::Transaction& tables, const ShopperCaller& caller);

/// *Errors*: `reauthentication_required` without a sign-in within the last five minutes.
[[nodiscard]] Result<Done> check_recent_sign_in(const ShopperCaller& caller, std::int64_t now_ms);

}  // namespace spaarpas::service
