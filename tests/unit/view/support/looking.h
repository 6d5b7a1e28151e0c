#pragma once

#include <cstdint>
#include <string>

#include "unit/view/support/world.h"

namespace spaarpas::view::testing {

/// A product of EUR 12.90 that earns.
Root product(bool visible = true);

/// A cart of one line, as the shop tells it.
std::string cart_json(std::int64_t unit_price_minor);

/// A guest who looks at the product.
World looking();

/// What the product would bring, as far as is known; -1 where it is not.
std::int64_t beans(World& world);

}  // namespace spaarpas::view::testing
