#include "backend/service/outcome_booking.h"

#include <optional>

#include "backend/service/facts.h"
#include "backend/service/settle.h"

namespace spaarpas::service {

namespace {

const loyalty::MilestoneProgress* progress_of(const loyalty::Facts& facts, const std::string& id) {
    for (const auto& progress : facts.milestones) {
        if (progress.milestone == id) {
            return &progress;
        }
    }
    return nullptr;
}

/// How far the event moved the milestone, over all the times that it reached it. The times are
/// those of one event, so that the product is at most what the event counted.
std::int64_t moved(const loyalty::Milestone& milestone,
                   const loyalty::Facts& before,
                   const loyalty::Facts& after) {
    const loyalty::MilestoneProgress* now = progress_of(after, milestone.id);
    if (now == nullptr) {
        return 0;
    }
    const loyalty::MilestoneProgress* then = progress_of(before, milestone.id);
    const std::int64_t times = now->reached - (then == nullptr ? 0 : then->reached);
    const std::int64_t turned = milestone.repeats ? times * milestone.target : 0;
    return now->progress - (then == nullptr ? 0 : then->progress) + turned;
}

/// The instant at which each milestone was reached last, which the facts do not carry.
std::optional<std::int64_t> reached_at(const std::vector<store::MilestoneState>& states,
                                       const loyalty::MilestoneProgress& progress,
                                       std::int64_t at_ms) {
    for (const auto& state : states) {
        if (state.progress.milestone == progress.milestone) {
            return state.progress.reached == progress.reached ? state.reached_at_ms : at_ms;
        }
    }
    return progress.reached > 0 ? std::optional(at_ms) : std::nullopt;
}

void keep_facts(Account& account, const loyalty::Facts& after) {
    auto& progress = account.session().tables().progress();
    for (const auto& use : after.caps) {
        progress.put_cap(account.key(), use);
    }
    const auto states = progress.milestones(account.key());
    for (const auto& milestone : after.milestones) {
        progress.put_milestone(account.key(),
                               {milestone, reached_at(states, milestone, after.at_ms)});
    }
    for (const auto& boost : after.boosts) {
        progress.put_boost(account.key(), boost);
    }
}

void keep_metric(Account& account, const loyalty::Outcome& outcome, const EventSource& source) {
    store::MetricStep step;
    step.occurred_at_ms = source.occurred_at_ms;
    step.spend_minor = outcome.award.amount_minor;
    step.points = outcome.total_points;
    // An order without lines changes nothing: the next one is still the member's first.
    step.orders = source.order_id.empty() || outcome.award.lines.empty() ? 0 : 1;
    account.session().tables().progress().add_metric(account.key(), step);
}

/// An event that came late does not say where the member is today: that is computed from all
/// events, after this one is among them.
void take_tier_now(Account& account,
                   const loyalty::Program& program,
                   const loyalty::Outcome& outcome,
                   const EventSource& source) {
    auto& tables = account.session().tables();
    const auto newest = tables.progress().tier_at(account.key(), account.session().now_ms());
    if (!newest || newest->from_ms <= source.occurred_at_ms) {
        take_tier(account, outcome.facts, outcome.trace);
        return;
    }
    loyalty::Trace trace;
    const loyalty::Facts facts =
        load_facts(tables, program, account.key(), account.session().now_ms(), trace);
    take_tier(account, facts, trace);
}

}  // namespace

std::vector<store::MilestoneStep> milestone_steps(const loyalty::Program& program,
                                                  const loyalty::Facts& before,
                                                  const loyalty::Facts& after) {
    std::vector<store::MilestoneStep> steps;
    for (const auto& milestone : program.milestones) {
        if (milestone.kind == loyalty::MilestoneKind::streak) {
            continue;
        }
        const std::int64_t progress = moved(milestone, before, after);
        if (progress > 0) {
            steps.push_back({milestone.id, progress});
        }
    }
    return steps;
}

Result<std::int64_t> book_outcome(Account& account,
                                  const loyalty::Program& program,
                                  const loyalty::Outcome& outcome,
                                  const EventSource& source) {
    EntryCause cause;
    cause.program_version = program.version;
    cause.occurred_at_ms = source.occurred_at_ms;
    cause.order_id = source.order_id;
    cause.trace = outcome.award.trace;
    const std::string& lot_source = source.order_id.empty() ? source.event_id : source.order_id;
    std::int64_t entry_id = 0;
    if (outcome.award.points > 0) {
        auto entry = account.book(loyalty::accrue(program,
                                                  account.holding(),
                                                  outcome.award.points,
                                                  lot_source,
                                                  source.occurred_at_ms),
                                  cause);
        if (!entry) {
            return entry;
        }
        entry_id = entry.value();
    }
    keep_metric(account, outcome, source);
    keep_facts(account, outcome.facts);
    const auto given = give_benefits(account, program, outcome, source);
    if (!given) {
        return given.refusal();
    }
    take_tier_now(account, program, outcome, source);
    account.note_change();
    return entry_id;
}

}  // namespace spaarpas::service
