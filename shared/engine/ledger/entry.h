#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/list.h"
#include "engine/explain/trace.h"
#include "json/fields.h"

namespace spaarpas::engine {

/// Where units can be. The first four are the member's, the others the program's.
///
/// *Units*: what a member owes is negative in `debt`; the program's accounts carry the other side.
enum class Account { pending, available, held, debt, issued, redeemed, expired, adjusted };

/// One movement of a unit into (positive) or out of (negative) an account.
struct Posting {
    static constexpr const char* type_name = "Posting";
    std::string unit;
    Account account = Account::pending;
    std::int64_t amount = 0;
};

/// Units that arrived together and expire together.
///
/// *Shape*: `id` is given by the caller and grows with time of recording; 0 is a new one. `source`
/// is the order, event or cause that made it. The lot is pending until it is released; `settles_on`
/// names what it waits for where that is an event. `expired` is what of it has expired, so that a
/// reversal does not take it twice.
struct Lot {
    static constexpr const char* type_name = "Lot";
    std::int64_t id = 0;
    std::string unit;
    std::string source;
    bool pending = false;
    std::int64_t amount = 0;
    std::int64_t remaining = 0;
    std::int64_t expired = 0;
    std::int64_t available_at_ms = 0;
    std::optional<std::int64_t> expires_at_ms;
    std::string settles_on;
};

struct Balances {
    static constexpr const char* type_name = "Balances";
    std::string unit;
    std::int64_t available = 0;
    std::int64_t pending = 0;
    std::int64_t held = 0;
    std::int64_t debt = 0;
};

/// A member's part of the ledger: the balances of each unit, and the lots that still hold something
/// or of which something expired.
struct Holding {
    static constexpr const char* type_name = "Holding";
    base::List<Balances> balances;
    base::List<Lot> lots;
};

/// What an operation comes to: postings that add up to zero in each unit, and the lots that changed
/// or are new, as they are afterwards.
struct Movement {
    static constexpr const char* type_name = "Movement";
    base::List<Posting> postings;
    base::List<Lot> lots;
    Trace trace;
};

void visit_fields(json::Fields& fields, Posting& posting);
void visit_fields(json::Fields& fields, Lot& lot);
void visit_fields(json::Fields& fields, Balances& balances);
void visit_fields(json::Fields& fields, Holding& holding);
void visit_fields(json::Fields& fields, Movement& movement);

}  // namespace spaarpas::engine
