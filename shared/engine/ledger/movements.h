#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/list.h"
#include "base/result.h"
#include "engine/decide/decision.h"
#include "engine/ledger/draft.h"
#include "engine/program/program.h"

namespace spaarpas::engine {

// Each works on a draft, so that one event is one movement over all the units that it moves
// (docs/engine.md, 8). A counter has no lots: accrual and reversal post `available` and `issued`
// alone.

/// Where and when something is booked.
struct Occasion {
    const Program& program;
    std::string unit;
    std::string source;
    std::int64_t at_ms = 0;
};

/// Books what was given: into `pending` where the unit settles later, else into `available`. A debt
/// is paid first; where the unit allows a negative balance, only once the amount becomes available.
///
/// *Errors*: `amount_invalid` (negative), `amount_overflow` (when the draft is finished).
base::Problems accrue(Draft& draft, const Occasion& occasion, std::int64_t amount);

/// Takes back what a source gave: its own lots first, pending before available; what of them has
/// expired is not taken twice; then the unit's other lots, the first to expire first, available
/// before pending; then by the unit's choice for a shortfall.
base::Problems reverse(Draft& draft, const Occasion& occasion, std::int64_t amount);

/// Spends from the available lots, the first to expire first.
///
/// *Errors*: `not_enough_units`, `amount_invalid` (0 or negative).
base::Problems redeem(Draft& draft, const Occasion& occasion, std::int64_t amount);

/// What a redemption took, so that it can be given back with the life that it had.
struct Spent {
    static constexpr const char* type_name = "Spent";
    std::int64_t amount = 0;
    std::optional<std::int64_t> expires_at_ms;
};
base::List<Spent> spent_by(const Movement& redemption,
                           const Holding& before,
                           std::string_view unit);

/// Gives back a redemption, each part with the life that its lot had, but at least until
/// `at_least_until_ms`. A debt is paid first.
base::Problems give_back(Draft& draft,
                         const Occasion& occasion,
                         const base::List<Spent>& spent,
                         std::int64_t at_least_until_ms);

/// The desk's correction, either way. What is given pays a debt first.
///
/// *Errors*: `not_enough_units`, `amount_invalid` (0).
base::Problems adjust(Draft& draft, const Occasion& occasion, std::int64_t amount);

/// Makes available what waited until `at_ms`, or what waited for an event that names its source. A
/// debt is paid first.
void release_due(Draft& draft, std::int64_t at_ms);
void release_source(Draft& draft,
                    const std::string& event,
                    const std::string& source,
                    std::int64_t at_ms);

/// Takes away what has expired at `at_ms`. Release first what is due.
void expire_due(Draft& draft, std::int64_t at_ms);

/// Moves the expiry of the lots of units that expire when idle: `idle_since_ms` is the newest of
/// the events that the unit names.
void set_idle_expiry(Draft& draft,
                     const Program& program,
                     const Unit& unit,
                     std::int64_t idle_since_ms);

/// When the ledger next waits for time: the earliest release or expiry; nothing for never.
std::optional<std::int64_t> next_due(const Holding& holding);

/// Books a difference (decide/standing.h): accruals and reversals of all units in one movement.
///
/// *Errors*: those of `accrue` and `reverse`.
base::Problems book_gives(Draft& draft,
                          const Program& program,
                          const base::List<Effect>& changes,
                          std::int64_t at_ms);

/// The holding after a movement; new lots get ids from `first_lot_id` on, in their order.
///
/// *Errors*: `movement_unbalanced` where the postings of a unit do not add up to zero, or its lots
/// not to the balances.
base::Result<Holding> apply(const Holding& holding,
                            const Movement& movement,
                            std::int64_t first_lot_id);

}  // namespace spaarpas::engine
