#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/list.h"
#include "engine/condition/question.h"

namespace spaarpas::engine {

/// One thing that a condition asks, and how far the member is.
///
/// *Shape*: `why` has the leaf's code of `not_met_..` with its numbers; `missing` in it is 0 where
/// it holds.
struct Ask {
    static constexpr const char* type_name = "Ask";
    bool holds = false;
    TraceStep why;
};

/// What a condition asks of a member, leaf by leaf, about the subject; of `any` what its nearest
/// way asks. What it asks of an order is left out where there is none.
///
/// *Shape*: the question `says_all`.
base::List<Ask> asks_of(const Condition& condition,
                        const Question& question,
                        const std::string& subject);

void visit_fields(json::Fields& fields, Ask& ask);

}  // namespace spaarpas::engine
