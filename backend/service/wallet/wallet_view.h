#pragma once

#include <cstdint>

#include "backend/service/members/account.h"
#include "backend/service/paths/result.h"
#include "backend/service/paths/session.h"
#include "engine/program/program.h"
#include "wire/messages/wallet.h"

namespace spaarpas::service {

/// What the widget shows of a member, as of an instant. Time that has passed since the last booking
/// is worked out on copies: looking at a wallet changes nothing.
///
/// *Errors*: `amount_overflow`.
[[nodiscard]] Result<wire::Wallet> wallet_of(Account& account, std::int64_t at_ms);

/// What it shows of somebody who has not joined. Its facts are those on which an order of theirs is
/// decided.
[[nodiscard]] wire::Wallet guest_wallet(Session& session,
                                        const engine::Program& program,
                                        std::int64_t at_ms);

}  // namespace spaarpas::service
