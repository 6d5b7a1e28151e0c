#pragma once

#include <string>

#include "backend/service/events/happening.h"
#include "backend/service/members/account.h"

namespace spaarpas::service {

[[nodiscard]] bool has_consent(Account& account, const std::string& purpose);

/// Keeps that a consent is given or withdrawn and books it, as an event that conditions see and the
/// chain proves. What is so already is not said again.
///
/// *Errors*: those of `happen`.
[[nodiscard]] Result<Booked> note_consent(Account& account, const std::string& purpose, bool given);

/// Withdraws a consent, with all that rests on it: the answer to the question of that name, what
/// was kept of activity.
///
/// *Errors*: those of `happen`.
[[nodiscard]] Result<Done> withdraw_consent(Account& account, const std::string& purpose);

}  // namespace spaarpas::service
