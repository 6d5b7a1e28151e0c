#pragma once

#include <cstdint>
#include <optional>

#include "engine/condition/question.h"
#include "engine/decide/decision.h"
#include "engine/offers/offer.h"
#include "engine/rules/giving/left.h"
#include "engine/rules/round.h"

namespace spaarpas::engine {

/// The limit on times of a rule that leaves the fewest; nothing where it has none. `granted_here`
/// is how often this decision let the rule act already.
std::optional<Left> times_left(const Question& question,
                               const Decision& decision,
                               const Rule& rule,
                               std::int64_t granted_here);

/// Says that a limit on times is used up, unless it is for ever: then the rule is nothing to the
/// member any more.
void explain_times(const Left& left, const Rule& rule, Trace& trace);

/// How many vouchers of an offer its limits leave in a round.
std::int64_t vouchers_left(const Round& round, const Offer& offer);

/// Counts the vouchers that a round issues of an offer.
void use_offer(Round& round, const Offer& offer, std::int64_t times);

}  // namespace spaarpas::engine
