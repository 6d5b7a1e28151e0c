#pragma once

#include <functional>
#include <string>

#include "backend/service/account.h"
#include "backend/service/callers.h"
#include "backend/service/registry.h"
#include "backend/service/result.h"
#include "backend/service/session.h"
#include "wire/messages/wallet.h"

namespace spaarpas::service {

/// The purpose of the consent under which opens and clicks are kept.
inline constexpr const char* activity_purpose = "activity";

/// A member who does something: their account, up to date, and the program that applies now.
struct Acting {
    Session& session;
    Account& account;
    const loyalty::Program& program;
    loyalty::Facts facts;
};

/// Checks the token, brings the member's account up to date and lets `act` work on it.
///
/// *Errors*: `program_unknown`, `token_revoked`, `not_a_member`, and those of `act`.
[[nodiscard]] Result<Done> act_as_member(Session& session,
                                         const ShopperCaller& caller,
                                         const std::function<Result<Done>(Acting&)>& act);

/// The wallet of the acting member as it is now, with what was done in it.
[[nodiscard]] wire::Wallet wallet_now(const Acting& acting);

/// An entry of the member's own doing, now.
[[nodiscard]] EntryCause cause_of(const Acting& acting, const std::string& subject);

}  // namespace spaarpas::service
