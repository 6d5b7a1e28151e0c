#pragma once

#include <cstdint>
#include <string>

#include "base/list.h"
#include "engine/decide/decision.h"
#include "engine/decide/facts.h"
#include "engine/explain/trace.h"
#include "engine/program/program.h"

namespace spaarpas::engine {

/// Somebody came to a level or into a segment, or left it.
struct Passage {
    std::string id;
    bool entered = false;
};

/// When it is measured; `by_time` where time alone has come to an instant, and no event.
struct Moment {
    std::int64_t at_ms = 0;
    bool by_time = false;
};

/// Measures every tier set at an instant (docs/program.md, 7): a higher level whose condition holds
/// takes the place of the held one; the held one, met anew by an event, is kept until the later of
/// both dates. Nothing is lowered, which is for `end_level`.
base::List<Passage> measure_levels(const Program& program,
                                   Facts& facts,
                                   Moment moment,
                                   base::List<LevelChange>& changes,
                                   Trace& trace);

/// The held level whose date comes first, of equals that of the program's first set; null where
/// none has a date.
const HeldLevel* first_to_end(const Program& program, const Facts& facts);

/// The date on which a held level ends: `last_ms` is the last instant of its time, and the versions
/// are those of both instants.
struct LevelEnd {
    const Program& then;
    std::int64_t last_ms = 0;
    const Program& now;
    std::int64_t at_ms = 0;
};

/// Ends what a member holds in a set (docs/program.md, 7): the level whose condition holds at the
/// end, or the next lower one, as the set says, takes its place. A set that the program no longer
/// has just ends.
base::List<Passage> end_level(const LevelEnd& end,
                              Facts& facts,
                              const std::string& set,
                              base::List<LevelChange>& changes,
                              Trace& trace);

/// A level that a rule gives: it takes the place of a lower one; the same one is kept until the
/// later of both dates; a higher one stays as it is.
base::List<Passage> raise_level(const Program& program,
                                Facts& facts,
                                const HeldLevel& given,
                                base::List<LevelChange>& changes,
                                Trace& trace);

/// A level that is given by hand takes the place of any other, with the date that it comes with.
base::List<Passage> set_level(const Program& program,
                              Facts& facts,
                              const HeldLevel& given,
                              base::List<LevelChange>& changes,
                              Trace& trace);

}  // namespace spaarpas::engine
