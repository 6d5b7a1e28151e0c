#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/list.h"
#include "base/result.h"
#include "loyalty/cart/cart.h"
#include "loyalty/earning/award.h"
#include "loyalty/member/facts.h"
#include "loyalty/program/program.h"

namespace spaarpas::loyalty {

/// A milestone that an event reaches, with the benefit that the program gives for it.
struct MilestoneReached {
    static constexpr const char* type_name = "MilestoneReached";
    std::string milestone;
    std::int64_t times = 1;
    Benefit benefit;
};

/// All that follows from one event: the award, the milestones that it reaches, the tier that it
/// lifts to.
///
/// *Shape*: `total_points` is the award and the points of the milestones. `facts` are the member's
/// facts afterwards, which the backend stores and the next event starts from. `tier_before` and
/// `tier_after` are ids, empty for none.
struct Outcome {
    static constexpr const char* type_name = "Outcome";
    Award award;
    base::List<MilestoneReached> reached;
    std::int64_t total_points = 0;
    std::string tier_before;
    std::string tier_after;
    Facts facts;
    Trace trace;
};

/// The outcome of an order: what the preview shows and what the backend books.
///
/// *Errors*: those of `earn_order`.
base::Result<Outcome> order_outcome(const Program& program, const Facts& facts, const Cart& cart);

/// The outcome of an event that is no order.
base::Result<Outcome> event_outcome(const Program& program,
                                    const Facts& facts,
                                    std::string_view event);

/// The same from an award that is known already: what `earn_order` or `earn_event` gave, which the
/// backend has lowered to what is left of its budgets.
base::Result<Outcome> order_outcome(const Program& program,
                                    const Facts& facts,
                                    const Cart& cart,
                                    Award award);
base::Result<Outcome> event_outcome(const Program& program,
                                    const Facts& facts,
                                    std::string_view event,
                                    Award award);

}  // namespace spaarpas::loyalty
