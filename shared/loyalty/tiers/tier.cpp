#include "loyalty/tiers/tier.h"

#include "base/calendar.h"
#include "loyalty/explain/codes.h"
#include "loyalty/explain/note.h"

namespace spaarpas::loyalty {

namespace {

/// The place of a tier among the levels; -1 for none.
int level_of(const Tiers& tiers, std::string_view id) {
    for (std::size_t index = 0; index < tiers.levels.size(); ++index) {
        if (tiers.levels[index].id == id) {
            return static_cast<int>(index);
        }
    }
    return -1;
}

int level_for(const Tiers& tiers, std::int64_t metric) {
    int level = -1;
    for (const Tier& tier : tiers.levels) {
        if (tier.threshold > metric) {
            break;
        }
        ++level;
    }
    return level;
}

const Tier* level_at(const Tiers& tiers, int level) {
    return level < 0 ? nullptr : &tiers.levels[static_cast<std::size_t>(level)];
}

void explain_change(const char* code, const Tier& tier, const Facts& facts, Trace& trace) {
    TraceStep& step =
        note(trace, code, tier.id, {{"metric", facts.tier_metric}, {"threshold", tier.threshold}});
    if (facts.status_until_ms) {
        step.numbers.emplace_back("until_ms", *facts.status_until_ms);
    }
}

/// A tier from 0 on is everybody's: it needs no date until which it is kept.
void enter(const Program& program, const Tier* tier, Facts& facts) {
    facts.tier = tier != nullptr ? tier->id : std::string();
    facts.status_until_ms =
        tier != nullptr && tier->threshold > 0 ? kept_until(program, facts.at_ms) : std::nullopt;
}

}  // namespace

const Tier* find_tier(const Program& program, std::string_view id) {
    return program.tiers ? level_at(*program.tiers, level_of(*program.tiers, id)) : nullptr;
}

std::optional<std::int64_t> kept_until(const Program& program, std::int64_t at_ms) {
    const Tiers& tiers = *program.tiers;
    if (tiers.window == TierWindow::lifetime) {
        return std::nullopt;
    }
    if (tiers.window == TierWindow::calendar_year && tiers.keep_days == 0) {
        const std::int64_t next_year =
            base::next_period_start(program.zone, base::CalendarPeriod::year, at_ms);
        return base::next_period_start(program.zone, base::CalendarPeriod::year, next_year);
    }
    return base::end_of_day_after(program.zone, at_ms, tiers.keep_days);
}

void settle_tier(const Program& program, Facts& facts, Trace& trace) {
    if (!program.tiers) {
        facts.tier.clear();
        facts.status_until_ms.reset();
        return;
    }
    const Tiers& tiers = *program.tiers;
    const int current = level_of(tiers, facts.tier);
    const int earned = level_for(tiers, facts.tier_metric);
    const Tier* const tier = level_at(tiers, earned);
    const bool over = facts.status_until_ms && facts.at_ms >= *facts.status_until_ms;
    if (earned > current) {
        enter(program, tier, facts);
        if (tier->threshold > 0) {
            explain_change(codes::tier_reached, *tier, facts, trace);
        }
    } else if (over && earned == current) {
        enter(program, tier, facts);
        explain_change(codes::tier_renewed, *tier, facts, trace);
    } else if (over) {
        enter(program, tier, facts);
        const Tier& lost = *level_at(tiers, current);
        note(trace,
             codes::tier_lowered,
             lost.id,
             {{"metric", facts.tier_metric}, {"threshold", lost.threshold}});
    } else if (current < 0) {
        enter(program, nullptr, facts);
    }
}

TierStatus tier_status(const Program& program, const Facts& facts) {
    TierStatus status;
    status.metric = facts.tier_metric;
    if (!program.tiers) {
        return status;
    }
    const Tiers& tiers = *program.tiers;
    const int current = level_of(tiers, facts.tier);
    if (const Tier* const tier = level_at(tiers, current)) {
        status.tier = tier->id;
        status.threshold = tier->threshold;
        status.until_ms = facts.status_until_ms;
        if (tier->threshold > 0) {
            explain_change(codes::tier_kept, *tier, facts, status.trace);
        }
    }
    if (current + 1 == static_cast<int>(tiers.levels.size())) {
        note(status.trace, codes::tier_top, status.tier, {{"metric", status.metric}});
        return status;
    }
    const Tier& next = *level_at(tiers, current + 1);
    status.next = next.id;
    status.next_threshold = next.threshold;
    status.missing = next.threshold > status.metric ? next.threshold - status.metric : 0;
    note(status.trace,
         codes::tier_next,
         next.id,
         {{"missing", status.missing}, {"threshold", next.threshold}, {"metric", status.metric}});
    return status;
}

}  // namespace spaarpas::loyalty
