#pragma once

#include <string>

#include "backend/next/service/members/account.h"
#include "backend/next/service/paths/result.h"
#include "wire/next/shopper.h"
#include "wire/next/wallet.h"

namespace spaarpas::service::next {

/// A page of a member's history, newest first; an empty cursor asks for the newest one.
///
/// *Errors*: `cursor_invalid`.
Result<wire::next::EntriesPage> entries_page(Account& account, const std::string& cursor);

/// The whole chain, oldest first, as it is checked.
Result<base::List<wire::next::ChainedEntry>> chained_entries(Account& account);

}  // namespace spaarpas::service::next
