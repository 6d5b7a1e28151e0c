#pragma once

#include "engine/cart/cart.h"

namespace spaarpas::engine {

/// Puts what a shop calls its products and their categories into NFC, in which the program has
/// them: whoever takes a cart in does so, as the page does before it hands one over.
void put_into_nfc(Cart& cart);

}  // namespace spaarpas::engine
