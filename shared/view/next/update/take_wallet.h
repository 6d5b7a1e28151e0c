#pragma once

#include "view/next/update/handlers.h"

namespace spaarpas::view::next {

/// Takes in a wallet that the backend sent, by itself or in the answer to a write. Compares it with
/// the one before: tells the shop what is new, and lets points that arrived count up. An older
/// revision than the one we have changes nothing.
void take_wallet(Turn& turn, std::unique_ptr<wire::next::Wallet> wallet);

}  // namespace spaarpas::view::next
