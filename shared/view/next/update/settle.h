#pragma once

#include "view/next/update/handlers.h"

namespace spaarpas::view::next {

/// Brings what is asked of the backend in line with what is wanted: reads what is in sight and not
/// there, sends again what is due, opens or closes the live stream, and says when to wake up.
void settle(Turn& turn);

}  // namespace spaarpas::view::next
