#pragma once

#include "view/next/update/handlers.h"

namespace spaarpas::view::next {

/// The backend does not take the token any more: asks the shop for another, once at a time. What
/// was under way is sent again with it.
void ask_token_again(Turn& turn);

}  // namespace spaarpas::view::next
