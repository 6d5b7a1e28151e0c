#include "unit/view/support/foretell.h"

#include <utility>

#include "view/state/question.h"

namespace spaarpas::view::testing {

engine::PreviewAnswer foretell(const State& state, const Root& root) {
    if (!state.program.value) {
        return {};
    }
    engine::PreviewQuestion question{question_about(state), {}, false};
    ask_for(question, state, root);
    question.at_ms = server_now_ms(state);
    return engine::preview(*state.program.value, std::move(question));
}

}  // namespace spaarpas::view::testing
