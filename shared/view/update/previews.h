#pragma once

#include <cstdint>
#include <optional>

#include "view/update/handlers.h"

namespace spaarpas::view {

/// Asks the rules for what an element in sight shows of them, when that is another question than
/// the one before, or the same one a while ago. What they answered before stays until then, but not
/// for long where it is of another question.
void ask_rules(Turn& turn);

/// When there is something to ask or to take away without anybody's doing; nothing where no answer
/// is waited for.
std::optional<std::int64_t> previews_due_ms(const State& state);

/// What was asked needs no answer any more.
void drop_question(Turn& turn);

/// Takes what the backend answered.
void take_previews(State& state, engine::PreviewAnswer answer);

/// The backend cannot say: the rules in the page are asked from now on.
void go_on_in_page(State& state);

}  // namespace spaarpas::view
