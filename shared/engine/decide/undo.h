#pragma once

#include "base/result.h"
#include "engine/cart/counted.h"
#include "engine/decide/decision.h"
#include "engine/decide/event.h"
#include "engine/program/program.h"

namespace spaarpas::engine {

/// The first law for an order: takes off what was returned of it, from what it was awarded
/// (docs/program.md, 6). Whatever the returns, together they never take more than was given, and
/// once all is returned they have taken exactly that.
///
/// *Shape*: lowers the gives of `decision`, by line and in sum, and what they used of limits on
/// amounts; fills `kept`, `counted_minor` and `paid_minor` with what is left, and says in the trace
/// what went. The decision must hold what the order gives and uses before its returns. *Errors*:
/// `unknown_line`, `refund_exceeds_order`, `refund_invalid`, with a pointer into the event.
base::Problems take_off_returns(const Program& program,
                                const Event& event,
                                const CountedCart& counted,
                                Decision& decision);

/// Whether nothing is left of an event after `take_off_returns`: it was cancelled, or it is an
/// order without any goods left. Shipping that is kept keeps nothing alive.
bool nothing_left(const Event& event, const Decision& decision);

}  // namespace spaarpas::engine
