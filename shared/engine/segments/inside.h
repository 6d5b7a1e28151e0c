#pragma once

#include <cstdint>

#include "engine/condition/question.h"
#include "engine/decide/facts.h"
#include "engine/program/program.h"
#include "engine/tiers/measure.h"

namespace spaarpas::engine {

/// Whether a member is in a segment: by its condition, or, where it has none, because the shop
/// posted it.
bool is_inside(const Program& program,
               const Facts& facts,
               const Segment& segment,
               std::int64_t at_ms);

/// The same within a question. A segment is asked of the member: of the event it sees the balances
/// alone, not the order.
bool is_inside(const Segment& segment, const Question& question);

/// Measures the segments that a rule waits for, in the order of the program, and says who came in
/// and who went out.
base::List<Passage> measure_segments(const Program& program, Facts& facts, std::int64_t at_ms);

}  // namespace spaarpas::engine
