#pragma once

#include <string>

#include "backend/service/result.h"
#include "loyalty/ledger/entry.h"
#include "wire/messages/shopper.h"

namespace spaarpas::service {

struct EntryCause;

/// What stands in the place of the previous hash in a member's first entry: it binds the chain to
/// the ledger's id without telling it.
[[nodiscard]] std::string chain_start(const std::string& ledger_id);

/// The bytes that an entry's hash covers: the canonical form of the entry without `hash`.
[[nodiscard]] std::string canonical_entry(const wire::ChainedEntry& entry);

/// The entry in a stored document, with its hash put back.
///
/// *Errors*: `internal_error` where the document is not one that `canonical_entry` wrote.
[[nodiscard]] Result<wire::ChainedEntry> read_entry(const std::string& document,
                                                    const std::string& hash);

/// A movement as a member sees it, still without id and instant of recording.
[[nodiscard]] wire::EntryView entry_view(const loyalty::Movement& movement,
                                         const EntryCause& cause);

}  // namespace spaarpas::service
