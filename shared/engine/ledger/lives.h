#pragma once

#include <cstdint>

#include "base/list.h"
#include "engine/ledger/draft.h"
#include "engine/program/program.h"

/// The lives of units that expire when idle, where a past is told otherwise than before
/// (docs/program.md, 8).
namespace spaarpas::engine {

/// The instants of the events that keep a unit alive, rising, as they were told before and as they
/// are told now.
struct KeptAlive {
    const Program& program;
    const Unit& unit;
    base::List<std::int64_t> before;
    base::List<std::int64_t> now;
};

/// When what became available at an instant expires: after the first time in which nothing kept it
/// alive.
std::int64_t life_until(const Program& program,
                        const Unit& unit,
                        std::int64_t available_at_ms,
                        const base::List<std::int64_t>& kept_alive_ms);

/// Gives the lots of the unit, which were `originals` when the draft began, the life that they have
/// by the events of now. One that had another life than that of the events of before keeps it. What
/// has expired and lives on at `now_ms` comes back; a debt is paid first.
void relive(Draft& draft,
            const base::List<Lot>& originals,
            const KeptAlive& events,
            std::int64_t now_ms);

/// Gives lots that are new in the draft no longer life than the events of now do. Where the unit
/// has an `unless`, which may have kept them alive in between, they keep what they have.
void date_new_lots(Draft& draft, const KeptAlive& events);

}  // namespace spaarpas::engine
