#include "loyalty/ledger/movements.h"

#include <algorithm>

#include "base/calendar.h"
#include "loyalty/explain/codes.h"
#include "loyalty/explain/note.h"
#include "loyalty/ledger/draft.h"

namespace spaarpas::loyalty {

namespace {

/// The lot of points that become available at `available_at_ms`, with the life that the program
/// gives.
Lot new_lot(const Program& program, const std::string& source, std::int64_t available_at_ms) {
    Lot lot;
    lot.source = source;
    lot.available_at_ms = available_at_ms;
    if (program.points.expires_after_days > 0) {
        lot.expires_at_ms = base::end_of_day_after(
            program.zone, available_at_ms, program.points.expires_after_days);
    }
    return lot;
}

std::int64_t available_from(const Program& program, std::int64_t occurred_at_ms) {
    if (program.points.pending_days == 0) {
        return occurred_at_ms;
    }
    const std::int64_t day = base::local_day(program.zone, occurred_at_ms);
    return base::start_of_local_day(program.zone, day + program.points.pending_days);
}

base::Problem not_enough(std::int64_t wanted, std::int64_t available) {
    return {codes::not_enough_points,
            "",
            std::to_string(available),
            "at least " + std::to_string(wanted) + " available points",
            "Wait for pending points, or take fewer"};
}

}  // namespace

base::Result<Movement> accrue(const Program& program,
                              const Holding& holding,
                              std::int64_t points,
                              const std::string& source,
                              std::int64_t occurred_at_ms) {
    if (points < 0) {
        return points_invalid(points, "0 or more");
    }
    Draft draft(holding, EntryKind::accrual);
    Lot lot = new_lot(program, source, available_from(program, occurred_at_ms));
    lot.pending = program.points.pending_days > 0;
    const bool pays_later = lot.pending && program.points.shortfall == Shortfall::allow_negative;
    draft.post(Account::issued, -points);
    lot.points = pays_later ? points : draft.pay_debt(points, source);
    if (lot.points > 0 && lot.pending) {
        note(draft.trace(),
             codes::booked_pending,
             source,
             {{"points", lot.points}, {"available_at_ms", lot.available_at_ms}});
    } else if (lot.points > 0) {
        note(draft.trace(), codes::booked_available, source, {{"points", lot.points}});
    }
    draft.add_lot(std::move(lot));
    return draft.finish();
}

base::Result<Movement> release_due(const Holding& holding, std::int64_t at_ms) {
    Draft draft(holding, EntryKind::release);
    for (Lot& lot : draft.lots()) {
        if (!lot.pending || lot.available_at_ms > at_ms || lot.remaining_points == 0) {
            continue;
        }
        const std::int64_t points = lot.remaining_points;
        draft.empty(lot);
        lot.pending = false;
        lot.remaining_points = draft.pay_debt(points, lot.source);
        draft.post(Account::available, lot.remaining_points);
        note(draft.trace(), codes::points_released, lot.source, {{"points", points}});
    }
    return draft.finish();
}

base::Result<Movement> expire_due(const Holding& holding, std::int64_t at_ms) {
    Draft draft(holding, EntryKind::expiry);
    for (Lot& lot : draft.lots()) {
        if (lot.pending || !lot.expires_at_ms || *lot.expires_at_ms > at_ms ||
            lot.remaining_points == 0) {
            continue;
        }
        const std::int64_t points = lot.remaining_points;
        draft.empty(lot);
        draft.post(Account::expired, points);
        note(draft.trace(),
             codes::points_expired,
             lot.source,
             {{"points", points}, {"expired_at_ms", *lot.expires_at_ms}});
    }
    return draft.finish();
}

base::Result<Movement> redeem(const Holding& holding, std::int64_t points) {
    if (points <= 0) {
        return points_invalid(points, "1 or more");
    }
    if (points > holding.balances.available) {
        return not_enough(points, holding.balances.available);
    }
    Draft draft(holding, EntryKind::redemption);
    const std::int64_t taken = draft.take({}, points);
    draft.post(Account::redeemed, taken);
    note(draft.trace(), codes::points_spent, "", {{"points", taken}});
    return draft.finish();
}

base::Result<Movement> cancel_redemption(const Holding& holding,
                                         std::int64_t points,
                                         const std::string& source,
                                         std::int64_t at_ms,
                                         std::optional<std::int64_t> expires_at_ms) {
    if (points <= 0) {
        return points_invalid(points, "1 or more");
    }
    Draft draft(holding, EntryKind::redemption_cancelled);
    draft.post(Account::redeemed, -points);
    note(draft.trace(), codes::points_given_back, source, {{"points", points}});
    Lot lot;
    lot.source = source;
    lot.available_at_ms = at_ms;
    lot.expires_at_ms = expires_at_ms;
    lot.points = draft.pay_debt(points, source);
    draft.add_lot(std::move(lot));
    return draft.finish();
}

std::optional<std::int64_t> latest_expiry(const Movement& redemption) {
    std::optional<std::int64_t> latest;
    for (const Lot& lot : redemption.lots) {
        if (!lot.expires_at_ms) {
            return std::nullopt;
        }
        latest = std::max(latest.value_or(*lot.expires_at_ms), *lot.expires_at_ms);
    }
    return latest;
}

base::Result<Movement> adjust(const Program& program,
                              const Holding& holding,
                              std::int64_t points,
                              const std::string& source,
                              std::int64_t at_ms) {
    if (points == 0) {
        return points_invalid(points, "a number other than 0");
    }
    if (-points > holding.balances.available) {
        return not_enough(-points, holding.balances.available);
    }
    Draft draft(holding, EntryKind::adjustment);
    note(draft.trace(), codes::adjusted, source, {{"points", points}});
    draft.post(Account::adjusted, -points);
    if (points < 0) {
        draft.take({}, -points);
        return draft.finish();
    }
    Lot lot = new_lot(program, source, at_ms);
    lot.points = draft.pay_debt(points, source);
    draft.add_lot(std::move(lot));
    return draft.finish();
}

}  // namespace spaarpas::loyalty
