#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/list.h"
#include "engine/decide/facts.h"
#include "engine/explain/trace.h"
#include "engine/program/program.h"
#include "json/fields.h"

namespace spaarpas::engine {

/// A way to earn: a rule that gives a member something, has a name and may be told, but for what
/// the wallet tells elsewhere: milestones, what a level brings, and what an answer does. What is
/// for a group that the member is not in is none.
///
/// *Shape*: `done` says that it did all that it can for the member. `waits` has the step that says
/// for what it waits where nothing can come of it now, an order apart; else it is empty. `until_ms`
/// is when its time ends, where it has begun and ends.
struct Way {
    static constexpr const char* type_name = "Way";
    std::string rule;
    bool done = false;
    base::List<TraceStep> waits;
    std::optional<std::int64_t> until_ms;
};

/// The ways to earn of a member, in the order of the program (docs/program.md, 10). The facts have
/// been advanced to the instant.
base::List<Way> ways_to_earn(const Program& program, const Facts& facts, std::int64_t at_ms);

void visit_fields(json::Fields& fields, Way& way);

}  // namespace spaarpas::engine
