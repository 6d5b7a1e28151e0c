#include "engine/ledger/lives.h"

#include <algorithm>

#include "engine/explain/note.h"
#include "engine/ledger/life.h"

namespace spaarpas::engine {

namespace {

std::int64_t life_of(const Lot& lot,
                     const KeptAlive& events,
                     const base::List<std::int64_t>& kept_alive_ms) {
    return life_until(events.program, events.unit, lot.available_at_ms, kept_alive_ms);
}

/// What expired of a lot is available again.
void come_back(Draft& draft, Lot& lot) {
    if (lot.pending || lot.expired == 0) {
        return;
    }
    const std::int64_t amount = lot.expired;
    lot.expired = 0;
    draft.post(lot.unit, Account::expired, -amount);
    const std::int64_t left = draft.pay_debt(lot.unit, amount, lot.source);
    draft.fill(lot, left);
    TraceStep& step = note(draft.trace(), Code::booked_available, lot.source, {{"amount", amount}});
    note_delta(step, lot.unit, left);
}

}  // namespace

std::int64_t life_until(const Program& program,
                        const Unit& unit,
                        std::int64_t available_at_ms,
                        const base::List<std::int64_t>& kept_alive_ms) {
    std::int64_t until_ms = idle_until(program, unit, available_at_ms);
    for (const std::int64_t at_ms : kept_alive_ms) {
        if (at_ms >= until_ms) {
            break;
        }
        if (at_ms > available_at_ms) {
            until_ms = idle_until(program, unit, at_ms);
        }
    }
    return until_ms;
}

void relive(Draft& draft,
            const base::List<Lot>& originals,
            const KeptAlive& events,
            std::int64_t now_ms) {
    for (std::size_t index = 0; index < originals.size(); ++index) {
        Lot& lot = draft.lots()[index];
        const std::optional<std::int64_t> had_ms = originals[index].expires_at_ms;
        if (lot.unit != events.unit.id || !had_ms ||
            *had_ms != life_of(lot, events, events.before)) {
            continue;
        }
        const std::int64_t until_ms = life_of(lot, events, events.now);
        if (until_ms == *had_ms) {
            continue;
        }
        lot.expires_at_ms = until_ms;
        draft.touch(lot);
        if (until_ms > now_ms) {
            come_back(draft, lot);
        }
    }
}

void date_new_lots(Draft& draft, const KeptAlive& events) {
    if (events.unit.expires->unless) {
        return;
    }
    const auto idle_since_ms = draft.balances(events.unit.id).idle_since_ms;
    for (Lot& lot : draft.lots()) {
        const bool is_new = lot.id == 0 && lot.unit == events.unit.id && lot.expires_at_ms;
        const auto given_ms =
            expires_from(events.program, events.unit, lot.available_at_ms, idle_since_ms);
        if (is_new && lot.expires_at_ms == given_ms) {
            lot.expires_at_ms = life_of(lot, events, events.now);
        }
    }
}

}  // namespace spaarpas::engine
