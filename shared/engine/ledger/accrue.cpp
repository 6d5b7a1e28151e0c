#include "engine/explain/note.h"
#include "engine/ledger/life.h"
#include "engine/ledger/movements.h"
#include "engine/ledger/problems.h"

namespace spaarpas::engine {

namespace {

/// The lot of what is available from an instant on. A unit that the program does not have any more
/// settles at once and never expires.
Lot new_lot(Draft& draft,
            const Occasion& occasion,
            const Unit* unit,
            std::int64_t available_at_ms) {
    Lot lot;
    lot.unit = occasion.unit;
    lot.source = occasion.source;
    lot.available_at_ms = available_at_ms;
    if (unit != nullptr) {
        const auto idle_since_ms = draft.balances(occasion.unit).idle_since_ms;
        lot.expires_at_ms = expires_from(occasion.program, *unit, available_at_ms, idle_since_ms);
    }
    return lot;
}

Lot pending_lot(Draft& draft, const Occasion& occasion, const Unit& unit) {
    Lot lot =
        new_lot(draft, occasion, &unit, available_from(occasion.program, unit, occasion.at_ms));
    lot.pending = true;
    lot.settles_on = unit.settles->on;
    if (!lot.settles_on.empty()) {
        lot.expires_at_ms.reset();
    }
    return lot;
}

void note_booked(Draft& draft, const Lot& lot) {
    if (lot.amount == 0) {
        return;
    }
    const bool is_dated = lot.pending && lot.settles_on.empty();
    const Code code = lot.pending ? Code::booked_pending : Code::booked_available;
    TraceStep& step = note(draft.trace(), code, lot.source, {{"amount", lot.amount}});
    if (is_dated) {
        step.numbers.emplace_back("available_at_ms", lot.available_at_ms);
    }
    note_delta(step, lot.unit, lot.amount);
}

void count(Draft& draft, const Occasion& occasion, Account against, std::int64_t amount) {
    draft.post(occasion.unit, against, -amount);
    draft.post(occasion.unit, Account::available, amount);
}

}  // namespace

base::Problems accrue(Draft& draft, const Occasion& occasion, std::int64_t amount) {
    if (amount < 0) {
        return {amount_invalid(amount, "0 or more")};
    }
    if (is_counter(occasion.program, occasion.unit)) {
        count(draft, occasion, Account::issued, amount);
        TraceStep& step =
            note(draft.trace(), Code::booked_available, occasion.source, {{"amount", amount}});
        note_delta(step, occasion.unit, amount);
        return {};
    }
    const Unit* const unit = find_unit(occasion.program, occasion.unit);
    const bool is_pending = unit != nullptr && waits(*unit);
    const bool pays_later = is_pending && unit->shortfall == Shortfall::allow_negative;
    draft.post(occasion.unit, Account::issued, -amount);
    Lot lot = is_pending ? pending_lot(draft, occasion, *unit)
                         : new_lot(draft, occasion, unit, occasion.at_ms);
    lot.amount = pays_later ? amount : draft.pay_debt(occasion.unit, amount, occasion.source);
    note_booked(draft, lot);
    draft.add_lot(std::move(lot));
    return {};
}

base::Problems adjust(Draft& draft, const Occasion& occasion, std::int64_t amount) {
    if (amount == 0) {
        return {amount_invalid(amount, "a number other than 0")};
    }
    const std::int64_t available = draft.balances(occasion.unit).available;
    if (amount < 0 && available + amount < 0) {
        return {not_enough_units(-amount, available)};
    }
    TraceStep& step = note(draft.trace(), Code::adjusted, occasion.source, {{"amount", amount}});
    note_delta(step, occasion.unit, amount);
    if (is_counter(occasion.program, occasion.unit)) {
        count(draft, occasion, Account::adjusted, amount);
        return {};
    }
    draft.post(occasion.unit, Account::adjusted, -amount);
    if (amount < 0) {
        draft.take({occasion.unit}, -amount);
        return {};
    }
    Lot lot = new_lot(draft, occasion, find_unit(occasion.program, occasion.unit), occasion.at_ms);
    lot.amount = draft.pay_debt(occasion.unit, amount, occasion.source);
    note_delta(step, occasion.unit, lot.amount);
    draft.add_lot(std::move(lot));
    return {};
}

}  // namespace spaarpas::engine
