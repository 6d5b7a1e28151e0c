#pragma once

#include <string>

#include "view/next/parts/view.h"
#include "wire/next/wallet.h"

namespace spaarpas::view::next {

/// What an entry was, in the shopper's words: `Bestelling 1042`, `Ingewisseld: Koffiemok`.
std::string entry_title(const View& view, const wire::next::EntryView& entry);

}  // namespace spaarpas::view::next
