#include "engine/condition/leaf.h"
#include "engine/decide/figures.h"

namespace spaarpas::engine {

namespace {

struct UnitLeaf {
    std::string unit;
    Window over;
    Bounds bounds;
};

void visit_fields(json::Fields& fields, UnitLeaf& leaf) {
    fields.text(
        keys::must("unit", SPAARPAS_DOC("The unit that is counted")), leaf.unit, keys::an_id);
    visit_window(fields,
                 keys::must("over", SPAARPAS_DOC("Over which time")),
                 leaf.over,
                 WindowPlace::condition);
    visit_fields(fields, leaf.bounds);
}

std::int64_t balance_of(const Question& question, const std::string& unit) {
    if (question.event == nullptr) {
        return 0;
    }
    for (const auto& [name, available] : question.event->balances) {
        if (name == unit) {
            return available;
        }
    }
    return 0;
}

bool is_balance(const UnitLeaf& leaf, const Program& program) {
    return leaf.over.span == Span::now && !is_counter(program, leaf.unit);
}

std::int64_t figure_of(const UnitLeaf& leaf, const Question& question) {
    if (is_balance(leaf, question.program)) {
        return balance_of(question, leaf.unit);
    }
    return figure_over(question.facts, question.program.zone, leaf.unit, leaf.over, question.at_ms);
}

Answer ask_unit(const void* leaf, const Question& question) {
    const auto& asked = as<UnitLeaf>(leaf);
    const std::int64_t figure = figure_of(asked, question);
    Answer answer = answer_of(question, is_within(asked.bounds, figure), Code::not_met_unit);
    if (TraceStep* const step = step_of(answer)) {
        note_bounds(*step, asked.bounds, figure, {"missing", "at_least", "below"});
        step->numbers.emplace_back("figure", figure);
        if (asked.over.span == Span::days) {
            step->numbers.emplace_back("days", asked.over.days);
        }
        note_name(*step, "unit", asked.unit);
        note_name(*step, "over", name_of(asked.over));
    }
    return answer;
}

/// A sum of all that ever was does not fall below what it has passed.
bool stays(const void* leaf, const Question& question) {
    const auto& asked = as<UnitLeaf>(leaf);
    const Span span = asked.over.span;
    return (span == Span::ever || (span == Span::now && !is_balance(asked, question.program))) &&
           has_passed(asked.bounds, figure_of(asked, question));
}

void need_unit(const void* leaf, Needs& needs) {
    const auto& asked = as<UnitLeaf>(leaf);
    if (asked.over.span == Span::now) {
        add_once(needs.balances, asked.unit);
    }
    needs.figure(asked.unit, asked.over);
}

void check_unit(const void* leaf, Checker& checker) {
    const auto& asked = as<UnitLeaf>(leaf);
    checker.unit("unit", asked.unit);
    check_bounds(asked.bounds, checker);
}

/// What is available is told by the order alone.
bool of_order(const void* leaf, const Question& question) {
    return is_balance(as<UnitLeaf>(leaf), question.program);
}

}  // namespace

const Form unit_leaf_form = form_of<UnitLeaf>("unit");

const LeafRow unit_leaf{unit_leaf_form,
                        ask_unit,
                        need_unit,
                        SPAARPAS_CHECK(check_unit),
                        stays,
                        of_order};

}  // namespace spaarpas::engine
