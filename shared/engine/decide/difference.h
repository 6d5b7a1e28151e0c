#pragma once

#include "base/list.h"
#include "engine/decide/decision.h"

namespace spaarpas::engine {

/// What the ledger still has to book so that it says what the standing says: for each effect, told
/// by its cause, kind, place and subject, what is new, gone, or another amount.
///
/// *Shape*: `booked` are the effects that earlier entries recorded, net, those that were taken back
/// with the amount 0 or not at all. What takes back comes first, newest first, then what gives, in
/// the order of `now`. A change of a give has the difference of its amounts, in sum and by line; an
/// issue that of its vouchers; any other kind 1 or -1, and one that has another end is taken back
/// and made anew.
base::List<Effect> difference(const base::List<Effect>& booked, const base::List<Effect>& now);

}  // namespace spaarpas::engine
