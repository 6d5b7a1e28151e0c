#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "engine/decide/figures.h"
#include "engine/decide/retained.h"
#include "engine/rules/giving/left.h"
#include "engine/rules/round.h"

namespace spaarpas::engine {

namespace {

/// What one issue used, under the version that made it.
struct RetainedUse {
    const Program& program;
    std::int64_t at_ms = 0;
    std::int64_t times = 0;
};

/// The use counts from the beginning of the limit's period on: what comes late, before the issue,
/// finds it used, too.
std::int64_t counted_from(const RetainedUse& spent, const Limit& limit) {
    return limit.per.span == Span::period ? window_start(spent.program.zone, limit.per, spent.at_ms)
                                          : spent.at_ms;
}

/// Counts what was used of limits on times; false beyond the bounds of exact arithmetic.
bool use_again(const RetainedUse& spent,
               const char* owner,
               const std::string& id,
               const Limits& limits,
               Facts& facts,
               base::List<Use>& uses) {
    for (std::size_t index = 0; index < limits.size(); ++index) {
        const Limit& limit = limits[index];
        if (limit.times == 0 || limit.per.span == Span::order) {
            continue;
        }
        const std::string key = limit_key(owner, id, limits, index);
        const bool is_counted =
            limit.of == LimitOf::all ||
            move_figure(facts, spent.program.zone, key, counted_from(spent, limit), spent.times);
        if (!is_counted) {
            return false;
        }
        add_use(uses, key, spent.times);
    }
    return true;
}

/// In an order of their own: that in which they are told makes no difference to the facts.
std::vector<const Effect*> sorted(const base::List<Effect>& retained) {
    std::vector<const Effect*> all;
    for (const Effect& issue : retained) {
        all.push_back(&issue);
    }
    std::sort(all.begin(), all.end(), [](const Effect* left, const Effect* right) {
        return std::tie(left->cause, left->place, left->subject) <
               std::tie(right->cause, right->place, right->subject);
    });
    return all;
}

}  // namespace

base::Problems begin_with(const Versions& versions,
                          const base::List<Effect>& retained,
                          Facts& facts,
                          base::List<Decision>& decisions) {
    const Effect* earlier = nullptr;
    for (const Effect* const each : sorted(retained)) {
        const Effect& issue = *each;
        const RetainedUse spent{version_at(versions, issue.at_ms), issue.at_ms, issue.amount};
        const Rule* const rule = find_rule(spent.program, issue.rule);
        const Offer* const offer = find_offer(spent.program, issue.subject);
        Decision& decision = decisions.emplace_back();
        decision.facts.at_ms = issue.at_ms;
        decision.effects.push_back(issue);
        // For two vouchers of one grant the rule was granted once.
        const bool is_first = earlier == nullptr || earlier->cause != issue.cause;
        const bool counts_rule = rule != nullptr && is_first;
        earlier = each;
        if ((counts_rule &&
             !use_again(spent, "rule", rule->id, rule->limit, facts, decision.uses)) ||
            (offer != nullptr &&
             !use_again(spent, "offer", offer->id, offer->limit, facts, decision.uses))) {
            return {too_large()};
        }
        facts.retained.push_back(retained_name(issue));
    }
    return {};
}

}  // namespace spaarpas::engine
