#pragma once

#include <cstdint>
#include <string>

#include "base/list.h"
#include "engine/condition/question.h"
#include "engine/program/program.h"

namespace spaarpas::engine {

/// How often a rule that follows was granted in the period of the instant.
std::int64_t times_granted(const Rule& rule, const Question& question);

/// Whether it has acted and did all that it ever can for the member.
bool did_all(const Rule& rule, const Question& question);

/// Whether the rule can still do something for the member, now or later (docs/program.md, 10).
bool can_reach(const Rule& rule, const Question& question);

/// The ids of the rules that can, in the order of the program, but for secret ones: what is worth
/// being told of.
base::List<std::string> reachable_rules(const Program& program,
                                        const Facts& facts,
                                        std::int64_t at_ms);

}  // namespace spaarpas::engine
