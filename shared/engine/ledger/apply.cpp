#include <optional>

#include "base/exact.h"
#include "engine/ledger/movements.h"
#include "engine/ledger/problems.h"

namespace spaarpas::engine {

namespace {

using base::exact::Wide;

Balances& balances_of(Holding& holding, const std::string& unit) {
    for (Balances& balances : holding.balances) {
        if (balances.unit == unit) {
            return balances;
        }
    }
    Balances& balances = holding.balances.emplace_back();
    balances.unit = unit;
    return balances;
}

/// What a unit's postings add up to.
Wide sum_of(const base::List<Posting>& postings, const std::string& unit) {
    Wide sum = 0;
    for (const Posting& posting : postings) {
        sum += posting.unit == unit ? posting.amount : 0;
    }
    return sum;
}

bool post_all(const Movement& movement, Holding& holding) {
    for (const Posting& posting : movement.postings) {
        std::int64_t* const balance =
            balance_of(balances_of(holding, posting.unit), posting.account);
        if (sum_of(movement.postings, posting.unit) != 0 ||
            (balance != nullptr && !base::exact::add(*balance, posting.amount))) {
            return false;
        }
    }
    return true;
}

void prolong_lots(const Activity& activity, Holding& holding) {
    balances_of(holding, activity.unit).idle_since_ms = activity.since_ms;
    for (Lot& lot : holding.lots) {
        if (lot.unit == activity.unit && lot.expires_at_ms &&
            *lot.expires_at_ms < activity.expires_at_ms) {
            lot.expires_at_ms = activity.expires_at_ms;
        }
    }
}

bool is_sound(const Lot& lot) {
    return lot.id > 0 && lot.remaining >= 0 && lot.expired >= 0 && lot.amount > 0 &&
           Wide{lot.remaining} + lot.expired <= lot.amount;
}

bool is_the_same(const Lot& before, const Lot& after) {
    return before.unit == after.unit && before.source == after.source &&
           before.amount == after.amount && (before.pending || !after.pending);
}

/// Puts the lot in the place of the one with its id, or at the end.
bool put_lot(const Lot& lot, base::List<Lot>& lots) {
    for (Lot& other : lots) {
        if (other.id == lot.id) {
            const bool fits = is_the_same(other, lot);
            other = lot;
            return fits && is_sound(lot);
        }
    }
    lots.push_back(lot);
    return is_sound(lot);
}

/// Whether the open lots of a unit add up to its balances. A unit that no version in hand has may
/// have been a counter, which has no lots.
bool lots_match(const Program& program, const Holding& holding, const Balances& balances) {
    const bool counts = is_counter(program, balances.unit);
    bool has_lots = !counts && find_unit(program, balances.unit) != nullptr;
    Wide available = 0;
    Wide pending = 0;
    for (const Lot& lot : holding.lots) {
        if (lot.unit == balances.unit) {
            has_lots = true;
            (lot.pending ? pending : available) += lot.remaining;
        }
    }
    if (!has_lots) {
        return balances.pending == 0 && balances.debt == 0;
    }
    return !counts && available == balances.available && pending == balances.pending &&
           balances.debt <= 0;
}

}  // namespace

std::int64_t number_lots(Movement& movement, std::int64_t next_id) {
    for (Lot& lot : movement.lots) {
        if (lot.id == 0) {
            lot.id = next_id++;
        }
    }
    return next_id;
}

base::Result<Holding> apply(const Program& program,
                            const Holding& holding,
                            const Movement& movement) {
    Holding after = holding;
    if (!post_all(movement, after)) {
        return movement_unbalanced("postings that do not add up");
    }
    for (const Activity& activity : movement.activities) {
        prolong_lots(activity, after);
    }
    for (const Lot& lot : movement.lots) {
        // A lot is found by its unit's balances below.
        balances_of(after, lot.unit);
        if (!put_lot(lot, after.lots)) {
            return movement_unbalanced("lot " + std::to_string(lot.id) +
                                       ", which is not what it was made as");
        }
    }
    base::erase_if(after.lots, [](const Lot& lot) { return lot.remaining == 0; });
    for (const Balances& balances : after.balances) {
        if (!lots_match(program, after, balances)) {
            return movement_unbalanced("lots of " + balances.unit +
                                       " that differ from the balances");
        }
    }
    return after;
}

}  // namespace spaarpas::engine
