#include "backend/service/events/work_out.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "backend/service/events/narrow.h"
#include "backend/service/events/past.h"
#include "backend/service/ledger/change.h"
#include "backend/service/paths/refusals.h"
#include "base/try.h"
#include "engine/decide/advance.h"
#include "engine/decide/difference.h"
#include "engine/decide/standing.h"
#include "engine/tiers/told.h"

namespace spaarpas::service {

namespace {

/// How often an event may find less room than it was noted with: each costs the past once more.
constexpr std::size_t most_narrowed = 100;

template <class T>
void append(base::List<T>& list, const base::List<T>& more) {
    for (const T& item : more) {
        list.push_back(item);
    }
}

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

/// What decisions come to, one after the other.
struct Sum {
    base::List<engine::Effect> effects;
    std::map<std::int64_t, base::List<engine::Use>> uses;

    void add(const engine::Decision& decision) {
        append(effects, decision.effects);
        append(uses[decision.facts.at_ms], decision.uses);
    }
};

void add(Sum& sum, const engine::Standing& standing) {
    for (const auto* const decisions : {&standing.decisions, &standing.by_time}) {
        for (const engine::Decision& decision : *decisions) {
            sum.add(decision);
        }
    }
}

base::List<UsesAt> uses_between(const Sum& before, const Sum& now) {
    std::map<std::int64_t, base::List<engine::Use>> all = now.uses;
    for (const auto& [at_ms, uses] : before.uses) {
        all.try_emplace(at_ms);
    }
    base::List<UsesAt> changes;
    for (const auto& [at_ms, uses] : all) {
        const auto booked = before.uses.find(at_ms);
        base::List<engine::Use> moved = use_changes(
            booked == before.uses.end() ? base::List<engine::Use>{} : booked->second, uses);
        if (!moved.empty()) {
            changes.push_back({at_ms, std::move(moved)});
        }
    }
    return changes;
}

/// The instant up to which a past is worked out: its newest event's.
std::int64_t newest_of(const base::List<engine::Event>& events) {
    std::int64_t newest_ms = 0;
    for (const engine::Event& event : events) {
        newest_ms = std::max(newest_ms, event.at_ms);
    }
    return newest_ms;
}

base::Result<engine::Standing> stand_now(const Account& account, base::List<engine::Event> events) {
    const std::int64_t newest_ms = newest_of(events);
    base::Result<engine::Standing> stood =
        engine::stand(account.versions(), std::move(events), newest_ms);
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
        append(worked_out.levels, decision.levels);
        append(worked_out.trace, decision.trace);
    }
    worked_out.effects = engine::difference(read_booked_like(account, sum.effects), sum.effects);
    worked_out.uses = uses_between({}, sum);
    worked_out.facts = std::move(facts);
    return worked_out;
}

Result<WorkedOut> work_out_again(const Account& account, Retold past) {
    Sum before;
    UsedByEvents had;
    for (base::List<engine::Event>& events : past.before) {
        const base::Result<engine::Standing> stood = stand_now(account, std::move(events));
        if (!stood) {
            return refusal_of(stood.problems());
        }
        add(before, stood.value());
        add_used(had, stood.value());
    }
    std::set<std::string> narrowed;
    for (std::size_t round = 0;; ++round) {
        base::Result<engine::Standing> now = stand_now(account, past.now);
        if (!now) {
            return refusal_of(now.problems());
        }
        Sum sum;
        add(sum, now.value());
        base::List<UsesAt> uses = uses_between(before, sum);
        const std::string lowered =
            round < most_narrowed ? narrow(account, uses, had, now.value(), past.now) : "";
        if (!lowered.empty()) {
            narrowed.insert(lowered);
            continue;
        }
        WorkedOut worked_out = worked_out_of(account, std::move(now).value(), past.about);
        worked_out.effects = engine::difference(read_booked(account), sum.effects);
        worked_out.uses = std::move(uses);
        worked_out.narrowed = events_named(past.now, narrowed);
        return worked_out;
    }
}

}  // namespace spaarpas::service
