#pragma once

#include "view/update/handlers.h"

namespace spaarpas::view {

/// Asks the rules for what an element in sight shows of them, when that is another question than
/// the one before, or the same one a while ago. What they answered before stays until then.
void ask_rules(Turn& turn);

}  // namespace spaarpas::view
