#include "engine/decide/standing.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/calendar.h"
#include "base/try.h"
#include "engine/decide/retained.h"

namespace spaarpas::engine {

namespace {

/// Days are left out that often at most: it costs more than to carry some of them for a while.
constexpr std::int64_t trimmed_every_ms = 30 * base::ms_per_day;

bool is_earlier(const Event* left, const Event* right) {
    return comes_before(*left, *right);
}

/// The events up to an instant, in the order of history.
base::List<Event> in_order(base::List<Event> events, std::int64_t at_ms) {
    std::vector<Event*> sorted;
    sorted.reserve(events.size());
    for (Event& event : events) {
        if (event.at_ms <= at_ms) {
            sorted.push_back(&event);
        }
    }
    const bool as_it_was = std::is_sorted(sorted.begin(), sorted.end(), is_earlier);
    if (as_it_was && sorted.size() == events.size()) {
        return events;
    }
    std::sort(sorted.begin(), sorted.end(), is_earlier);
    base::List<Event> ordered;
    ordered.reserve(sorted.size());
    for (Event* const event : sorted) {
        ordered.push_back(std::move(*event));
    }
    return ordered;
}

base::Problems of_event(base::Problems problems, const Event& event) {
    for (base::Problem& problem : problems) {
        problem.pointer = event.id;
    }
    return problems;
}

/// Lets time pass to the event and decides it. The facts go through the decision and come back, so
/// that the decisions of a long past stay light.
base::Problems take_event(const Course& course, const Event& event, Standing& standing) {
    base::Problems problems = advance(course, standing.facts, event.at_ms, standing.by_time);
    if (!problems.empty()) {
        return problems;
    }
    const Program& program = version_at(course.versions, event.at_ms);
    SPAARPAS_TRY(Decision decision, decide(program, standing.facts, event));
    standing.facts = std::exchange(decision.facts, Facts{});
    decision.facts.at_ms = standing.facts.at_ms;
    decision.facts.program_version = standing.facts.program_version;
    standing.decisions.push_back(std::move(decision));
    return {};
}

}  // namespace

base::Result<Standing> stand(const Versions& versions,
                             base::List<Event> events,
                             std::int64_t at_ms,
                             const base::List<Effect>& retained) {
    const Course course(versions);
    base::Result<Standing> result(std::in_place);
    Standing& standing = result.value();
    base::Problems problems = begin_with(versions, retained, standing.facts, standing.by_time);
    if (!problems.empty()) {
        return problems;
    }
    standing.events = in_order(std::move(events), at_ms);
    standing.decisions.reserve(standing.events.size());
    std::int64_t trimmed_at_ms = 0;
    for (const Event& event : standing.events) {
        problems = take_event(course, event, standing);
        if (!problems.empty()) {
            return of_event(std::move(problems), event);
        }
        if (event.at_ms - trimmed_at_ms >= trimmed_every_ms) {
            trim(course, standing.facts);
            trimmed_at_ms = event.at_ms;
        }
    }
    problems = advance(course, standing.facts, at_ms, standing.by_time);
    if (!problems.empty()) {
        return problems;
    }
    trim(course, standing.facts);
    return result;
}

}  // namespace spaarpas::engine
