#pragma once

#include <vector>

#include "backend/service/members/account.h"
#include "engine/decide/event.h"
#include "engine/ledger/lives.h"

namespace spaarpas::service {

/// Whether an event may give units that expire when idle another life than they had: its past is
/// told otherwise, or a day has ended since, with which units may have expired.
[[nodiscard]] bool may_relive(const Account& account, const engine::Event& event, bool is_last);

/// All that has expired of the member's units that expire when idle, by id.
[[nodiscard]] base::List<engine::Lot> idly_expired(const Account& account);

/// Of each unit that expires when idle, what kept it alive before and what does now.
[[nodiscard]] std::vector<engine::KeptAlive> kept_alive(const Account& account,
                                                        const base::List<engine::Event>& before,
                                                        const base::List<engine::Event>& now);

}  // namespace spaarpas::service
