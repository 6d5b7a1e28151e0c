#include "engine/program/checker.h"

namespace spaarpas::engine {

namespace {

void check_options(Checker& checker, const Prompt& prompt) {
    if (!has_options(prompt.kind)) {
        checker.ignores("options",
                        !prompt.options.empty(),
                        "only `choice`, `multiple` and `scale` have options");
        return;
    }
    if (prompt.options.size() < 2) {
        checker.add("list_empty",
                    "options",
                    std::to_string(prompt.options.size()) + " options",
                    "at least two, since the member is to choose",
                    "Add options, or use the kind `text`");
    }
    base::List<std::string> seen;
    for (std::size_t index = 0; index < prompt.options.size(); ++index) {
        const Checker::At here(checker, "options", index);
        checker.unique(prompt.options[index].id, seen);
        checker.texts("label", prompt.options[index].label);
    }
}

}  // namespace

void check_prompts(Checker& checker) {
    base::List<std::string> seen;
    const base::List<Prompt>& prompts = checker.program().prompts;
    for (std::size_t index = 0; index < prompts.size(); ++index) {
        const Prompt& prompt = prompts[index];
        const Checker::At here(checker, "prompts", index);
        checker.unique(prompt.id, seen);
        checker.texts("question", prompt.question);
        checker.texts("purpose", prompt.purpose);
        check_options(checker, prompt);
        checker.condition("if", prompt.condition, Asked::member);
    }
}

}  // namespace spaarpas::engine
