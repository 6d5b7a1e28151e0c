#include "backend/service/events/work_out.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "backend/service/events/narrow.h"
#include "backend/service/events/past.h"
#include "backend/service/events/sum.h"
#include "backend/service/ledger/booked_effects.h"
#include "backend/service/ledger/change.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/vouchers/issue_moves.h"
#include "base/append.h"
#include "base/try.h"
#include "engine/decide/advance.h"
#include "engine/decide/difference.h"
#include "engine/decide/standing.h"
#include "engine/tiers/told.h"

namespace spaarpas::service {

namespace {

/// How often an event may find less room than it was noted with: each costs the past once more.
constexpr std::size_t most_narrowed = 100;

/// Lets time pass to `at_ms` where it changes something; else the facts stay those of the newest
/// event, so that one which is a little older than now is decided on them.
base::Problems advance_to(const engine::Course& course,
                          engine::Facts& facts,
                          std::int64_t at_ms,
                          base::List<engine::Decision>& by_time) {
    const std::optional<std::int64_t> next_ms = engine::next_change(facts);
    return next_ms && *next_ms <= at_ms ? engine::advance(course, facts, at_ms, by_time)
                                        : base::Problems{};
}

/// The instant up to which a past is worked out: its newest event's.
std::int64_t newest_of(const base::List<engine::Event>& events) {
    std::int64_t newest_ms = 0;
    for (const engine::Event& event : events) {
        newest_ms = std::max(newest_ms, event.at_ms);
    }
    return newest_ms;
}

base::Result<engine::Standing> stand_now(const Account& account,
                                         base::List<engine::Event> events,
                                         const base::List<engine::Effect>& retained) {
    const std::int64_t newest_ms = newest_of(events);
    base::Result<engine::Standing> stood =
        engine::stand(account.versions(), std::move(events), newest_ms, retained);
    if (!stood) {
        return stood;
    }
    engine::Standing& standing = stood.value();
    const std::int64_t now_ms = account.session().now_ms();
    base::Problems problems =
        advance_to(account.program().course(), standing.facts, now_ms, standing.by_time);
    if (!problems.empty()) {
        return problems;
    }
    return stood;
}

const engine::Decision* decision_about(const engine::Standing& standing, const std::string& id) {
    for (std::size_t index = 0; index < standing.events.size(); ++index) {
        if (standing.events[index].id == id) {
            return &standing.decisions[index];
        }
    }
    return nullptr;
}

/// Where a member stands now, and why.
WorkedOut worked_out_of(const Account& account, engine::Standing now, const std::string& about) {
    WorkedOut worked_out;
    const std::int64_t now_ms = account.session().now_ms();
    worked_out.levels = level_changes(account.facts().levels, now.facts.levels, now_ms);
    if (const engine::Decision* const decision = decision_about(now, about)) {
        worked_out.trace = decision->trace;
    }
    // Where its event stood then is not where the member comes to now.
    base::erase_if(worked_out.trace,
                   [](const engine::TraceStep& step) { return engine::is_of_levels(step.code); });
    engine::tell_levels(account.program_at(now_ms), worked_out.levels, worked_out.trace);
    worked_out.facts = std::move(now.facts);
    return worked_out;
}

base::List<engine::Event> events_named(const base::List<engine::Event>& events,
                                       const std::set<std::string>& ids) {
    base::List<engine::Event> named;
    for (const engine::Event& event : events) {
        if (ids.contains(event.id)) {
            named.push_back(event);
        }
    }
    return named;
}

/// Adds issues to those that stay; of one that is there, so many more.
void retain(base::List<engine::Effect>& retained, const engine::Effect& issue) {
    for (engine::Effect& known : retained) {
        if (is_same_effect(known, issue)) {
            known.amount += issue.amount;
            return;
        }
    }
    retained.push_back(issue);
}

bool has_issue(const base::List<engine::Effect>& issues, const engine::Effect& issue) {
    return std::any_of(issues.begin(), issues.end(), [&issue](const engine::Effect& other) {
        return is_same_effect(other, issue);
    });
}

/// A past that is worked out until it holds: with no more room than others have left, and with the
/// vouchers that stay because they were used.
class Attempt {
public:
    Attempt(Account& account, Retold past, Sum before, UsedByEvents had)
        : account_(account),
          past_(std::move(past)),
          before_(std::move(before)),
          had_(std::move(had)),
          booked_(read_booked(account)) {}

