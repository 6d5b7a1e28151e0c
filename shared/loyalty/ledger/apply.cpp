#include <algorithm>

#include "base/exact.h"
#include "base/list.h"
#include "loyalty/ledger/movements.h"

namespace spaarpas::loyalty {

namespace {

base::Problem unbalanced(const char* found) {
    return {"movement_unbalanced",
            "",
            found,
            "postings that add up to zero, and lots that add up to the balances",
            "The entry or the stored lots were altered: run verify-ledger"};
}

std::int64_t* balance_of(Balances& balances, Account account) {
    switch (account) {
        case Account::pending:
            return &balances.pending;
        case Account::available:
            return &balances.available;
        case Account::held:
            return &balances.held;
        case Account::debt:
            return &balances.debt;
        default:
            return nullptr;
    }
}

bool post_all(const Movement& movement, Balances& balances) {
    base::exact::Wide sum = 0;
    for (const Posting& posting : movement.postings) {
        sum += posting.points;
        std::int64_t* const balance = balance_of(balances, posting.account);
        if (balance != nullptr && !base::exact::add(*balance, posting.points)) {
            return false;
        }
    }
    return sum == 0;
}

void replace_lot(const Lot& lot, std::int64_t new_lot_id, base::List<Lot>& lots) {
    const auto same = [&lot](const Lot& other) { return other.id == lot.id; };
    const auto place = std::find_if(lots.begin(), lots.end(), same);
    if (lot.id != 0 && place != lots.end()) {
        *place = lot;
        return;
    }
    lots.push_back(lot);
    lots.back().id = lot.id != 0 ? lot.id : new_lot_id;
}

bool lots_match(const Holding& holding) {
    base::exact::Wide available = 0;
    base::exact::Wide pending = 0;
    for (const Lot& lot : holding.lots) {
        (lot.pending ? pending : available) += lot.remaining_points;
    }
    return available == holding.balances.available && pending == holding.balances.pending;
}

}  // namespace

base::Result<Holding> apply(const Holding& holding,
                            const Movement& movement,
                            std::int64_t new_lot_id) {
    Holding after = holding;
    if (!post_all(movement, after.balances)) {
        return unbalanced("postings that do not add up");
    }
    for (const Lot& lot : movement.lots) {
        replace_lot(lot, new_lot_id, after.lots);
    }
    const auto spent = [](const Lot& lot) { return lot.remaining_points == 0; };
    after.lots.erase(std::remove_if(after.lots.begin(), after.lots.end(), spent), after.lots.end());
    if (!lots_match(after)) {
        return unbalanced("lots that differ from the balances");
    }
    return after;
}

}  // namespace spaarpas::loyalty
