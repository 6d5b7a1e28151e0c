#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "backend/store/store.h"

namespace spaarpas::service {

/// One thing in the database that does not follow from the entries.
///
/// *Shape*: `code` is one of `hash`, `chain`, `ordinal`, `zero_sum`, `postings`, `document`,
/// `lots`, `balance`, `head`, `root`; `what` names member (by ledger id) and entry.
struct Difference {
    std::string code;
    std::string what;
};

struct LedgerReport {
    std::int64_t members = 0;
    std::int64_t entries = 0;
    std::int64_t roots = 0;
    std::vector<Difference> differences;
};

/// Builds balances, lots, chains and daily roots again from the entries and compares them with what
/// is stored.
[[nodiscard]] LedgerReport verify_ledger(store::Transaction& tables);

}  // namespace spaarpas::service
