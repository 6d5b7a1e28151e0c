#pragma once

#include "view/update/handlers.h"

namespace spaarpas::view {

/// The backend does not take the token any more: asks the shop for another, once at a time. What
/// was under way is sent again with it.
void ask_token_again(Turn& turn);

}  // namespace spaarpas::view
