#pragma once

#include "backend/service/paths/result.h"
#include "wire/messages/merchant.h"

namespace spaarpas::service {

/// What no shop can mean is refused before it is kept: an order of such an amount would leave no
/// room below 2^53 for the member's later ones, which would all be refused because of it.
///
/// *Errors*: `amount_overflow`.
[[nodiscard]] Result<Done> check_bounds(const wire::Event& event);

}  // namespace spaarpas::service
