#pragma once

#include "engine/condition/question.h"
#include "engine/explain/trace.h"
#include "engine/rules/rule.h"

namespace spaarpas::engine {

/// Says why a rule does not hold, about the rule. One that can no longer reach the member (it asks
/// for the first order of somebody who has some, or its time is over) is no news and is left out.
void explain_refusal(const Rule& rule,
                     const Trace& why_not,
                     const Question& question,
                     Trace& trace);

}  // namespace spaarpas::engine
