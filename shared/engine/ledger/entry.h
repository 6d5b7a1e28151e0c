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
/// *Shape*: `id` grows with the time of recording; 0 is a new one (`number_lots`). `source` is the
/// order, event or cause that made it. The lot is pending until it is released; `settles_on` names
/// what it waits for where that is an event, and it has no date of expiry until then. `expired` is
/// what of it has expired and no reversal has asked for since: a reversal does not take it twice.
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

/// How much of a unit a member has in each account.
///
/// *Shape*: `idle_since_ms` is of units that expire when idle: the newest of the events that keep
/// them alive (`set_idle_expiry`).
struct Balances {
    static constexpr const char* type_name = "Balances";
    std::string unit;
    std::int64_t available = 0;
    std::int64_t pending = 0;
    std::int64_t held = 0;
    std::int64_t debt = 0;
    std::optional<std::int64_t> idle_since_ms;
};

/// A member's part of the ledger, as far as a movement needs it: all balances, all open lots (those
/// that still hold something), and of the sources that it takes back the lots of which something
/// expired.
///
/// *Shape*: lots by id. It does not grow with history: a lot that is spent leaves it.
struct Holding {
    static constexpr const char* type_name = "Holding";
    base::List<Balances> balances;
    base::List<Lot> lots;
};

/// What moved the lots of a unit that expires when idle: those that would expire sooner expire at
/// `expires_at_ms`. Said once for all of them, so that an entry does not grow with the number of
/// lots.
struct Activity {
    static constexpr const char* type_name = "Activity";
    std::string unit;
    std::int64_t since_ms = 0;
    std::int64_t expires_at_ms = 0;
};

/// What an operation comes to: postings that add up to zero in each unit, and the lots that changed
/// or are new, as they are afterwards.
///
/// *Shape*: the postings are what was really moved; `trace` says why, and the `delta` of its steps
/// add up to what the member has more of a unit. One may change lots and post nothing
/// (`is_nothing`).
struct Movement {
    static constexpr const char* type_name = "Movement";
    base::List<Posting> postings;
    base::List<Lot> lots;
    base::List<Activity> activities;
    Trace trace;
};

/// Whether there is nothing to record.
bool is_nothing(const Movement& movement);

/// A part of what a redemption took, with the life that it had, so that it can be given back.
struct Spent {
    static constexpr const char* type_name = "Spent";
    std::int64_t amount = 0;
    std::string source;
    std::int64_t available_at_ms = 0;
    std::optional<std::int64_t> expires_at_ms;
};

void visit_fields(json::Fields& fields, Posting& posting);
void visit_fields(json::Fields& fields, Lot& lot);
void visit_fields(json::Fields& fields, Balances& balances);
void visit_fields(json::Fields& fields, Holding& holding);
void visit_fields(json::Fields& fields, Activity& activity);
void visit_fields(json::Fields& fields, Movement& movement);
void visit_fields(json::Fields& fields, Spent& spent);

}  // namespace spaarpas::engine
