#include <algorithm>
#include <utility>

#include "backend/service/outcome_booking.h"
#include "backend/service/refusals.h"
#include "loyalty/earning/budget.h"
#include "loyalty/earning/earn.h"
#include "wire/messages/merchant.h"

namespace spaarpas::service {

namespace {

std::string good_of(const loyalty::EarningRule& rule) {
    return "budget:" + rule.id;
}

std::int64_t left_of(Session& session,
                     const loyalty::Program& program,
                     const loyalty::EarningRule& rule) {
    const std::int64_t taken = session.tables().vouchers().taken(program.id, good_of(rule));
    return std::max<std::int64_t>(*rule.budget_points - taken, 0);
}

/// What the event earns, each rule within what is left of its budget.
Result<loyalty::Award> award_within_budgets(Session& session,
                                            const loyalty::Program& program,
                                            const loyalty::Facts& facts,
                                            const wire::Event& event) {
    auto earned = event.order ? loyalty::earn_order(program, facts, event.order->cart)
                              : loyalty::earn_event(program, facts, event.kind);
    if (!earned) {
        return refusal_of(earned.problems());
    }
    loyalty::Award award = std::move(earned.value());
    for (const auto& rule : program.earning.rules) {
        if (rule.budget_points) {
            award = loyalty::within_budget(award, rule.id, left_of(session, program, rule));
        }
    }
    return award;
}

Result<Done> take_from_budgets(Session& session,
                               const loyalty::Program& program,
                               const loyalty::Award& award) {
    for (const auto& part : award.parts) {
        const auto has_its_id = [&part](const auto& rule) { return rule.id == part.rule; };
        const auto& rules = program.earning.rules;
        const auto rule = std::find_if(rules.begin(), rules.end(), has_its_id);
        if (rule == rules.end() || !rule->budget_points) {
            continue;
        }
        if (!session.tables().vouchers().take(
                program.id, good_of(*rule), part.points, *rule->budget_points)) {
            return refusal("internal_error", "A budget was overdrawn within one transaction.");
        }
    }
    return Done{};
}

}  // namespace

Result<loyalty::Outcome> outcome_within_budgets(Session& session,
                                                const loyalty::Program& program,
                                                const loyalty::Facts& facts,
                                                const wire::Event& event) {
    auto award = award_within_budgets(session, program, facts, event);
    if (!award) {
        return award.refusal();
    }
    const auto taken = take_from_budgets(session, program, award.value());
    if (!taken) {
        return taken.refusal();
    }
    auto outcome =
        event.order
            ? loyalty::order_outcome(program, facts, event.order->cart, std::move(award.value()))
            : loyalty::event_outcome(program, facts, event.kind, std::move(award.value()));
    if (!outcome) {
        return refusal_of(outcome.problems());
    }
    return std::move(outcome.value());
}

}  // namespace spaarpas::service
