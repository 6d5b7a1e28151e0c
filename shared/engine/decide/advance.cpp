#include "engine/decide/advance.h"

#include <algorithm>
#include <utility>

#include "engine/condition/question.h"
#include "engine/decide/figures.h"
#include "engine/decide/follow.h"
#include "engine/decide/settle.h"
#include "engine/tiers/measure.h"

namespace spaarpas::engine {

namespace {

void stamp(Facts& facts, const Program& program, std::int64_t at_ms) {
    facts.at_ms = at_ms;
    facts.program_version = program.version;
}

/// The last instant before a date comes. A date that is past already comes at once.
std::int64_t last_before(const Facts& facts, std::int64_t until_ms) {
    return until_ms < facts.at_ms ? facts.at_ms : until_ms - 1;
}

/// Ends one level at its date, with what follows from it. A date that is past already comes at
/// once.
base::Problems end_one(const Versions& versions,
                       const HeldLevel& held,
                       Facts& facts,
                       Decision& decision) {
    const std::int64_t at_ms = std::max(*held.until_ms, facts.at_ms);
    const Program& program = version_at(versions, at_ms);
    const std::int64_t last_ms = last_before(facts, *held.until_ms);
    const LevelEnd end{version_at(versions, last_ms), last_ms, program, at_ms};
    const Facts before = facts;
    const std::string set = held.set;
    decision.facts = std::move(facts);
    stamp(decision.facts, program, at_ms);
    base::List<Passage> passages =
        end_level(end, decision.facts, set, decision.levels, decision.trace);
    measure(program, decision, {at_ms, true}, passages);
    Question question{program, before, at_ms};
    question.by_time = true;
    base::Problems problems = follow(program, decision, question, std::move(passages));
    facts = std::exchange(decision.facts, Facts{});
    stamp(decision.facts, program, at_ms);
    return problems;
}

}  // namespace

const Program& version_at(const Versions& versions, std::int64_t at_ms) {
    std::size_t index = versions.size() - 1;
    while (index > 0 && versions[index]->applies_from_ms > at_ms) {
        --index;
    }
    return *versions[index];
}

Course::Course(const Versions& all_versions) : versions(all_versions) {
    for (const Program* const program : versions) {
        for (const NeededFigure& figure : needs_of(*program).figures) {
            needs.figure(figure.key, Window{.span = Span::days, .days = figure.days});
        }
    }
}

void trim(const Course& course, Facts& facts) {
    const Program& program = version_at(course.versions, facts.at_ms);
    trim_figures(facts, program.zone, course.needs, facts.at_ms);
}

base::Problems advance(const Course& course,
                       Facts& facts,
                       std::int64_t at_ms,
                       base::List<Decision>& by_time) {
    for (;;) {
        const Program& program = version_at(course.versions, facts.at_ms);
        const HeldLevel* const held = first_to_end(program, facts);
        if (held == nullptr || *held->until_ms > at_ms) {
            break;
        }
        base::Problems problems = end_one(course.versions, *held, facts, by_time.emplace_back());
        if (!problems.empty()) {
            return problems;
        }
    }
    base::erase_if(facts.boosts, [at_ms](const Boost& boost) { return boost.until_ms <= at_ms; });
    stamp(facts, version_at(course.versions, at_ms), at_ms);
    return {};
}

base::Result<base::List<Decision>> advance(const Versions& versions,
                                           Facts& facts,
                                           std::int64_t at_ms) {
    const Course course(versions);
    base::List<Decision> by_time;
    base::Problems problems = advance(course, facts, at_ms, by_time);
    if (!problems.empty()) {
        return problems;
    }
    trim(course, facts);
    return by_time;
}

std::optional<std::int64_t> next_change(const Facts& facts) {
    std::optional<std::int64_t> next;
    const auto take = [&next](std::int64_t at_ms) { next = next && *next < at_ms ? *next : at_ms; };
    for (const HeldLevel& held : facts.levels) {
        if (held.until_ms) {
            take(*held.until_ms);
        }
    }
    for (const Boost& boost : facts.boosts) {
        take(boost.until_ms);
    }
    return next;
}

}  // namespace spaarpas::engine
