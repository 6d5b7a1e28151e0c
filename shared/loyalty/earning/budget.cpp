#include "loyalty/earning/budget.h"

#include <algorithm>

#include "base/exact.h"
#include "loyalty/explain/codes.h"
#include "loyalty/explain/note.h"

namespace spaarpas::loyalty {

namespace {

/// Spreads the points of the award over its lines anew, in proportion to what they had.
void spread_again(Award& award) {
    std::vector<std::int64_t> weights;
    for (const LineAward& line : award.lines) {
        weights.push_back(line.points);
    }
    const std::vector<std::int64_t> points = base::exact::split(award.points, weights);
    for (std::size_t index = 0; index < points.size(); ++index) {
        award.lines[index].points = points[index];
    }
}

/// The limit is known now, so the preview's "at most" no longer holds for this rule.
void settle_at_most(Award& award, std::string_view rule) {
    const auto settled = [rule](const TraceStep& step) {
        return step.code == codes::at_most && step.subject == rule;
    };
    base::erase_if(award.trace, settled);
    const auto open = [](const TraceStep& step) { return step.code == codes::at_most; };
    award.at_most = std::any_of(award.trace.begin(), award.trace.end(), open);
}

}  // namespace

Award within_budget(const Award& award, std::string_view rule, std::int64_t left_points) {
    Award limited = award;
    settle_at_most(limited, rule);
    const auto same = [rule](const AwardPart& part) { return part.rule == rule; };
    const auto part = std::find_if(limited.parts.begin(), limited.parts.end(), same);
    const std::int64_t left = std::max<std::int64_t>(left_points, 0);
    if (part == limited.parts.end() || part->points <= left) {
        return limited;
    }
    note(limited.trace,
         codes::budget_reached,
         rule,
         {{"points", left}, {"wanted_points", part->points}});
    limited.points -= part->points - left;
    part->points = left;
    if (left == 0) {
        limited.parts.erase(part);
    }
    spread_again(limited);
    return limited;
}

}  // namespace spaarpas::loyalty
