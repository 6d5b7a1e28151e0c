#include "backend/service/facts.h"

#include <algorithm>
#include <string>

#include "loyalty/earning/caps.h"
#include "loyalty/tiers/history.h"

namespace spaarpas::service {

namespace {

base::List<loyalty::MetricEvent> metric_events(store::Transaction& tables,
                                               store::MemberKey member) {
    base::List<loyalty::MetricEvent> events;
    for (const auto& step : tables.progress().metrics(member)) {
        events.push_back({step.occurred_at_ms, step.spend_minor, step.points, step.orders});
    }
    return events;
}

std::int64_t orders_until(const base::List<loyalty::MetricEvent>& events, std::int64_t at_ms) {
    std::int64_t orders = 0;
    for (const auto& event : events) {
        orders += event.at_ms <= at_ms ? event.orders : 0;
    }
    return std::max<std::int64_t>(orders, 0);
}

/// The uses whose period holds the instant of the facts.
class RunningCaps {
public:
    RunningCaps(const loyalty::Program& program,
                base::List<loyalty::CapUse> stored,
                loyalty::Facts& facts)
        : program_(program), stored_(std::move(stored)), facts_(facts) {}

    void take(const std::string& rule, const std::optional<loyalty::Cap>& cap) {
        if (!cap || cap->per == loyalty::CapPeriod::order) {
            return;
        }
        const std::int64_t start_ms = loyalty::cap_period_start(program_, cap->per, facts_.at_ms);
        for (const auto& use : stored_) {
            if (use.rule == rule && use.period_start_ms == start_ms) {
                facts_.caps.push_back(use);
            }
        }
    }

private:
    const loyalty::Program& program_;
    base::List<loyalty::CapUse> stored_;
    loyalty::Facts& facts_;
};

void load_caps(store::Transaction& tables,
               const loyalty::Program& program,
               store::MemberKey member,
               loyalty::Facts& facts) {
    RunningCaps caps(program, tables.progress().caps(member), facts);
    for (const auto& rule : program.earning.rules) {
        caps.take(rule.id, rule.cap);
    }
    caps.take("", program.earning.cap);
}

}  // namespace

loyalty::Facts guest_facts(const loyalty::Program& program, std::int64_t at_ms) {
    loyalty::Facts facts;
    facts.at_ms = at_ms;
    facts.program_version = program.version;
    loyalty::Trace trace;
    loyalty::settle_tier_by_history(program, facts, {}, trace);
    return facts;
}

loyalty::Facts load_facts(store::Transaction& tables,
                          const loyalty::Program& program,
                          store::MemberKey member,
                          std::int64_t at_ms,
                          loyalty::Trace& trace) {
    loyalty::Facts facts;
    facts.at_ms = at_ms;
    facts.program_version = program.version;
    if (const auto tier = tables.progress().tier_at(member, at_ms)) {
        facts.tier = tier->tier;
        facts.status_until_ms = tier->status_until_ms;
    }
    const auto events = metric_events(tables, member);
    facts.orders = orders_until(events, at_ms);
    loyalty::settle_tier_by_history(program, facts, events, trace);
    facts.segments = tables.profile().segments(member, at_ms);
    load_caps(tables, program, member, facts);
    for (const auto& state : tables.progress().milestones(member)) {
        facts.milestones.push_back(state.progress);
    }
    facts.boosts = tables.progress().boosts(member, at_ms);
    return facts;
}

}  // namespace spaarpas::service
