#include "engine/rules/on/streak.h"

#include "engine/decide/decision.h"
#include "engine/decide/figures.h"
#include "engine/explain/note.h"
#include "engine/program/keys.h"
#include "engine/rules/milestone.h"
#include "engine/rules/on/table.h"

namespace spaarpas::engine {

using keys::may;
using keys::must;

void visit_fields(json::Fields& fields, StreakOf& on) {
    static constexpr json::IntegerRule of{1, 1000};
    static constexpr json::IntegerRule grace{0, 100};
    fields.text(must("streak", SPAARPAS_DOC("The kind of event")), on.event, keys::an_id);
    int each = on.each == Period::month ? 1 : 0;
    const int before = each;
    fields.enumerated(must("each", SPAARPAS_DOC("What must have one")), each, {"week", "month"});
    if (each != before) {
        on.each = each == 1 ? Period::month : Period::week;
    }
    fields.integer(must("of", SPAARPAS_DOC("How many in a row")), on.of, of);
    fields.integer(
        may("grace", SPAARPAS_DOC("How many may lie between two of them")), on.grace, grace);
}

namespace {

const StreakOf& cast(const void* on) {
    return *static_cast<const StreakOf*>(on);
}

const Streak* find_streak(const Facts& facts, const std::string& rule) {
    for (const Streak& streak : facts.streaks) {
        if (streak.rule == rule) {
            return &streak;
        }
    }
    return nullptr;
}

Streak& streak_of(Facts& facts, const std::string& rule) {
    for (Streak& streak : facts.streaks) {
        if (streak.rule == rule) {
            return streak;
        }
    }
    Streak& streak = facts.streaks.emplace_back();
    streak.rule = rule;
    return streak;
}

base::CalendarPeriod calendar_period(const StreakOf& on) {
    return on.each == Period::month ? base::CalendarPeriod::month : base::CalendarPeriod::week;
}

/// How many periods lie between that of `newest_start_ms` and that of `start_ms`, counted up to one
/// more than `grace`.
std::int64_t periods_between(const base::Zone& zone,
                             const StreakOf& on,
                             std::int64_t newest_start_ms,
                             std::int64_t start_ms) {
    const base::CalendarPeriod period = calendar_period(on);
    std::int64_t between = -1;
    for (std::int64_t at_ms = newest_start_ms; at_ms < start_ms && between <= on.grace; ++between) {
        at_ms = base::next_period_start(zone, period, at_ms);
    }
    return between;
}

/// The start of the period that holds an instant.
std::int64_t start_of(const StreakOf& on, const base::Zone& zone, std::int64_t at_ms) {
    Window each;
    each.span = Span::period;
    each.period = on.each;
    return window_start(zone, each, at_ms);
}

/// Whether a streak goes on in the period that starts then.
bool reaches_to(const Streak& streak,
                const base::Zone& zone,
                const StreakOf& on,
                std::int64_t start_ms) {
    return streak.length > 0 &&
           periods_between(zone, on, streak.newest_start_ms, start_ms) <= on.grace;
}

/// The event counts its period once: the streak grows by it, or begins anew.
void happens(const void* on, const Rule& rule, const Question& before, Decision& decision) {
    const StreakOf& asked = cast(on);
    if (before.event == nullptr || before.event->kind != asked.event ||
        (rule.condition && !holds(*rule.condition, before))) {
        return;
    }
    const base::Zone& zone = before.program.zone;
    const std::int64_t start_ms = start_of(asked, zone, before.at_ms);
    Streak& streak = streak_of(decision.facts, rule.id);
    if (streak.length > 0 && streak.newest_start_ms >= start_ms) {
        return;
    }
    const bool goes_on = reaches_to(streak, zone, asked, start_ms);
    if (streak.length > 0 && !goes_on) {
        note(decision.trace, Code::streak_broken, rule.id, {{"length", streak.length}});
    }
    streak.length = goes_on ? streak.length + 1 : 1;
    streak.newest_start_ms = start_ms;
    note(
        decision.trace, Code::streak_grown, rule.id, {{"length", streak.length}, {"of", asked.of}});
}

std::int64_t due(const void* on, const Following& following) {
    const Streak* const now = find_streak(following.now, following.rule.id);
    const Streak* const before = find_streak(following.before.facts, following.rule.id);
    if (now == nullptr || now->length % cast(on).of != 0) {
        return 0;
    }
    const bool grew = before == nullptr || before->newest_start_ms != now->newest_start_ms;
    return (grew ? 1 : 0) - following.granted_here;
}

/// When a streak breaks off: after the last period in which it would still go on.
std::int64_t end_of(const Streak& streak, const base::Zone& zone, const StreakOf& on) {
    const base::CalendarPeriod period = calendar_period(on);
    std::int64_t at_ms = streak.newest_start_ms;
    for (std::int64_t left = on.grace + 2; left > 0; --left) {
        at_ms = base::next_period_start(zone, period, at_ms);
    }
    return at_ms;
}

void way(const void* on, const Question& question, MilestoneStatus& status) {
    const StreakOf& asked = cast(on);
    const base::Zone& zone = question.program.zone;
    const Streak* const streak = find_streak(question.facts, status.rule);
    status.target = asked.of;
    if (streak != nullptr &&
        reaches_to(*streak, zone, asked, start_of(asked, zone, question.at_ms))) {
        status.progress = streak->length % asked.of;
        if (status.progress > 0) {
            status.until_ms = end_of(*streak, zone, asked);
        }
    }
}

Asked asked(const void* on) {
    return cast(on).event == "order" ? Asked::order : Asked::event;
}

constexpr TriggerRow make_row() {
    TriggerRow row{streak_trigger_form};
    row.due = due;
    row.happens = happens;
    row.way = way;
    row.asks_before = true;
    row.asked = asked;
    return row;
}

}  // namespace

const Form streak_trigger_form = form_of<StreakOf>("streak");

const TriggerRow streak_trigger = make_row();

}  // namespace spaarpas::engine