    /// Whether it holds.
    Result<bool> try_again();
    WorkedOut take() { return std::move(worked_out_); }

private:
    bool retain_what_stays();
    [[nodiscard]] UsedByEvents had_without_retained(const engine::Standing& now) const;

    Account& account_;
    Retold past_;
    Sum before_;
    UsedByEvents had_;
    base::List<engine::Effect> booked_;
    base::List<engine::Effect> retained_;
    std::set<std::string> narrowed_;
    std::size_t rounds_ = 0;
    WorkedOut worked_out_;
};

/// Whether a voucher has to stay that did not so far.
bool Attempt::retain_what_stays() {
    const IssueMoves moves = moves_of_issues(account_, worked_out_.effects);
    bool any = false;
    for (std::size_t index = 0; index < worked_out_.effects.size(); ++index) {
        engine::Effect issue = worked_out_.effects[index];
        issue.amount = moves.stays[index];
        if (issue.amount > 0) {
            retain(retained_, issue);
            any = true;
        }
    }
    return any;
}

/// What the events had of limits, but for what vouchers that stay from now on had of it.
UsedByEvents Attempt::had_without_retained(const engine::Standing& now) const {
    UsedByEvents had = had_;
    for (std::size_t place = 0; place < retained_.size(); ++place) {
        const engine::Decision& decision = now.by_time[place];
        const bool was_retained = std::any_of(
            past_.before.begin(), past_.before.end(), [&decision](const BookedPast& booked) {
                return has_issue(booked.retained, decision.effects[0]);
            });
        if (!was_retained) {
            take_over(had, now, decision);
        }
    }
    return had;
}

Result<bool> Attempt::try_again() {
    base::Result<engine::Standing> now = stand_now(account_, past_.now, retained_);
    if (!now) {
        return refusal_of(now.problems());
    }
    Sum sum;
    sum.add(now.value());
    base::List<UsesAt> uses = uses_between(before_, sum);
    const UsedByEvents had = had_without_retained(now.value());
    const std::string lowered =
        rounds_ < most_narrowed ? narrow(account_, uses, had, now.value(), past_.now) : "";
    ++rounds_;
    if (!lowered.empty()) {
        narrowed_.insert(lowered);
        return false;
    }
    worked_out_ = worked_out_of(account_, std::move(now).value(), past_.about);
    worked_out_.effects = engine::difference(booked_, sum.effects);
    worked_out_.uses = std::move(uses);
    worked_out_.narrowed = events_named(past_.now, narrowed_);
    return !retain_what_stays();
}

}  // namespace

Result<WorkedOut> decide_next(const Account& account, const engine::Event& event) {
    const engine::Course& course = account.program().course();
    engine::Facts facts = account.facts();
    base::List<engine::Decision> decisions;
    base::Problems problems = engine::advance(course, facts, event.at_ms, decisions);
    if (!problems.empty()) {
        return refusal_of(problems);
    }
    base::Result<engine::Decision> decided =
        engine::decide(account.program_at(event.at_ms), facts, event);
    if (!decided) {
        return refusal_of(of_event(decided.problems(), event.id));
    }
    facts = std::exchange(decided.value().facts, engine::Facts{});
    decided.value().facts.at_ms = event.at_ms;
    decisions.push_back(std::move(decided).value());
    problems = advance_to(course, facts, account.session().now_ms(), decisions);
    if (!problems.empty()) {
        return refusal_of(problems);
    }
    engine::trim(course, facts);
    WorkedOut worked_out;
    Sum sum;
    for (const engine::Decision& decision : decisions) {
        sum.add(decision);
        base::append(worked_out.levels, decision.levels);
        base::append(worked_out.trace, decision.trace);
    }
    worked_out.effects = engine::difference(read_booked_like(account, sum.effects), sum.effects);
    worked_out.uses = uses_between({}, sum);
    worked_out.facts = std::move(facts);
    return worked_out;
}

Result<WorkedOut> work_out_again(Account& account, Retold past) {
    Sum before;
    UsedByEvents had;
    for (BookedPast& booked : past.before) {
        const base::Result<engine::Standing> stood =
            stand_now(account, std::move(booked.events), booked.retained);
        if (!stood) {
            return refusal_of(stood.problems());
        }
        before.add(stood.value());
        add_used(had, stood.value());
    }
    Attempt attempt(account, std::move(past), std::move(before), std::move(had));
    for (;;) {
        SPAARPAS_TRY(const bool is_done, attempt.try_again());
        if (is_done) {
            return attempt.take();
        }
    }
}

}  // namespace spaarpas::service
