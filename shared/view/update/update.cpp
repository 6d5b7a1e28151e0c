#include "view/update/update.h"

#include <variant>

#include "view/update/handlers.h"
#include "view/update/settle.h"

namespace spaarpas::view {

Effects update(State& state, const Action& action) {
    Effects effects;
    Turn turn{state, effects};
    state.now_ms = action.now_ms;
    std::visit([&](const auto& body) { handle(turn, body); }, action.body);
    settle(turn);
    return effects;
}

}  // namespace spaarpas::view
