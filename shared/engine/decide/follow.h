#pragma once

#include "base/list.h"
#include "base/result.h"
#include "engine/condition/question.h"
#include "engine/decide/decision.h"
#include "engine/tiers/measure.h"

namespace spaarpas::engine {

/// What follows from what changed, in waves (docs/program.md, 4): the rules that are due, in the
/// order of the file, each at most once a wave, with the facts after the wave before.
///
/// *Shape*: the decision's facts are those after the change, with levels and segments measured;
/// `before` are the event, if there is one, and the facts before it. `passages` are those that the
/// change brought about. *Errors*: `amount_overflow`.
base::Problems follow(const Program& program,
                      Decision& decision,
                      const Question& before,
                      base::List<Passage> passages);

}  // namespace spaarpas::engine
