#include "engine/ledger/draft.h"

#include <algorithm>

#include "base/exact.h"
#include "engine/explain/note.h"
#include "engine/ledger/problems.h"

namespace spaarpas::engine {

namespace {

/// Lots that never expire come last.
std::int64_t expiry(const Lot& lot) {
    return lot.expires_at_ms.value_or(base::max_safe_integer);
}

/// New lots have no id yet, and are younger than all others.
std::int64_t age_rank(const Lot& lot) {
    return lot.id == 0 ? base::max_safe_integer : lot.id;
}

bool goes_before(const Lot& left, const Lot& right) {
    if (expiry(left) != expiry(right)) {
        return expiry(left) < expiry(right);
    }
    if (left.available_at_ms != right.available_at_ms) {
        return left.available_at_ms < right.available_at_ms;
    }
    return age_rank(left) < age_rank(right);
}

Account account_of(bool pending) {
    return pending ? Account::pending : Account::available;
}

/// A lot that was made and taken back within one movement was never there.
bool is_void(const Lot& lot) {
    return lot.id == 0 && lot.remaining == 0 && lot.expired == 0;
}

}  // namespace

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

Draft::Draft(const Holding& holding)
    : balances_(holding.balances), lots_(holding.lots), changed_(lots_.size(), 0) {}

Balances& Draft::balances_of(std::string_view unit) {
    for (Balances& balances : balances_) {
        if (balances.unit == unit) {
            return balances;
        }
    }
    Balances& balances = balances_.emplace_back();
    balances.unit = unit;
    return balances;
}

Posting& Draft::posting_of(std::string_view unit, Account account) {
    for (Posting& posting : movement_.postings) {
        if (posting.account == account && posting.unit == unit) {
            return posting;
        }
    }
    Posting& posting = movement_.postings.emplace_back();
    posting.unit = unit;
    posting.account = account;
    return posting;
}

void Draft::post(std::string_view unit, Account account, std::int64_t amount) {
    overflow_ = !base::exact::add(posting_of(unit, account).amount, amount) || overflow_;
    std::int64_t* const balance = balance_of(balances_of(unit), account);
    if (balance != nullptr) {
        overflow_ = !base::exact::add(*balance, amount) || overflow_;
    }
}

Lot* Draft::first_to_expire(const Wanted& wanted) {
    Lot* first = nullptr;
    for (Lot& lot : lots_) {
        const bool fits = lot.pending == wanted.pending && lot.remaining > 0 &&
                          lot.unit == wanted.unit &&
                          (wanted.source.empty() || lot.source == wanted.source);
        if (fits && (first == nullptr || goes_before(lot, *first))) {
            first = &lot;
        }
    }
    return first;
}

Draft::Taken Draft::take(const Wanted& wanted, std::int64_t amount) {
    Taken taken;
    while (taken.amount < amount) {
        Lot* const lot = first_to_expire(wanted);
        if (lot == nullptr) {
            break;
        }
        const std::int64_t part = std::min(lot->remaining, amount - taken.amount);
        lot->remaining -= part;
        taken.amount += part;
        taken.parts.push_back({part, lot->source, lot->available_at_ms, lot->expires_at_ms});
        touch(*lot);
    }
    post(wanted.unit, account_of(wanted.pending), -taken.amount);
    return taken;
}

std::int64_t Draft::empty(Lot& lot) {
    const std::int64_t amount = lot.remaining;
    post(lot.unit, account_of(lot.pending), -amount);
    lot.remaining = 0;
    touch(lot);
    return amount;
}

void Draft::fill(Lot& lot, std::int64_t amount) {
    lot.remaining = amount;
    post(lot.unit, account_of(lot.pending), amount);
    touch(lot);
}

std::int64_t Draft::pay_debt(std::string_view unit,
                             std::int64_t amount,
                             const std::string& source) {
    const std::int64_t paid = std::min(amount, -balances_of(unit).debt);
    if (paid <= 0) {
        return amount;
    }
    post(unit, Account::debt, paid);
    const std::int64_t left = -balances_of(unit).debt;
    TraceStep& step = note(trace(), Code::debt_paid, source, {{"amount", paid}, {"left", left}});
    note_delta(step, unit, paid);
    return amount - paid;
}

void Draft::add_lot(Lot lot) {
    if (lot.amount == 0) {
        return;
    }
    lot.id = 0;
    changed_.push_back(0);
    Lot& added = lots_.emplace_back(std::move(lot));
    fill(added, added.amount);
}

void Draft::touch(const Lot& lot) {
    for (std::size_t index = lots_.size(); index-- > 0;) {
        if (&lots_[index] == &lot) {
            changed_[index] = 1;
            return;
        }
    }
}

void Draft::note_activity(const Activity& activity) {
    balances_of(activity.unit).idle_since_ms = activity.since_ms;
    movement_.activities.push_back(activity);
}

base::Result<Movement> Draft::finish() {
    if (overflow_) {
        return amount_overflow();
    }
    base::erase_if(movement_.postings, [](const Posting& posting) { return posting.amount == 0; });
    for (std::size_t index = 0; index < lots_.size(); ++index) {
        if (changed_[index] != 0 && !is_void(lots_[index])) {
            movement_.lots.push_back(std::move(lots_[index]));
        }
    }
    return std::move(movement_);
}

}  // namespace spaarpas::engine
