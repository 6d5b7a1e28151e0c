#pragma once

#include <optional>
#include <string>

#include "engine/decide/decision.h"
#include "view/state/state.h"

namespace spaarpas::view {

/// The member's facts, or a guest's, with the time that has passed since they were sent.
engine::Facts facts_now(const State& state);

/// What a root's product or the shop's cart would bring.
///
/// *Shape*: neither where there is nothing to buy yet; `refusal` is a code of `engine::decide`.
struct Preview {
    std::optional<engine::Decision> decision;
    std::string refusal;
};

/// The preview for the product that the root's attributes describe, else for the cart of `setCart`.
/// Decided from the public program, the member's facts and the instant, as the backend books it.
Preview preview_of(const State& state, const Root& root);

}  // namespace spaarpas::view
