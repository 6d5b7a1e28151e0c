#include "engine/condition/leaf.h"
#include "engine/program/fields.h"

namespace spaarpas::engine {

namespace {

struct LinesLeaf {
    Lines lines;
};

void visit_fields(json::Fields& fields, LinesLeaf& leaf) {
    fields.object(keys::must("lines", SPAARPAS_DOC("Chooses lines of the order")), leaf.lines);
}

Answer ask_lines(const void* leaf, const Question& question) {
    const Lines& lines = as<LinesLeaf>(leaf).lines;
    Answer answer;
    if (question.counted != nullptr) {
        answer.choice.chosen.reserve(question.counted->lines.size());
        for (const CountedLine& line : question.counted->lines) {
            const bool chosen = chooses(lines, line);
            answer.holds = answer.holds || chosen;
            answer.choice.chosen.push_back(chosen ? 1 : 0);
        }
    }
    if (!answer.holds) {
        return answer_of(question, false, Code::not_met_lines);
    }
    answer.choice.made = true;
    return answer;
}

void check_lines(const void* leaf, Checker& checker) {
    check_needs_order("lines", checker);
    checker.lines("lines", as<LinesLeaf>(leaf).lines);
}

}  // namespace

const Form lines_leaf_form = form_of<LinesLeaf>("lines");

const LeafRow lines_leaf{lines_leaf_form,
                         ask_lines,
                         nullptr,
                         SPAARPAS_CHECK(check_lines),
                         nullptr,
                         always_of_order};

}  // namespace spaarpas::engine
