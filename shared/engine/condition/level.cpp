#include "engine/condition/level.h"

#include <algorithm>

#include "engine/condition/leaf.h"

namespace spaarpas::engine {

namespace {

struct LevelLeaf {
    base::List<std::string> levels;
};

void visit_fields(json::Fields& fields, LevelLeaf& leaf) {
    fields.text_list(keys::must("level", SPAARPAS_DOC("The member stands on one of these")),
                     leaf.levels,
                     keys::an_id,
                     at_least_one);
}

bool holds_one_of(const base::List<std::string>& levels, const Facts& facts) {
    for (const HeldLevel& held : facts.levels) {
        if (base::contains(levels, held.level)) {
            return true;
        }
    }
    return false;
}

Answer ask_level(const void* leaf, const Question& question) {
    const base::List<std::string>& levels = as<LevelLeaf>(leaf).levels;
    Answer answer = answer_of(question, holds_one_of(levels, question.facts), Code::not_met_level);
    TraceStep* const step = step_of(answer);
    if (step != nullptr && !levels.empty()) {
        note_name(*step, "level", levels.front());
    }
    return answer;
}

void check_level(const void* leaf, Checker& checker) {
    const base::List<std::string>& levels = as<LevelLeaf>(leaf).levels;
    for (std::size_t index = 0; index < levels.size(); ++index) {
        checker.level("level/" + std::to_string(index), levels[index]);
    }
    check_twice("level", levels, checker);
}

}  // namespace

const Form level_leaf_form = form_of<LevelLeaf>("level");

const LeafRow level_leaf{level_leaf_form, ask_level, nullptr, SPAARPAS_CHECK(check_level)};

bool asks_for_level(const Condition& condition, std::string_view level) {
    if (condition.leaf.form() == &level_leaf_form &&
        base::contains(as<LevelLeaf>(condition.leaf.value()).levels, level)) {
        return true;
    }
    const auto asks = [level](const Condition& part) { return asks_for_level(part, level); };
    return std::any_of(condition.all.begin(), condition.all.end(), asks) ||
           std::any_of(condition.any.begin(), condition.any.end(), asks);
}

}  // namespace spaarpas::engine
