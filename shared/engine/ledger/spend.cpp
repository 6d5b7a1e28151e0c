#include <algorithm>

#include "engine/explain/note.h"
#include "engine/ledger/life.h"
#include "engine/ledger/movements.h"
#include "engine/ledger/problems.h"

namespace spaarpas::engine {

namespace {

/// When what is given back expires: as it would have, unless something kept the unit alive since,
/// and not before the caller's date.
std::optional<std::int64_t> expiry_of(Draft& draft,
                                      const Occasion& occasion,
                                      const Spent& part,
                                      std::int64_t at_least_until_ms) {
    if (!part.expires_at_ms) {
        return std::nullopt;
    }
    std::int64_t expires_at_ms = std::max(*part.expires_at_ms, at_least_until_ms);
    const Unit* const unit = find_unit(occasion.program, occasion.unit);
    const auto idle_since_ms = draft.balances(occasion.unit).idle_since_ms;
    if (unit != nullptr && expires_when_idle(*unit) && idle_since_ms) {
        expires_at_ms =
            std::max(expires_at_ms, idle_until(occasion.program, *unit, *idle_since_ms));
    }
    return expires_at_ms;
}

}  // namespace

base::Result<base::List<Spent>> redeem(Draft& draft,
                                       const Occasion& occasion,
                                       std::int64_t amount) {
    if (amount <= 0) {
        return amount_invalid(amount, "1 or more");
    }
    if (is_counter(occasion.program, occasion.unit)) {
        return unit_not_spendable(occasion.unit);
    }
    const std::int64_t available = draft.balances(occasion.unit).available;
    if (amount > available) {
        return not_enough_units(amount, available);
    }
    Draft::Taken taken = draft.take({occasion.unit}, amount);
    draft.post(occasion.unit, Account::redeemed, taken.amount);
    TraceStep& step = note(draft.trace(), Code::spent, "", {{"amount", taken.amount}});
    note_delta(step, occasion.unit, -taken.amount);
    return std::move(taken.parts);
}

base::Problems give_back(Draft& draft,
                         const Occasion& occasion,
                         const base::List<Spent>& spent,
                         std::int64_t at_least_until_ms) {
    for (const Spent& part : spent) {
        if (part.amount <= 0) {
            return {amount_invalid(part.amount, "1 or more")};
        }
        draft.post(occasion.unit, Account::redeemed, -part.amount);
        Lot lot;
        lot.unit = occasion.unit;
        lot.source = part.source;
        lot.available_at_ms = part.available_at_ms;
        lot.expires_at_ms = expiry_of(draft, occasion, part, at_least_until_ms);
        lot.amount = draft.pay_debt(occasion.unit, part.amount, occasion.source);
        if (lot.amount > 0) {
            TraceStep& step =
                note(draft.trace(), Code::given_back, occasion.source, {{"amount", lot.amount}});
            note_delta(step, occasion.unit, lot.amount);
        }
        draft.add_lot(std::move(lot));
    }
    return {};
}

}  // namespace spaarpas::engine
