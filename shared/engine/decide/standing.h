#pragma once

#include <cstdint>
#include <optional>

#include "base/list.h"
#include "base/result.h"
#include "engine/decide/decision.h"
#include "engine/decide/needs.h"

namespace spaarpas::engine {

/// The versions of one program, oldest first.
using Versions = base::List<const Program*>;

/// The version under which an event of that instant is decided: the newest that applies, else the
/// first.
const Program& version_at(const Versions& versions, std::int64_t at_ms);

/// A member's past, worked out: one decision an event, in the order of history, and what time alone
/// did between them.
///
/// *Shape*: `decisions[i]` belongs to `events[i]`. `by_time` are the decisions of level ends, each
/// with the instant in its facts.
struct Standing {
    base::List<Event> events;
    base::List<Decision> decisions;
    base::List<Decision> by_time;
    Facts facts;
};

/// The second law: where a member stands at `at_ms` as a function of the events up to then, in
/// whatever order they arrived. Events after `at_ms` are left out.
///
/// *Errors*: those of `decide`, with the event's id as the problem's pointer.
base::Result<Standing> stand(const Versions& versions,
                             base::List<Event> events,
                             std::int64_t at_ms);

/// Lets time pass: level ends up to `at_ms`, each with what follows from it; boosts that ended are
/// dropped, and so are days that no window reaches.
base::Result<base::List<Decision>> advance(const Versions& versions,
                                           Facts& facts,
                                           std::int64_t at_ms);

/// When time alone next changes the facts: a level's end or a boost's; nothing for never. What the
/// ledger waits for (a release, an expiry) is `next_due` of ledger/.
std::optional<std::int64_t> next_change(const Facts& facts);

/// What the ledger still has to book so that it says what the standing says: for each cause and
/// unit the difference, and which vouchers, boosts, levels and perks are new or gone.
///
/// *Shape*: `booked` are the effects that earlier entries recorded, net. A change with a negative
/// `amount` takes back; one of a kind other than `give` has the amount 1 or -1 (an issue, the
/// number of vouchers).
base::List<Effect> difference(const base::List<Effect>& booked, const base::List<Effect>& now);

}  // namespace spaarpas::engine
