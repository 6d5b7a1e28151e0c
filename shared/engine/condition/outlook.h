#pragma once

#include "engine/condition/condition.h"
#include "engine/condition/question.h"

/// What can still become of a condition (docs/program.md, 10).
namespace spaarpas::engine {

/// Whether it is certain that the condition never holds from the instant of the question on.
bool is_never(const Condition& condition, const Question& question);

/// Whether it is certain that it holds from now on.
bool is_always(const Condition& condition, const Question& question);

}  // namespace spaarpas::engine
