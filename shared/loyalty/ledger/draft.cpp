#include "loyalty/ledger/draft.h"

#include <algorithm>

#include "base/exact.h"
#include "json/value.h"
#include "loyalty/explain/codes.h"
#include "loyalty/explain/note.h"

namespace spaarpas::loyalty {

namespace {

/// Lots that never expire come last.
std::int64_t expiry(const Lot& lot) {
    return lot.expires_at_ms.value_or(base::max_safe_integer);
}

bool goes_before(const Lot& left, const Lot& right) {
    if (expiry(left) != expiry(right)) {
        return expiry(left) < expiry(right);
    }
    if (left.available_at_ms != right.available_at_ms) {
        return left.available_at_ms < right.available_at_ms;
    }
    return left.id < right.id;
}

}  // namespace

Draft::Draft(const Holding& holding, EntryKind kind)
    : balances_(holding.balances),
      lots_(holding.lots.begin(), holding.lots.end()),
      changed_(lots_.size(), false) {
    movement_.kind = kind;
}

void Draft::post(Account account, std::int64_t points) {
    for (Posting& posting : postings_) {
        if (posting.account == account) {
            overflow_ = !base::exact::add(posting.points, points) || overflow_;
            return;
        }
    }
    postings_.push_back({account, points});
}

Lot* Draft::first_to_expire(const Wanted& wanted) {
    Lot* first = nullptr;
    for (Lot& lot : lots_) {
        const bool fits = lot.pending == wanted.pending && lot.remaining_points > 0 &&
                          (wanted.source.empty() || lot.source == wanted.source);
        if (fits && (first == nullptr || goes_before(lot, *first))) {
            first = &lot;
        }
    }
    return first;
}

std::int64_t Draft::take(const Wanted& wanted, std::int64_t points) {
    std::int64_t taken = 0;
    while (taken < points) {
        Lot* const lot = first_to_expire(wanted);
        if (lot == nullptr) {
            break;
        }
        const std::int64_t part = std::min(lot->remaining_points, points - taken);
        lot->remaining_points -= part;
        taken += part;
        touch(*lot);
    }
    if (taken > 0) {
        post(wanted.pending ? Account::pending : Account::available, -taken);
    }
    return taken;
}

void Draft::empty(Lot& lot) {
    post(lot.pending ? Account::pending : Account::available, -lot.remaining_points);
    lot.remaining_points = 0;
    touch(lot);
}

std::int64_t Draft::pay_debt(std::int64_t points, const std::string& source) {
    const std::int64_t paid = std::min(points, -balances_.debt);
    if (paid <= 0) {
        return points;
    }
    post(Account::debt, paid);
    balances_.debt += paid;
    note(trace(), codes::debt_paid, source, {{"points", paid}, {"left_points", -balances_.debt}});
    return points - paid;
}

void Draft::add_lot(Lot lot) {
    if (lot.points == 0) {
        return;
    }
    lot.id = 0;
    lot.remaining_points = lot.points;
    post(lot.pending ? Account::pending : Account::available, lot.points);
    lots_.push_back(std::move(lot));
    changed_.push_back(true);
}

base::Result<Movement> Draft::finish() {
    std::int64_t available = balances_.available;
    std::int64_t pending = balances_.pending;
    for (const Posting& posting : postings_) {
        if (posting.account == Account::available) {
            overflow_ = !base::exact::add(available, posting.points) || overflow_;
        } else if (posting.account == Account::pending) {
            overflow_ = !base::exact::add(pending, posting.points) || overflow_;
        }
        if (posting.points != 0) {
            movement_.postings.push_back(posting);
        }
    }
    if (overflow_) {
        return base::Problem{"amount_overflow",
                             "",
                             "a balance beyond 9007199254740991",
                             "balances within it",
                             "Check the amounts that were awarded to this member"};
    }
    for (std::size_t index = 0; index < lots_.size(); ++index) {
        if (changed_[index]) {
            movement_.lots.push_back(lots_[index]);
        }
    }
    return std::move(movement_);
}

base::Problem points_invalid(std::int64_t points, const char* expected) {
    return {"points_invalid",
            "",
            std::to_string(points),
            expected,
            "Send a whole number of points in that range"};
}

}  // namespace spaarpas::loyalty
