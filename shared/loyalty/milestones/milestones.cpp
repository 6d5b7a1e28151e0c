#include "loyalty/milestones/milestones.h"

#include "base/calendar.h"
#include "base/exact.h"
#include "base/list.h"
#include "loyalty/explain/codes.h"
#include "loyalty/explain/note.h"
#include "loyalty/program/limits.h"

namespace spaarpas::loyalty {

namespace {

base::CalendarPeriod period_of(const Milestone& milestone) {
    return milestone.period == StreakPeriod::week ? base::CalendarPeriod::week
                                                  : base::CalendarPeriod::month;
}

const MilestoneProgress* find_progress(const Facts& facts, std::string_view milestone) {
    for (const MilestoneProgress& progress : facts.milestones) {
        if (progress.milestone == milestone) {
            return &progress;
        }
    }
    return nullptr;
}

MilestoneProgress& progress_of(Facts& facts, const std::string& milestone) {
    for (MilestoneProgress& progress : facts.milestones) {
        if (progress.milestone == milestone) {
            return progress;
        }
    }
    MilestoneProgress& progress = facts.milestones.emplace_back();
    progress.milestone = milestone;
    return progress;
}

/// What the event adds to a count or an amount: nothing where no line of an order is chosen.
std::int64_t contribution(const Occasion& occasion, const Milestone& milestone, bool& any) {
    any = occasion.counted == nullptr;
    if (any) {
        return milestone.kind == MilestoneKind::amount ? 0 : 1;
    }
    std::int64_t amount_minor = 0;
    for (const CountedLine& line : occasion.counted->lines) {
        if (chooses(milestone.when, line)) {
            any = true;
            amount_minor += line.counted_minor;
        }
    }
    return milestone.kind == MilestoneKind::amount ? amount_minor : 1;
}

/// Counts the period of the event once. An event of an earlier period than the newest changes
/// nothing.
void advance_streak(const Occasion& occasion,
                    const Milestone& milestone,
                    MilestoneProgress& progress,
                    Trace& trace) {
    const base::Zone& zone = occasion.program.zone;
    const base::CalendarPeriod period = period_of(milestone);
    const std::int64_t start_ms = base::period_start(zone, period, occasion.facts.at_ms);
    const std::optional<std::int64_t> last_ms = progress.last_period_start_ms;
    if (last_ms && *last_ms >= start_ms) {
        return;
    }
    progress.last_period_start_ms = start_ms;
    if (last_ms && base::next_period_start(zone, period, *last_ms) == start_ms) {
        ++progress.progress;
        return;
    }
    if (progress.progress > 0) {
        note(trace, codes::streak_broken, milestone.id, {{"progress", progress.progress}});
    }
    progress.progress = 1;
}

/// How many times the progress reaches the target now; what is beyond it stays as progress where
/// the milestone repeats.
std::int64_t times_reached(const Milestone& milestone, MilestoneProgress& progress) {
    const std::int64_t times = progress.progress / milestone.target;
    if (milestone.repeats) {
        progress.progress %= milestone.target;
        return times;
    }
    if (times == 0) {
        return 0;
    }
    progress.progress = milestone.target;
    return 1;
}

void give_boost(const Occasion& occasion, const Milestone& milestone, Facts& after, Trace& trace) {
    const Benefit& benefit = milestone.benefit;
    if (benefit.multiplier_bp == limits::one_bp || benefit.multiplier_days == 0) {
        return;
    }
    const std::int64_t until_ms = base::end_of_day_after(
        occasion.program.zone, occasion.facts.at_ms, benefit.multiplier_days);
    note(trace,
         codes::boost_given,
         milestone.id,
         {{"multiplier_bp", benefit.multiplier_bp}, {"until_ms", until_ms}});
    for (Boost& boost : after.boosts) {
        if (boost.source == milestone.id) {
            boost = {milestone.id, benefit.multiplier_bp, until_ms};
            return;
        }
    }
    after.boosts.push_back({milestone.id, benefit.multiplier_bp, until_ms});
}

void explain_reached(const Milestone& milestone, std::int64_t times, Trace& trace) {
    TraceStep& step = note(
        trace,
        codes::milestone_reached,
        milestone.id,
        {{"times", times}, {"points", milestone.benefit.points}, {"target", milestone.target}});
    if (milestone.benefit.reward.empty()) {
        return;
    }
    note_name(step, "reward", milestone.benefit.reward);
    if (times > limits::max_vouchers_reached) {
        step.numbers.emplace_back("vouchers", limits::max_vouchers_reached);
    }
}

bool advance(const Occasion& occasion,
             const Milestone& milestone,
             Facts& after,
             base::List<MilestoneReached>& reached,
             Trace& trace) {
    bool any = false;
    const std::int64_t added = contribution(occasion, milestone, any);
    if (!any) {
        note(trace, codes::not_met_product, milestone.id);
        return true;
    }
    MilestoneProgress& progress = progress_of(after, milestone.id);
    if (progress.reached > 0 && !milestone.repeats) {
        return true;
    }
    if (milestone.kind == MilestoneKind::streak) {
        advance_streak(occasion, milestone, progress, trace);
    } else if (!base::exact::add(progress.progress, added)) {
        return false;
    }
    const std::int64_t times = times_reached(milestone, progress);
    if (times == 0) {
        note(trace,
             codes::milestone_progress,
             milestone.id,
             {{"progress", progress.progress}, {"target", milestone.target}});
        return true;
    }
    if (!base::exact::add(progress.reached, times)) {
        return false;
    }
    reached.push_back({milestone.id, times, milestone.benefit});
    explain_reached(milestone, times, trace);
    give_boost(occasion, milestone, after, trace);
    return true;
}

}  // namespace

bool advance_milestones(const Occasion& occasion,
                        std::string_view event,
                        Facts& after,
                        base::List<MilestoneReached>& reached,
                        Trace& trace) {
    for (const Milestone& milestone : occasion.program.milestones) {
        if (milestone.event != event || !holds(occasion, milestone.when, milestone.id, trace)) {
            continue;
        }
        if (!advance(occasion, milestone, after, reached, trace)) {
            return false;
        }
    }
    return true;
}

base::List<MilestoneStatus> milestone_statuses(const Program& program, const Facts& facts) {
    base::List<MilestoneStatus> statuses;
    for (const Milestone& milestone : program.milestones) {
        MilestoneStatus& status = statuses.emplace_back();
        status.milestone = milestone.id;
        status.target = milestone.target;
        const MilestoneProgress* const progress = find_progress(facts, milestone.id);
        if (progress == nullptr) {
            continue;
        }
        status.progress = progress->progress;
        status.reached = progress->reached;
        const bool done = !milestone.repeats && progress->reached > 0;
        if (milestone.kind == MilestoneKind::streak && !done && progress->last_period_start_ms) {
            const std::int64_t next_ms = base::next_period_start(
                program.zone, period_of(milestone), *progress->last_period_start_ms);
            const std::int64_t end_ms =
                base::next_period_start(program.zone, period_of(milestone), next_ms);
            status.progress = facts.at_ms < end_ms ? progress->progress : 0;
        }
    }
    return statuses;
}

}  // namespace spaarpas::loyalty
