#pragma once

#include <optional>
#include <string>

#include "loyalty/outcome/outcome.h"
#include "view/state/state.h"

namespace spaarpas::view {

/// What a root's product or the shop's cart would earn.
///
/// *Shape*: neither where there is nothing to buy yet; `refusal` is a code of `order_outcome`.
struct Preview {
    std::optional<loyalty::Outcome> outcome;
    std::string refusal;
};

/// The preview for the product that the root's attributes describe, else for the cart of `setCart`.
/// Computed from the program, the member's facts and the instant, as the backend books it.
Preview preview_of(const State& state, const Root& root);

}  // namespace spaarpas::view
