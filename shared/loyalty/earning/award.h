#pragma once

#include <cstdint>
#include <string>

#include "base/list.h"
#include "loyalty/explain/trace.h"

namespace spaarpas::loyalty {

/// What one rule gave, after its cap.
struct AwardPart {
    static constexpr const char* type_name = "AwardPart";
    std::string rule;
    std::int64_t points = 0;
};

/// What one line of the order brought, so that a refund of the line takes back just that.
///
/// *Shape*: the shipping costs are the line with the id `shipping` (its `amount_minor` is 0 where
/// they do not count); points that belong to the order as a whole (fixed rules) are spread over the
/// lines. The points of all lines add up to the award's. *Units*: `amount_minor` is what counted
/// for earning, `paid_minor` what was paid, tax included and discounts taken off.
struct LineAward {
    static constexpr const char* type_name = "LineAward";
    std::string line;
    std::int64_t quantity = 0;
    std::int64_t amount_minor = 0;
    std::int64_t paid_minor = 0;
    std::int64_t points = 0;
};

/// What an order or another event earns, as it is recorded.
///
/// *Shape*: the points of `parts` add up to `points`, and so do those of `lines` for an order.
/// `at_most` is set where a private limit may still lower it. `amount_minor` is the amount that
/// counted, `paid_minor` all that was paid, shipping included.
struct Award {
    static constexpr const char* type_name = "Award";
    std::int64_t points = 0;
    bool at_most = false;
    std::int64_t amount_minor = 0;
    std::int64_t paid_minor = 0;
    base::List<AwardPart> parts;
    base::List<LineAward> lines;
    Trace trace;
};

}  // namespace spaarpas::loyalty
