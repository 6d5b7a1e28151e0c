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

/// The versions with the figures that any of them asks of a member, worked out once for many steps:
/// what was counted under one version the next one may ask for. The versions must outlive it.
struct Course {
    explicit Course(const Versions& all_versions);

    const Versions& versions;
    Needs needs;
};

/// Lets time pass: level ends up to `at_ms`, each with what follows from it; boosts that ended are
/// dropped, and so are days that no window reaches. Nobody tells what limits of all members leave
/// at the end of a level, so that nothing is given within them: what follows from it has to be the
/// same whenever it is worked out.
///
/// *Shape*: one decision a level's end, which carries no facts but the instant. *Errors*: those of
/// `decide`.
base::Result<base::List<Decision>> advance(const Versions& versions,
                                           Facts& facts,
                                           std::int64_t at_ms);

/// The same for a caller that takes many steps, and now and then calls `trim`.
base::Problems advance(const Course& course,
                       Facts& facts,
                       std::int64_t at_ms,
                       base::List<Decision>& by_time);

/// Leaves out the days that no window of any version reaches from the instant of the facts on.
void trim(const Course& course, Facts& facts);

/// When time alone next changes the facts: a level's end or a boost's; nothing for never. What the
/// ledger waits for (a release, an expiry) is `next_due` of ledger/.
std::optional<std::int64_t> next_change(const Facts& facts);

}  // namespace spaarpas::engine
