#include "engine/condition/leaf.h"

namespace spaarpas::engine {

namespace {

struct AnswerLeaf {
    std::string prompt;
    base::List<std::string> is;
};

void visit_fields(json::Fields& fields, AnswerLeaf& leaf) {
    fields.text(
        keys::must("answer", SPAARPAS_DOC("The prompt was answered")), leaf.prompt, keys::an_id);
    fields.text_list(keys::may("is", SPAARPAS_DOC("By one of these; empty for any answer")),
                     leaf.is,
                     keys::a_name);
}

bool was_answered(const AnswerLeaf& asked, const Facts& facts) {
    for (const Answered& answered : facts.answers) {
        if (answered.prompt == asked.prompt &&
            (asked.is.empty() || base::share_one(asked.is, answered.options))) {
            return true;
        }
    }
    return false;
}

Answer ask_answer(const void* leaf, const Question& question) {
    const auto& asked = as<AnswerLeaf>(leaf);
    Answer answer = answer_of(question, was_answered(asked, question.facts), Code::not_met_answer);
    if (TraceStep* const step = step_of(answer)) {
        note_name(*step, "prompt", asked.prompt);
    }
    return answer;
}

void need_answer(const void* leaf, Needs& needs) {
    add_once(needs.answers, as<AnswerLeaf>(leaf).prompt);
}

bool has_option(const Prompt& prompt, const std::string& id) {
    for (const PromptOption& option : prompt.options) {
        if (option.id == id) {
            return true;
        }
    }
    return false;
}

void check_answer(const void* leaf, Checker& checker) {
    const auto& asked = as<AnswerLeaf>(leaf);
    checker.prompt("answer", asked.prompt);
    check_twice("is", asked.is, checker);
    const Prompt* const prompt = find_prompt(checker.program(), asked.prompt);
    if (prompt == nullptr || prompt->options.empty()) {
        return;
    }
    for (std::size_t index = 0; index < asked.is.size(); ++index) {
        if (!has_option(*prompt, asked.is[index])) {
            checker.add("option_unknown",
                        "is/" + std::to_string(index),
                        '"' + asked.is[index] + '"',
                        "the id of one of the prompt's options",
                        "Name an option that the prompt has");
        }
    }
}

}  // namespace

const Form answer_leaf_form = form_of<AnswerLeaf>("answer");

const LeafRow answer_leaf{answer_leaf_form, ask_answer, need_answer, SPAARPAS_CHECK(check_answer)};

}  // namespace spaarpas::engine
