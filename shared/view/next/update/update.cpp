#include "view/next/update/update.h"

#include <variant>

#include "view/next/update/handlers.h"
#include "view/next/update/settle.h"

namespace spaarpas::view::next {

Effects update(State& state, const Action& action) {
    Effects effects;
    Turn turn{state, effects};
    state.now_ms = action.now_ms;
    std::visit([&](const auto& body) { handle(turn, body); }, action.body);
    settle(turn);
    return effects;
}

}  // namespace spaarpas::view::next
