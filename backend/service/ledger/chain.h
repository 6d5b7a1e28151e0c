#pragma once

#include <cstdint>
#include <string>

#include "backend/service/paths/result.h"
#include "backend/store/history.h"
#include "wire/messages/shopper.h"

namespace spaarpas::service {

/// What stands in the place of the previous hash in a member's first entry: it binds the chain to
/// the ledger's id without telling it.
[[nodiscard]] std::string chain_start(const std::string& ledger_id);

/// The bytes that an entry's hash covers: the canonical form of the entry without `hash` and
/// `member`.
[[nodiscard]] std::string canonical_entry(const wire::ChainedEntry& entry);

/// The entry in a stored document, with its hash put back.
///
/// *Errors*: `internal_error` where the document is not one that `canonical_entry` wrote.
[[nodiscard]] Result<wire::ChainedEntry> read_entry(const std::string& document,
                                                    const std::string& hash);

/// What a seal says of an event: SHA-256 over its salt, whose it is and its canonical form. Whose
/// it is counts for the event that joins, so that members cannot change places.
[[nodiscard]] std::string event_hash(const store::HistoryRecord& record,
                                     const std::string& shop_id);

/// The name of an entry's kind, and of an account, by which the store keeps them.
[[nodiscard]] const char* name_of(wire::EntryKind kind);
[[nodiscard]] const char* name_of(engine::Account account);

}  // namespace spaarpas::service
