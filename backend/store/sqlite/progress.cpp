#include "backend/store/sqlite/tables.h"

namespace spaarpas::store::sqlite {

void SqliteProgress::add_metric(MemberKey member, const MetricStep& step) {
    db_.run(
        "INSERT INTO metric_steps (member, occurred_at_ms, spend_minor, points, orders) "
        "VALUES (?, ?, ?, ?, ?)",
        member.value,
        step.occurred_at_ms,
        step.spend_minor,
        step.points,
        step.orders);
}

std::vector<MetricStep> SqliteProgress::metrics(MemberKey member) {
    std::vector<MetricStep> steps;
    Query query = db_.query(
        "SELECT occurred_at_ms, spend_minor, points, orders FROM metric_steps WHERE member = ? "
        "ORDER BY occurred_at_ms, id",
        member.value);
    while (query.step()) {
        steps.push_back({query.integer(0), query.integer(1), query.integer(2), query.integer(3)});
    }
    return steps;
}

void SqliteProgress::add_tier(MemberKey member, const TierStep& step) {
    db_.run("INSERT INTO tier_steps (member, from_ms, tier, status_until_ms) VALUES (?, ?, ?, ?)",
            member.value,
            step.from_ms,
            step.tier,
            step.status_until_ms);
}

std::optional<TierStep> SqliteProgress::tier_at(MemberKey member, std::int64_t at_ms) {
    Query query = db_.query(
        "SELECT from_ms, tier, status_until_ms FROM tier_steps WHERE member = ? AND from_ms <= ? "
        "ORDER BY from_ms DESC, id DESC LIMIT 1",
        member.value,
        at_ms);
    if (!query.step()) {
        return std::nullopt;
    }
    return TierStep{query.integer(0), query.text(1), query.optional_integer(2)};
}

base::List<loyalty::CapUse> SqliteProgress::caps(MemberKey member) {
    base::List<loyalty::CapUse> caps;
    Query query = db_.query(
        "SELECT rule, period_start_ms, used_points FROM cap_uses WHERE member = ? "
        "ORDER BY rule, period_start_ms",
        member.value);
    while (query.step()) {
        caps.push_back({query.text(0), query.integer(1), query.integer(2)});
    }
    return caps;
}

void SqliteProgress::put_cap(MemberKey member, const loyalty::CapUse& use) {
    db_.run(
        "INSERT INTO cap_uses (member, rule, period_start_ms, used_points) "
        "VALUES (?, ?, ?, ?) ON CONFLICT (member, rule, period_start_ms) "
        "DO UPDATE SET used_points = excluded.used_points",
        member.value,
        use.rule,
        use.period_start_ms,
        use.used_points);
}

std::vector<MilestoneState> SqliteProgress::milestones(MemberKey member) {
    std::vector<MilestoneState> states;
    Query query = db_.query(
        "SELECT milestone, progress, reached, last_period_start_ms, reached_at_ms "
        "FROM milestone_states WHERE member = ? ORDER BY milestone",
        member.value);
    while (query.step()) {
        states.push_back(
            {{query.text(0), query.integer(1), query.integer(2), query.optional_integer(3)},
             query.optional_integer(4)});
    }
    return states;
}

void SqliteProgress::put_milestone(MemberKey member, const MilestoneState& state) {
    db_.run(
        "INSERT INTO milestone_states (member, milestone, progress, reached, "
        "last_period_start_ms, reached_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
        "ON CONFLICT (member, milestone) DO UPDATE SET progress = ?3, reached = ?4, "
        "last_period_start_ms = ?5, reached_at_ms = ?6",
        member.value,
        state.progress.milestone,
        state.progress.progress,
        state.progress.reached,
        state.progress.last_period_start_ms,
        state.reached_at_ms);
}

base::List<loyalty::Boost> SqliteProgress::boosts(MemberKey member, std::int64_t at_ms) {
    base::List<loyalty::Boost> boosts;
    Query query = db_.query(
        "SELECT source, multiplier_bp, until_ms FROM boosts WHERE member = ? AND until_ms > ? "
        "ORDER BY source",
        member.value,
        at_ms);
    while (query.step()) {
        boosts.push_back({query.text(0), query.integer(1), query.integer(2)});
    }
    return boosts;
}

void SqliteProgress::put_boost(MemberKey member, const loyalty::Boost& boost) {
    db_.run(
        "INSERT INTO boosts (member, source, multiplier_bp, until_ms) VALUES (?1, ?2, ?3, ?4) "
        "ON CONFLICT (member, source) DO UPDATE SET multiplier_bp = ?3, until_ms = ?4",
        member.value,
        boost.source,
        boost.multiplier_bp,
        boost.until_ms);
}

}  // namespace spaarpas::store::sqlite
