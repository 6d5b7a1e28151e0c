#include "view/explain/receipt.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <initializer_list>

#include "base/contains.h"
#include "engine/explain/note.h"
#include "engine/program/program.h"
#include "view/explain/explain.h"
#include "view/parts/asks.h"
#include "view/parts/steps.h"

namespace spaarpas::view {

namespace {

using engine::Code;
using engine::Trace;
using engine::TraceStep;

/// What came free may pay a debt, which moves nothing that the member did not have.
bool is_settled(const Trace& trace, const TraceStep& step) {
    const bool may_be = step.code == Code::released || step.code == Code::debt_paid;
    return may_be && std::any_of(trace.begin(), trace.end(), [&](const TraceStep& other) {
               return other.code == Code::released && other.unit == step.unit &&
                      other.subject == step.subject;
           });
}

/// What a step is in the sum: a part of it, a count beside it, or only said. A step that moved
/// nothing of its amount has nothing to add.
enum class Part : std::uint8_t { sum, count, said, not_met };

Part part_of(const View& view, const Trace& trace, const TraceStep& step) {
    if (is_not_met(step.code)) {
        return Part::not_met;
    }
    const bool has_moved = !step.unit.empty() && (step.delta != 0 || !number_of(step, "amount"));
    if (!has_moved || is_settled(trace, step)) {
        return Part::said;
    }
    return engine::is_counter(view.program(), step.unit) ? Part::count : Part::sum;
}

/// That units can be used at once is part of the sum, or news where a debt took some of them.
bool is_said(const View& view, const Trace& trace, const TraceStep& step) {
    if (step.code != Code::booked_available) {
        return true;
    }
    const std::string_view unit = step.unit.empty() ? name_of_step(step, "unit") : step.unit;
    const auto pays = [](const TraceStep& other) { return other.code == Code::debt_paid; };
    return !engine::is_counter(view.program(), unit) &&
           (!step.unit.empty() || std::any_of(trace.begin(), trace.end(), pays));
}

Node row(const View& view, Selector tag, std::string_view what, const std::string& amount) {
    Tree& ui = view.ui;
    return ui.element(tag,
                      {},
                      {ui.element("span", {}, {ui.text(what)}),
                       amount.empty() ? Node{} : ui.element("b", {}, {ui.text(amount)})});
}

std::string words_of(const View& view, const TraceStep& step, bool has_amount_beside) {
    const std::int64_t amount = number_of(step, "amount").value_or(step.delta);
    return has_amount_beside && std::abs(step.delta) == std::abs(amount)
               ? explain_beside(view.words, view.state, step)
               : explain_step(view.words, view.state, step);
}

void add_step(const View& view, Nodes& rows, const TraceStep& step, Part part) {
    const bool has_moved = part == Part::sum || part == Part::count;
    const std::string what = words_of(view, step, has_moved);
    if (!what.empty()) {
        rows.push_back(row(
            view, "li", what, has_moved ? view.words.moved(step.unit, step.delta) : std::string()));
    }
}

/// Some of the steps, in a row.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

void add_steps(const View& view,
               Nodes& rows,
               const Trace& trace,
               Stretch of,
               std::initializer_list<Part> parts) {
    for (std::size_t index = of.begin; index < of.end; ++index) {
        const TraceStep& step = trace[index];
        const Part part = part_of(view, trace, step);
        if (std::find(parts.begin(), parts.end(), part) != parts.end() &&
            is_said(view, trace, step)) {
            add_step(view, rows, step, part);
        }
    }
}

/// What the steps come to, in each unit that several of them moved.
void add_totals(const View& view, Nodes& rows, const Trace& trace) {
    base::List<std::string> totalled;
    for (const TraceStep& step : trace) {
        const auto moves = [&](const TraceStep& other) {
            return other.unit == step.unit && part_of(view, trace, other) == Part::sum;
        };
        if (!moves(step) || base::contains(totalled, step.unit) ||
            std::count_if(trace.begin(), trace.end(), moves) < 2) {
            continue;
        }
        totalled.push_back(step.unit);
        rows.push_back(row(view,
                           "li.total",
                           view.words.text(TextId::why_total),
                           view.words.moved(step.unit, engine::sum_of(trace, step.unit))));
    }
}

}  // namespace

Node receipt(const View& view, const Trace& trace) {
    std::size_t sum_end = 0;
    for (std::size_t index = 0; index < trace.size(); ++index) {
        const bool is_of_sum =
            part_of(view, trace, trace[index]) == Part::sum || trace[index].code == Code::rounded;
        sum_end = is_of_sum ? index + 1 : sum_end;
    }
    Nodes rows;
    add_steps(view, rows, trace, {0, sum_end}, {Part::sum, Part::said});
    add_totals(view, rows, trace);
    add_steps(view, rows, trace, {0, trace.size()}, {Part::count});
    add_steps(view, rows, trace, {sum_end, trace.size()}, {Part::said});
    add_steps(view, rows, trace, {0, trace.size()}, {Part::not_met});
    return rows.empty() ? Node{} : view.ui.element("ol.reasons::explanation", {}, rows);
}

}  // namespace spaarpas::view
