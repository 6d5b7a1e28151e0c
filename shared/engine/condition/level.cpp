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

Answer ask_level(const void* leaf, const Question& question) {
    const base::List<std::string>& levels = as<LevelLeaf>(leaf).levels;
    for (const HeldLevel& held : question.facts.levels) {
        if (base::contains(levels, held.level)) {
            return yes();
        }
    }
    Answer answer = answer_of(false, Code::not_met_level);
    if (!levels.empty()) {
        note_name(answer.why_not.back(), "level", levels.front());
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

extern const LeafRow level_leaf{form_of<LevelLeaf>("level"),
                                ask_level,
                                nullptr,
                                SPAARPAS_CHECK(check_level)};

}  // namespace spaarpas::engine
