#include <algorithm>

#include "engine/explain/note.h"
#include "engine/ledger/life.h"
#include "engine/ledger/movements.h"

namespace spaarpas::engine {

namespace {

/// Moves a lot from pending to available. What pays a debt is not in it afterwards.
void release(Draft& draft, Lot& lot) {
    const std::int64_t amount = draft.empty(lot);
    lot.pending = false;
    lot.settles_on.clear();
    TraceStep& step = note(draft.trace(), Code::released, lot.source, {{"amount", amount}});
    const std::int64_t left = draft.pay_debt(lot.unit, amount, lot.source);
    note_delta(step, lot.unit, left - amount);
    draft.fill(lot, left);
}

/// The lot that has waited longest, so that it pays a debt before the others.
Lot* first_to_release(Draft& draft, std::int64_t at_ms) {
    Lot* first = nullptr;
    for (Lot& lot : draft.lots()) {
        const bool is_due = lot.pending && lot.settles_on.empty() && lot.remaining > 0 &&
                            lot.available_at_ms <= at_ms;
        if (is_due && (first == nullptr || lot.available_at_ms < first->available_at_ms)) {
            first = &lot;
        }
    }
    return first;
}

bool expires_by(const Lot& lot, std::int64_t at_ms) {
    return !lot.pending && lot.remaining > 0 && lot.expires_at_ms && *lot.expires_at_ms <= at_ms;
}

void keep_earlier(std::optional<std::int64_t>& earliest_ms, std::int64_t at_ms) {
    earliest_ms = std::min(earliest_ms.value_or(at_ms), at_ms);
}

}  // namespace

void release_due(Draft& draft, std::int64_t at_ms) {
    while (Lot* const lot = first_to_release(draft, at_ms)) {
        release(draft, *lot);
    }
}

void release_source(Draft& draft, const std::string& event, const Occasion& occasion) {
    for (Lot& lot : draft.lots()) {
        if (!lot.pending || lot.remaining == 0 || lot.source != occasion.source ||
            lot.settles_on != event) {
            continue;
        }
        const Unit* const unit = find_unit(occasion.program, lot.unit);
        lot.available_at_ms = occasion.at_ms;
        if (unit != nullptr) {
            lot.expires_at_ms = expires_from(
                occasion.program, *unit, occasion.at_ms, draft.balances(lot.unit).idle_since_ms);
        }
        release(draft, lot);
    }
}

void expire_due(Draft& draft, std::int64_t at_ms) {
    for (Lot& lot : draft.lots()) {
        if (!expires_by(lot, at_ms)) {
            continue;
        }
        const std::int64_t amount = draft.empty(lot);
        lot.expired += amount;
        draft.post(lot.unit, Account::expired, amount);
        TraceStep& step = note(draft.trace(),
                               Code::expired,
                               lot.source,
                               {{"amount", amount}, {"expired_at_ms", *lot.expires_at_ms}});
        note_delta(step, lot.unit, -amount);
    }
}

bool is_expiring(Draft& draft, const Unit& unit, std::int64_t at_ms) {
    for (const Lot& lot : draft.lots()) {
        if (lot.unit == unit.id && expires_by(lot, at_ms)) {
            return true;
        }
    }
    return false;
}

void set_idle_expiry(Draft& draft,
                     const Program& program,
                     const Unit& unit,
                     std::int64_t idle_since_ms) {
    const std::optional<std::int64_t> before_ms = draft.balances(unit.id).idle_since_ms;
    if (!expires_when_idle(unit) || before_ms == idle_since_ms) {
        return;
    }
    const std::int64_t soonest_ms = idle_until(program, unit, idle_since_ms);
    const bool is_undone = before_ms && *before_ms > idle_since_ms;
    for (Lot& lot : draft.lots()) {
        if (lot.unit != unit.id || lot.remaining == 0 || !lot.expires_at_ms) {
            continue;
        }
        if (!is_undone) {
            lot.expires_at_ms = std::max(*lot.expires_at_ms, soonest_ms);
            continue;
        }
        lot.expires_at_ms = expires_from(program, unit, lot.available_at_ms, idle_since_ms);
        draft.touch(lot);
    }
    draft.note_activity({unit.id, idle_since_ms, soonest_ms});
}

std::optional<std::int64_t> next_due(const Holding& holding) {
    std::optional<std::int64_t> due_ms;
    for (const Lot& lot : holding.lots) {
        if (lot.remaining == 0 || !lot.settles_on.empty()) {
            continue;
        }
        if (lot.pending) {
            keep_earlier(due_ms, lot.available_at_ms);
        } else if (lot.expires_at_ms) {
            keep_earlier(due_ms, *lot.expires_at_ms);
        }
    }
    return due_ms;
}

}  // namespace spaarpas::engine
