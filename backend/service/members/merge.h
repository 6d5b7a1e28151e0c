#pragma once

#include "backend/service/members/account.h"
#include "backend/service/paths/result.h"

namespace spaarpas::service {

/// Makes one member part of another: what happened to both is one past, worked out again.
///
/// The last entry in the chain of `from` gives everything away; the entry `merge` in the chain of
/// `into` takes it over and names the head of the other chain, and one more books what the united
/// past comes to besides. So both chains prove what they say. Of two that joined, they joined once:
/// at the earlier instant.
///
/// *Errors*: those of `engine::decide`.
[[nodiscard]] Result<Done> merge_members(Account& into, Account& from);

}  // namespace spaarpas::service
