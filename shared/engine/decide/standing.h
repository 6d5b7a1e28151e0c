#pragma once

#include <cstdint>

#include "base/list.h"
#include "base/result.h"
#include "engine/decide/advance.h"
#include "engine/decide/decision.h"

namespace spaarpas::engine {

/// A member's past, worked out: one decision an event, in the order of history, and what time alone
/// did between them.
///
/// *Shape*: `decisions[i]` belongs to `events[i]`. `by_time` are the decisions of level ends, and
/// before them one for each voucher that stays by itself. The decisions carry no facts but the
/// instant: `facts` are those after all of them.
struct Standing {
    base::List<Event> events;
    base::List<Decision> decisions;
    base::List<Decision> by_time;
    Facts facts;
};

/// The second law: where a member stands at `at_ms` as a function of the events up to then, in
/// whatever order they arrived. Events after `at_ms` are left out. `retained` are issues of
/// vouchers that were used and stay, though no event brings them any more (decide/retained.h).
///
/// *Errors*: those of `decide`, with the event's id as the problem's pointer.
base::Result<Standing> stand(const Versions& versions,
                             base::List<Event> events,
                             std::int64_t at_ms,
                             const base::List<Effect>& retained = {});

}  // namespace spaarpas::engine
