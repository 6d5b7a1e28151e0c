#pragma once

#include <string>

#include "backend/service/members/account.h"
#include "backend/service/paths/result.h"
#include "wire/messages/shopper.h"
#include "wire/messages/wallet.h"

namespace spaarpas::service {

/// A page of a member's history, newest first; an empty cursor asks for the newest one.
///
/// *Errors*: `cursor_invalid`.
Result<wire::EntriesPage> entries_page(Account& account, const std::string& cursor);

/// The whole chain, oldest first, as it is checked.
Result<base::List<wire::ChainedEntry>> chained_entries(Account& account);

}  // namespace spaarpas::service
