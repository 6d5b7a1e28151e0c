#pragma once

#include "backend/service/account.h"
#include "backend/service/benefits.h"
#include "backend/service/result.h"
#include "loyalty/outcome/outcome.h"
#include "wire/messages/merchant.h"

namespace spaarpas::service {

/// Books all that follows from an event: the award, the milestones, the tier, the facts that the
/// next event starts from. Gives the id of the award's entry, 0 where it earned nothing.
[[nodiscard]] Result<std::int64_t> book_outcome(Account& account,
                                                const loyalty::Program& program,
                                                const loyalty::Outcome& outcome,
                                                const EventSource& source);

/// What the outcome moved in each milestone of which a refund takes back its part. A streak is not
/// among them: it counts that somebody came by, and they did.
[[nodiscard]] std::vector<store::MilestoneStep> milestone_steps(const loyalty::Program& program,
                                                                const loyalty::Facts& before,
                                                                const loyalty::Facts& after);

/// The event's outcome within what is left of the private budgets: a rule whose budget does not
/// suffice gives what is left of it.
[[nodiscard]] Result<loyalty::Outcome> outcome_within_budgets(Session& session,
                                                              const loyalty::Program& program,
                                                              const loyalty::Facts& facts,
                                                              const wire::Event& event);

}  // namespace spaarpas::service
