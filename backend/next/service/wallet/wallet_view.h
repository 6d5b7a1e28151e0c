#pragma once

#include <cstdint>

#include "backend/next/service/members/account.h"
#include "backend/next/service/paths/result.h"
#include "backend/next/service/paths/session.h"
#include "engine/program/program.h"
#include "wire/next/wallet.h"

namespace spaarpas::service::next {

/// What the widget shows of a member, as of an instant. Time that has passed since the last booking
/// is worked out on copies: looking at a wallet changes nothing.
///
/// *Errors*: `amount_overflow`.
[[nodiscard]] Result<wire::next::Wallet> wallet_of(Account& account, std::int64_t at_ms);

/// The same for who has just changed something: saves the account first, so that the wallet has the
/// revision that the live streams hear of.
[[nodiscard]] Result<wire::next::Wallet> wallet_now(Account& account);

/// What it shows of somebody who has not joined.
[[nodiscard]] wire::next::Wallet guest_wallet(Session& session,
                                              const engine::Program& program,
                                              std::int64_t at_ms);

}  // namespace spaarpas::service::next
