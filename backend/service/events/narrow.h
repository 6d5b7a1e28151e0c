#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>

#include "backend/service/events/work_out.h"
#include "engine/decide/standing.h"

namespace spaarpas::service {

/// What events of a past have used of limits, by the event's id and the limit's key.
using UsedByEvents = std::map<std::pair<std::string, std::string>, std::int64_t>;

/// Adds what the events of a past use.
void add_used(UsedByEvents& used, const engine::Standing& standing);

/// Takes off what a voucher uses that stays from now on: the event that had it has it no more.
void take_over(UsedByEvents& used,
               const engine::Standing& standing,
               const engine::Decision& retained);

/// Where a past takes more of a limit of all members than there is: of the newest event that takes
/// more than it had, lowers the room to what is left. What time alone brings has none to lower.
///
/// *Shape*: `changes` are what the past as it is told now uses more than before, `had` what its
/// events used before. Gives the id of the event, or nothing where nothing can be lowered.
[[nodiscard]] std::string narrow(const Account& account,
                                 const base::List<UsesAt>& changes,
                                 const UsedByEvents& had,
                                 const engine::Standing& now,
                                 base::List<engine::Event>& events);

}  // namespace spaarpas::service
