#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "backend/store/store.h"

namespace spaarpas::service {

class ProgramRegistry;

/// One thing in the database that does not follow from the entries.
///
/// *Shape*: `code` is one of `hash`, `chain`, `ordinal`, `zero_sum`, `postings`, `document`,
/// `lots`, `balances`, `head`, `effects`, `vouchers`, `history`, `facts`, `limits`, `totals`,
/// `due`, `program`, `root`; `what` names member (by ledger id) and what of theirs it is.
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

/// Works out balances, lots, booked effects, vouchers, limits, chains and daily roots again from
/// the entries, and what a member stands for from the events that the entries seal, and compares
/// them with what is stored, member by member.
[[nodiscard]] LedgerReport verify_ledger(store::Transaction& tables,
                                         const ProgramRegistry& programs);

}  // namespace spaarpas::service
