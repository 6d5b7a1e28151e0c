#pragma once

#include <string>
#include <string_view>

#include "base/list.h"
#include "base/result.h"
#include "engine/decide/advance.h"
#include "engine/decide/decision.h"
#include "engine/decide/facts.h"

namespace spaarpas::engine {

/// The name by which the facts know an issue whose voucher was used and stays, though what brought
/// it is gone (docs/program.md, 6).
std::string retained_name(const Effect& issue);

/// Whether the facts know that the issue has its voucher already.
bool is_retained(const Facts& facts, const Effect& issue);

/// Lets a past begin with vouchers that stay: whatever comes, what they used of the limits of their
/// rule and offer is used, since the day of their issue, or the beginning of the limit's period.
///
/// *Shape*: adds to the facts, and to `decisions` one of the instant of each issue.
/// *Errors*: `amount_overflow`.
base::Problems begin_with(const Versions& versions,
                          const base::List<Effect>& retained,
                          Facts& facts,
                          base::List<Decision>& decisions);

}  // namespace spaarpas::engine
