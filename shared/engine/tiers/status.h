#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/list.h"
#include "engine/condition/asks.h"
#include "engine/decide/facts.h"
#include "engine/program/program.h"
#include "json/fields.h"

namespace spaarpas::engine {

/// A level of a set, and what it asks of the member.
struct LadderStep {
    static constexpr const char* type_name = "LadderStep";
    std::string level;
    base::List<Ask> asks;
};

/// A member's place in a tier set, what keeps it and what lifts it.
///
/// *Shape*: `level` and `next` are empty for none; `until_ms` is missing for a level that never
/// ends. The asks are those of the conditions of the present and the next level; of `any` they are
/// those of the nearest way. A level without a condition asks nothing, and one that never ends
/// nothing to be kept. `ladder` has all levels of the set, rising.
struct LevelStatus {
    static constexpr const char* type_name = "LevelStatus";
    std::string set;
    std::string level;
    std::string next;
    std::optional<std::int64_t> until_ms;
    base::List<Ask> to_keep;
    base::List<Ask> to_rise;
    base::List<LadderStep> ladder;
};

/// Where a member stands in each tier set, in the order of the program (docs/program.md, 10). The
/// facts have been advanced to the instant.
base::List<LevelStatus> level_statuses(const Program& program,
                                       const Facts& facts,
                                       std::int64_t at_ms);

void visit_fields(json::Fields& fields, LadderStep& step);
void visit_fields(json::Fields& fields, LevelStatus& status);

}  // namespace spaarpas::engine
