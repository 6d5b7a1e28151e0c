#include "loyalty/outcome/outcome.h"

#include <algorithm>
#include <utility>

#include "base/exact.h"
#include "base/try.h"
#include "loyalty/earning/caps.h"
#include "loyalty/earning/condition.h"
#include "loyalty/earning/counted.h"
#include "loyalty/earning/earn.h"
#include "loyalty/milestones/milestones.h"
#include "loyalty/tiers/tier.h"

namespace spaarpas::loyalty {

namespace {

base::Problem too_large() {
    return {"amount_overflow",
            "",
            "points or counters beyond 9007199254740991",
            "amounts that add up below it",
            "Check the amounts, which are minor units, and the program's benefits"};
}

const Cap* cap_of(const Program& program, const std::string& rule_id) {
    for (const EarningRule& rule : program.earning.rules) {
        if (rule.id == rule_id) {
            return rule.cap ? &*rule.cap : nullptr;
        }
    }
    return nullptr;
}

void use_caps(const Program& program, const Award& award, Facts& facts) {
    for (const AwardPart& part : award.parts) {
        if (const Cap* const cap = cap_of(program, part.rule)) {
            use_cap(program, facts, part.rule, *cap, part.points);
        }
    }
    if (program.earning.cap) {
        use_cap(program, facts, "", *program.earning.cap, award.points);
    }
}

base::Problem milestone_too_large() {
    return {"amount_overflow",
            "",
            "points or progress of a milestone beyond 9007199254740991",
            "a milestone that adds up below it",
            "Lower the milestone's points, raise its target, or check the order's amounts"};
}

bool add_milestone_points(Outcome& outcome) {
    for (const MilestoneReached& reached : outcome.reached) {
        std::int64_t points = reached.benefit.points;
        if (!base::exact::multiply(points, reached.times) ||
            !base::exact::add(outcome.total_points, points)) {
            return false;
        }
    }
    return true;
}

bool add_to_metric(const Program& program, const Outcome& outcome, bool is_order, Facts& facts) {
    if (!program.tiers) {
        return true;
    }
    std::int64_t added = is_order ? 1 : 0;
    if (program.tiers->metric == TierMetric::spend_minor) {
        added = outcome.award.amount_minor;
    } else if (program.tiers->metric == TierMetric::points) {
        added = outcome.total_points;
    }
    return base::exact::add(facts.tier_metric, added);
}

void drop_ended_boosts(Facts& facts) {
    const auto ended = [&facts](const Boost& boost) { return boost.until_ms <= facts.at_ms; };
    base::erase_if(facts.boosts, ended);
}

/// All that follows from an award. An order without lines changes nothing.
base::Result<Outcome> follow(const Occasion& occasion, Award award, std::string_view event) {
    const bool is_order = occasion.cart != nullptr;
    Outcome outcome;
    outcome.award = std::move(award);
    outcome.total_points = outcome.award.points;
    outcome.facts = occasion.facts;
    outcome.tier_before = occasion.facts.tier;
    outcome.tier_after = occasion.facts.tier;
    if (is_order && occasion.cart->lines.empty()) {
        return outcome;
    }
    drop_ended_boosts(outcome.facts);
    use_caps(occasion.program, outcome.award, outcome.facts);
    const bool advanced =
        advance_milestones(occasion, event, outcome.facts, outcome.reached, outcome.trace);
    if (!advanced || !add_milestone_points(outcome)) {
        return milestone_too_large();
    }
    if (!add_to_metric(occasion.program, outcome, is_order, outcome.facts)) {
        return too_large();
    }
    outcome.facts.orders += is_order ? 1 : 0;
    settle_tier(occasion.program, outcome.facts, outcome.trace);
    outcome.tier_after = outcome.facts.tier;
    return outcome;
}

}  // namespace

base::Result<Outcome> order_outcome(const Program& program,
                                    const Facts& facts,
                                    const Cart& cart,
                                    Award award) {
    SPAARPAS_TRY(const CountedCart& counted, count_cart(program, cart));
    const Occasion occasion{program, facts, &cart, &counted};
    return follow(occasion, std::move(award), "order");
}

base::Result<Outcome> order_outcome(const Program& program, const Facts& facts, const Cart& cart) {
    SPAARPAS_TRY(auto&& award, earn_order(program, facts, cart));
    return order_outcome(program, facts, cart, std::move(award));
}

base::Result<Outcome> event_outcome(const Program& program,
                                    const Facts& facts,
                                    std::string_view event,
                                    Award award) {
    return follow(Occasion{program, facts}, std::move(award), event);
}

base::Result<Outcome> event_outcome(const Program& program,
                                    const Facts& facts,
                                    std::string_view event) {
    SPAARPAS_TRY(auto&& award, earn_event(program, facts, event));
    return event_outcome(program, facts, event, std::move(award));
}

}  // namespace spaarpas::loyalty
