#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/list.h"
#include "base/result.h"
#include "engine/decide/standing.h"
#include "engine/ledger/draft.h"
#include "engine/program/program.h"

namespace spaarpas::engine {

// Each works on a draft, so that one event is one movement over all the units that it moves
// (docs/program.md, 8). A counter has no lots: it moves `available` against `issued` or `adjusted`.
//
// What the holding of a draft must have: the balances of all units; every lot of them that still
// holds something (`remaining`); and, for each source that may be taken back from (`reverse`, or
// `book_gives` with a negative amount), every lot of that source of which something expired
// (`expired`). All others may be left out: none of these functions asks for them. So a store keeps
// every lot that a movement names, loads the open ones of a member, and those of a source when
// something of that source is undone. `apply` gives back open lots alone; where a movement has
// `activities`, the open lots of these units are to be stored as it gives them back.

/// Where and when something is booked. The program is the version under which the event is decided.
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
/// before pending; then by the unit's choice for a shortfall. What it really took is in the
/// postings.
///
/// *Errors*: `amount_invalid` (negative).
base::Problems reverse(Draft& draft, const Occasion& occasion, std::int64_t amount);

/// Spends from the available lots, the first to expire first, and says what it took. Release and
/// expire first what is due.
///
/// *Errors*: `not_enough_units`, `amount_invalid` (0 or negative), `unit_not_spendable`.
base::Result<base::List<Spent>> redeem(Draft& draft, const Occasion& occasion, std::int64_t amount);

/// Gives back a redemption, each part with the source and the life that its lot had, but at least
/// until `at_least_until_ms`. A debt is paid first, from the parts that expire first.
///
/// *Errors*: `amount_invalid` (a part of 0 or less).
base::Problems give_back(Draft& draft,
                         const Occasion& occasion,
                         const base::List<Spent>& spent,
                         std::int64_t at_least_until_ms);

/// The desk's correction, either way. What is given pays a debt first, and is available at once.
///
/// *Errors*: `not_enough_units`, `amount_invalid` (0).
base::Problems adjust(Draft& draft, const Occasion& occasion, std::int64_t amount);

/// Makes available what waited until `at_ms`. A debt is paid first.
void release_due(Draft& draft, std::int64_t at_ms);
/// Makes available what the source gave and what waited for that event; the life of units begins
/// then. When a source that was settled gives more later, it is called again.
void release_source(Draft& draft, const std::string& event, const Occasion& occasion);

/// Takes away what has expired at `at_ms`. Release first what is due.
void expire_due(Draft& draft, std::int64_t at_ms);

/// Whether something of the unit expires at `at_ms`: the moment to ask `unless` of a unit that
/// expires when idle. Where it holds, that counts as an event that keeps the unit alive:
/// `set_idle_expiry` with `at_ms`.
bool is_expiring(Draft& draft, const Unit& unit, std::int64_t at_ms);

/// Moves the expiry of the lots of a unit that expires when idle, those to come included:
/// `idle_since_ms` is the newest of the events that the unit names. Called when that changed. A
/// newer one shortens no life; an older one, where an event was undone, gives each lot the life
/// that it would have had.
void set_idle_expiry(Draft& draft,
                     const Program& program,
                     const Unit& unit,
                     std::int64_t idle_since_ms);

/// When the ledger next waits for time: the earliest release or expiry; nothing for never.
std::optional<std::int64_t> next_due(const Holding& holding);

/// Books a difference (decide/standing.h): of each source and unit the sum, first all that is
/// given, then all that is taken back, each under the version and at the instant of its effect.
/// Effects that give no units are left alone.
///
/// *Errors*: those of `accrue` and `reverse`.
base::Problems book_gives(Draft& draft,
                          const Versions& versions,
                          const base::List<Effect>& changes);

/// Gives the new lots of a movement their ids, from `next_id` on in their order, and says which is
/// free next.
std::int64_t number_lots(Movement& movement, std::int64_t next_id);

/// The holding after a movement whose lots have their ids. The program tells the counters.
///
/// *Errors*: `movement_unbalanced` where the postings of a unit do not add up to zero, its lots not
/// to the balances, or a lot is not what it was made as.
base::Result<Holding> apply(const Program& program,
                            const Holding& holding,
                            const Movement& movement);

}  // namespace spaarpas::engine
