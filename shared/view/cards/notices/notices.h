#pragma once

#include "view/parts/view.h"
#include "wire/messages/wallet.h"

namespace spaarpas::view {

/// Whether the member has said to have seen a notice, which the wallet that the server sent last
/// may still have.
bool is_seen(const View& view, const wire::Notice& notice);

}  // namespace spaarpas::view
