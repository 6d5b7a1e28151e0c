#include <algorithm>

#include "engine/explain/note.h"
#include "engine/ledger/movements.h"
#include "engine/ledger/problems.h"

namespace spaarpas::engine {

namespace {

void note_taken(Draft& draft,
                const Occasion& occasion,
                Code code,
                std::int64_t amount,
                std::int64_t delta) {
    if (amount > 0) {
        TraceStep& step = note(draft.trace(), code, occasion.source, {{"amount", amount}});
        note_delta(step, occasion.unit, delta);
    }
}

/// Takes up to `amount` from lots, pending or available ones first, and explains it.
std::int64_t take_lots(Draft& draft, const Occasion& occasion, bool own, std::int64_t amount) {
    const std::string_view source = own ? std::string_view(occasion.source) : std::string_view();
    const std::int64_t first = draft.take({occasion.unit, own, source}, amount).amount;
    const std::int64_t second = draft.take({occasion.unit, !own, source}, amount - first).amount;
    const std::int64_t taken = first + second;
    if (taken > 0) {
        const Code code = own ? Code::reversed_own : Code::reversed_other;
        TraceStep& step = note(draft.trace(),
                               code,
                               occasion.source,
                               {{"amount", taken}, {"pending", own ? first : second}});
        note_delta(step, occasion.unit, -taken);
    }
    return taken;
}

/// Finds of up to `amount` what has expired of the source's lots: it is gone already, and forgotten
/// now, so that it counts once.
std::int64_t find_expired(Draft& draft, const Occasion& occasion, std::int64_t amount) {
    std::int64_t found = 0;
    for (Lot& lot : draft.lots()) {
        if (lot.unit != occasion.unit || lot.source != occasion.source) {
            continue;
        }
        const std::int64_t part = std::min(lot.expired, amount - found);
        if (part > 0) {
            lot.expired -= part;
            found += part;
            draft.touch(lot);
        }
    }
    note_taken(draft, occasion, Code::reversed_expired, found, 0);
    return found;
}

bool forgives(const Occasion& occasion) {
    const Unit* const unit = find_unit(occasion.program, occasion.unit);
    return unit != nullptr && unit->shortfall == Shortfall::forgive;
}

}  // namespace

base::Problems reverse(Draft& draft, const Occasion& occasion, std::int64_t amount) {
    if (amount < 0) {
        return {amount_invalid(amount, "0 or more")};
    }
    if (is_counter(occasion.program, occasion.unit)) {
        draft.post(occasion.unit, Account::available, -amount);
        draft.post(occasion.unit, Account::issued, amount);
        note_taken(draft, occasion, Code::reversed_own, amount, -amount);
        return {};
    }
    const bool has_source = !occasion.source.empty();
    std::int64_t taken = has_source ? take_lots(draft, occasion, true, amount) : 0;
    const std::int64_t gone = has_source ? find_expired(draft, occasion, amount - taken) : 0;
    taken += take_lots(draft, occasion, false, amount - gone - taken);
    const std::int64_t shortfall = amount - gone - taken;
    const std::int64_t owed = forgives(occasion) ? 0 : shortfall;
    draft.post(occasion.unit, Account::debt, -owed);
    draft.post(occasion.unit, Account::issued, taken + owed);
    note_taken(draft, occasion, Code::shortfall_owed, owed, -owed);
    note_taken(draft, occasion, Code::shortfall_forgiven, shortfall - owed, 0);
    return {};
}

}  // namespace spaarpas::engine
