#pragma once

#include <string>

#include "view/parts/view.h"
#include "wire/messages/wallet.h"

namespace spaarpas::view {

/// What an entry was, in the shopper's words: `Bestelling 1042`, `Ingewisseld: Koffiemok`.
std::string entry_title(const View& view, const wire::EntryView& entry);

}  // namespace spaarpas::view
