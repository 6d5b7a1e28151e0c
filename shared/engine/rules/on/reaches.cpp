#include "engine/rules/on/reaches.h"

#include <algorithm>
#include <string>

#include "engine/decide/figures.h"
#include "engine/decide/needs.h"
#include "engine/explain/note.h"
#include "engine/program/check_only.h"
#include "engine/program/keys.h"
#include "engine/program/limits.h"
#include "engine/rules/milestone.h"
#include "engine/rules/on/table.h"
#include "engine/rules/outlook.h"

namespace spaarpas::engine {

using keys::may;
using keys::must;

void visit_fields(json::Fields& fields, Reaches& on) {
    fields.text(must("reaches", SPAARPAS_DOC("The unit that is counted")), on.unit, keys::an_id);
    fields.integer(may("at", SPAARPAS_DOC("Once, at so many")), on.at, keys::positive);
    fields.integer(
        may("every", SPAARPAS_DOC("At each multiple of so many")), on.every, keys::positive);
    visit_window(fields,
                 may("over", SPAARPAS_DOC("The time over which it is added up; for ever")),
                 on.over,
                 WindowPlace::reaches);
}

namespace {

const Reaches& cast(const void* on) {
    return *static_cast<const Reaches*>(on);
}

std::int64_t figure_of(const Reaches& on, const Following& following, const Facts& facts) {
    const Question& before = following.before;
    return figure_over(facts, before.program.zone, on.unit, on.over, before.at_ms);
}

std::int64_t due(const void* on, const Following& following) {
    const Reaches& reaches = cast(on);
    const std::int64_t figure = figure_of(reaches, following, following.now);
    if (reaches.over.span == Span::days) {
        const std::int64_t before = figure_of(reaches, following, following.before.facts);
        const bool came = figure >= reaches.at && before < reaches.at;
        return (came ? 1 : 0) - following.granted_here;
    }
    std::int64_t times = reaches.every > 0 ? figure / reaches.every : 0;
    if (reaches.at > 0) {
        times = figure >= reaches.at ? 1 : 0;
    }
    const Question& before = following.before;
    return times -
           times_granted(following.rule, Question{before.program, following.now, before.at_ms});
}

void explain(const void* on, const Following& following, std::int64_t times, Trace& trace) {
    const Reaches& reaches = cast(on);
    TraceStep& step = note(trace,
                           Code::reached,
                           following.rule.id,
                           {{"figure", figure_of(reaches, following, following.now)},
                            {"goal", reaches.at > 0 ? reaches.at : reaches.every},
                            {"times", times}});
    note_name(step, "unit", reaches.unit);
}

void way(const void* on, const Question& question, MilestoneStatus& status) {
    const Reaches& reaches = cast(on);
    const std::int64_t figure = figure_over(
        question.facts, question.program.zone, reaches.unit, reaches.over, question.at_ms);
    status.unit = reaches.unit;
    status.target = reaches.at > 0 ? reaches.at : reaches.every;
    status.progress = figure - reaches.every * status.times;
    if (reaches.every > 0) {
        // Where it was granted for more than there is now, the way to the next one is longer.
        const std::int64_t below = std::max<std::int64_t>(0, -status.progress);
        const std::int64_t longer = (below + reaches.every - 1) / reaches.every * reaches.every;
        status.progress += longer;
        status.target += longer;
    }
    const bool is_rolling = reaches.over.span == Span::days;
    status.open = reaches.every > 0 || (is_rolling ? figure < reaches.at : status.times == 0);
}

bool is_over(const void* on, std::int64_t times) {
    return cast(on).at > 0 && cast(on).over.span == Span::ever && times > 0;
}

Window counted_over(const void* on) {
    return cast(on).over;
}

std::string_view waits_for(const void* on) {
    return cast(on).unit;
}

void needs(const void* on, Needs& needs) {
    needs.figure(cast(on).unit, cast(on).over);
}

void check(const void* on, Checker& checker) {
    const Reaches& reaches = cast(on);
    checker.unit("reaches", reaches.unit);
    checker.one_of({{"at", reaches.at > 0}, {"every", reaches.every > 0}});
    if (reaches.every > 0 && reaches.over.span == Span::days) {
        checker.add("every_needs_period",
                    "over",
                    "a number of days",
                    "`ever` or a calendar period",
                    "Say `at`, or count over a period");
    }
}

constexpr TriggerRow make_row() {
    TriggerRow row{reaches_trigger_form};
    row.due = due;
    row.explain = explain;
    row.way = way;
    row.is_over = is_over;
    row.counted_over = counted_over;
    row.waits_for = waits_for;
    row.needs = needs;
    row.check = SPAARPAS_CHECK(check);
    return row;
}

}  // namespace

const Form reaches_trigger_form = form_of<Reaches>("reaches");

const TriggerRow reaches_trigger = make_row();

}  // namespace spaarpas::engine
