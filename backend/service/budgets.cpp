#include <algorithm>

#include "backend/service/outcome_booking.h"
#include "backend/service/refusals.h"
#include "wire/messages/merchant.h"

namespace spaarpas::service {

namespace {

std::string good_of(const loyalty::EarningRule& rule) {
    return "budget:" + rule.id;
}

Result<loyalty::Outcome> outcome_of(const loyalty::Program& program,
                                    const loyalty::Facts& facts,
                                    const wire::Event& event) {
    auto outcome = event.order ? loyalty::order_outcome(program, facts, event.order->cart)
                               : loyalty::event_outcome(program, facts, event.kind);
    if (!outcome) {
        return refusal_of(outcome.problems());
    }
    return std::move(outcome.value());
}

std::int64_t points_of(const loyalty::Outcome& outcome, const std::string& rule) {
    for (const auto& part : outcome.award.parts) {
        if (part.rule == rule) {
            return part.points;
        }
    }
    return 0;
}

std::int64_t left_of(Session& session,
                     const loyalty::Program& program,
                     const loyalty::EarningRule& rule) {
    const std::int64_t taken = session.tables().vouchers().taken(program.id, good_of(rule));
    return std::max<std::int64_t>(*rule.budget_points - taken, 0);
}

/// A copy of the program in which the rules that gave more than is left of their budgets give just
/// that. Their own caps allow more, so that these may give way.
loyalty::Program limited(Session& session,
                         const loyalty::Program& program,
                         const loyalty::Outcome& wanted) {
    loyalty::Program copy = program;
    for (auto& rule : copy.earning.rules) {
        if (!rule.budget_points) {
            continue;
        }
        const std::int64_t left = left_of(session, program, rule);
        if (points_of(wanted, rule.id) > left) {
            rule.cap = loyalty::Cap{left, loyalty::CapPeriod::order};
        }
    }
    return copy;
}

bool has_budget(const loyalty::Program& program) {
    return std::any_of(program.earning.rules.begin(),
                       program.earning.rules.end(),
                       [](const auto& rule) { return rule.budget_points.has_value(); });
}

}  // namespace

Result<loyalty::Outcome> outcome_within_budgets(Session& session,
                                                const loyalty::Program& program,
                                                const loyalty::Facts& facts,
                                                const wire::Event& event) {
    auto wanted = outcome_of(program, facts, event);
    if (!wanted || !has_budget(program)) {
        return wanted;
    }
    auto outcome = outcome_of(limited(session, program, wanted.value()), facts, event);
    if (!outcome) {
        return outcome;
    }
    for (const auto& rule : program.earning.rules) {
        const std::int64_t points = points_of(outcome.value(), rule.id);
        if (!rule.budget_points || points == 0) {
            continue;
        }
        if (!session.tables().vouchers().take(
                program.id, good_of(rule), points, *rule.budget_points)) {
            return refusal("internal_error", "A budget was overdrawn within one transaction.");
        }
    }
    return outcome;
}

}  // namespace spaarpas::service
