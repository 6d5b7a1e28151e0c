#pragma once

#include "base/list.h"
#include "engine/condition/question.h"
#include "engine/decide/decision.h"
#include "engine/rules/round.h"

namespace spaarpas::engine {

/// The rules on the question's event that hold, in the order of the file, with the lines that they
/// choose (docs/program.md, 4). Says of the others why not.
base::List<Acting> rules_on_event(const Question& question, Decision& decision);

}  // namespace spaarpas::engine
