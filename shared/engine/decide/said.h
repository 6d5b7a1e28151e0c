#pragma once

#include "base/list.h"
#include "engine/cart/counted.h"
#include "engine/decide/decision.h"
#include "engine/decide/event.h"
#include "engine/tiers/measure.h"

namespace spaarpas::engine {

/// Notes what an event says of a member, before any rule looks: when they joined, an answer, a
/// consent, the segments that the shop posts. Says whether there was any of it.
[[nodiscard]] bool note_said(const Event& event, Facts& facts);

/// What an event does by itself, without a rule: the figures of orders and spend, a correction by
/// hand, a level by hand, what an offer that was bought uses of its limits.
///
/// *Errors*: false where a figure would leave the bounds.
[[nodiscard]] bool move_by_event(const Program& program,
                                 const Event& event,
                                 const CountedCart* counted,
                                 Decision& decision,
                                 base::List<Passage>& passages);

}  // namespace spaarpas::engine
