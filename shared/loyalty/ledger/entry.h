#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/list.h"
#include "loyalty/explain/trace.h"
#include "loyalty/program/program.h"

namespace spaarpas::loyalty {

/// Where points can be. The first four are the member's, the others the program's.
///
/// *Units*: a member's points are positive in `pending`, `available` and `held`; what a member owes
/// is negative in `debt`. The program's accounts carry the other side, so `issued` is negative by
/// what was ever awarded.
enum class Account { pending, available, held, debt, issued, redeemed, expired, adjusted };

enum class EntryKind {
    accrual,
    release,
    redemption,
    redemption_cancelled,
    reversal,
    expiry,
    adjustment
};

/// One movement into (positive) or out of (negative) an account.
struct Posting {
    static constexpr const char* type_name = "Posting";
    Account account = Account::pending;
    std::int64_t points = 0;
};

/// Points that arrived together and expire together.
///
/// *Shape*: `id` is given by the caller and grows with time of recording. `remaining_points` is
/// what is left; the lot is in `pending` until it is released, then in `available`. `source` is the
/// order or the cause that made it.
struct Lot {
    static constexpr const char* type_name = "Lot";
    std::int64_t id = 0;
    std::string source;
    bool pending = false;
    std::int64_t points = 0;
    std::int64_t remaining_points = 0;
    std::int64_t available_at_ms = 0;
    std::optional<std::int64_t> expires_at_ms;
};

struct Balances {
    static constexpr const char* type_name = "Balances";
    std::int64_t available = 0;
    std::int64_t pending = 0;
    std::int64_t held = 0;
    std::int64_t debt = 0;
};

/// A member's part of the ledger, as far as arithmetic needs it: the balances, and the lots that
/// still hold points.
struct Holding {
    Balances balances;
    base::List<Lot> lots;
};

/// What an operation on the ledger comes to: an entry whose postings add up to zero, and the lots
/// as they are afterwards (those that changed or are new; a new one has id 0).
struct Movement {
    EntryKind kind = EntryKind::accrual;
    base::List<Posting> postings;
    base::List<Lot> lots;
    Trace trace;
};

}  // namespace spaarpas::loyalty
