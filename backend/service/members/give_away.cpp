#include "backend/service/members/give_away.h"

#include <algorithm>
#include <utility>

#include "backend/service/events/past.h"
#include "backend/service/ledger/booked_effects.h"
#include "backend/service/paths/refusals.h"
#include "base/try.h"
#include "engine/ledger/draft.h"

namespace spaarpas::service {

namespace {

using store::VoucherRecord;

constexpr std::int64_t page_size = 500;

base::List<engine::Lot> lots_of(Account& account) {
    auto& holdings = account.session().tables().holdings();
    base::List<engine::Lot> lots;
    std::int64_t after_id = 0;
    for (;;) {
        const base::List<engine::Lot> page = holdings.lots(account.key(), after_id, page_size);
        if (page.empty()) {
            break;
        }
        for (const engine::Lot& lot : page) {
            lots.push_back(lot);
        }
        after_id = page.back().id;
    }
    base::erase_if(lots,
                   [](const engine::Lot& lot) { return lot.remaining == 0 && lot.expired == 0; });
    return lots;
}

/// Oldest first.
std::vector<VoucherRecord> vouchers_of(Account& account) {
    auto& vouchers = account.session().tables().vouchers();
    std::vector<VoucherRecord> all;
    std::int64_t before_id = 0;
    for (;;) {
        std::vector<VoucherRecord> page = vouchers.newest(account.key(), before_id, page_size);
        if (page.empty()) {
            std::reverse(all.begin(), all.end());
            return all;
        }
        before_id = page.back().id;
        std::move(page.begin(), page.end(), std::back_inserter(all));
    }
}

wire::VoucherState state_of(store::VoucherState state) {
    switch (state) {
        case store::VoucherState::reserved:
            return wire::VoucherState::reserved;
        case store::VoucherState::used:
            return wire::VoucherState::used;
        case store::VoucherState::withdrawn:
            return wire::VoucherState::withdrawn;
        case store::VoucherState::issued:
            break;
    }
    return wire::VoucherState::issued;
}

wire::VoucherChange as_it_is(const VoucherRecord& voucher) {
    wire::VoucherChange change = issue_of(voucher);
    change.state = state_of(voucher.state);
    change.order_id = voucher.order_id;
    return change;
}

/// What no lot holds: a counter, and what is owed.
std::int64_t without_lots(const Belongings& all, const engine::Balances& balances) {
    std::int64_t in_lots = 0;
    for (const engine::Lot& lot : all.lots) {
        in_lots += lot.unit == balances.unit && !lot.pending ? lot.remaining : 0;
    }
    return balances.available - in_lots;
}

/// Posts what no lot holds to the member, or with a sign of -1 from them.
void post_rest(engine::Draft& draft, const Belongings& all, std::int64_t sign) {
    for (const engine::Balances& balances : all.balances) {
        const std::int64_t counted = sign * without_lots(all, balances);
        const std::int64_t debt = sign * balances.debt;
        draft.post(balances.unit, engine::Account::available, counted);
        draft.post(balances.unit, engine::Account::debt, debt);
        draft.post(balances.unit, engine::Account::adjusted, -counted - debt);
    }
}

/// What one of the two owed is paid by what the other has, as if both had been one all along.
void pay_debts(engine::Draft& draft, const Belongings& all) {
    for (const engine::Balances& balances : all.balances) {
        const std::int64_t owed = -draft.balances(balances.unit).debt;
        if (owed > 0) {
            const std::int64_t paid = draft.take({balances.unit}, owed).amount;
            draft.post(balances.unit, engine::Account::debt, paid);
        }
    }
}

Result<Done> finish(Account& account, engine::Draft& draft, Change change) {
    base::Result<engine::Movement> movement = draft.finish();
    if (!movement) {
        return refusal_of(movement.problems());
    }
    for (const engine::Lot& lot : change.movement.lots) {
        movement.value().lots.push_back(lot);
    }
    change.movement = std::move(movement).value();
    SPAARPAS_ENSURE(book(account, std::move(change)));
    return Done{};
}

bool adds_up(const engine::Effect& effect) {
    return effect.kind == engine::EffectKind::give || effect.kind == engine::EffectKind::issue;
}

}  // namespace

Belongings belongings_of(Account& account) {
    return {
        account.holding().balances, lots_of(account), vouchers_of(account), read_booked(account)};
}

Result<Done> give_away(Account& account, const Belongings& all, Change change) {
    engine::Draft draft(account.holding());
    for (engine::Lot& lot : draft.lots()) {
        const std::string unit = lot.unit;
        draft.post(unit, engine::Account::adjusted, draft.empty(lot));
    }
    post_rest(draft, all, -1);
    for (const engine::Effect& effect : all.effects) {
        engine::Effect& gone = change.effects.emplace_back(effect);
        gone.amount = -gone.amount;
        gone.lines = {};
    }
    for (const VoucherRecord& voucher : all.vouchers) {
        wire::VoucherChange& gone = change.vouchers.emplace_back();
        gone.code = voucher.code;
        gone.state = wire::VoucherState::withdrawn;
    }
    change.levels = level_changes(account.facts().levels, {}, change.occurred_at_ms);
    return finish(account, draft, std::move(change));
}

Result<Done> take_over(Account& account, const Belongings& all, Change change) {
    engine::Draft draft(account.holding());
    for (engine::Lot lot : all.lots) {
        lot.id = 0;
        if (lot.remaining == 0) {
            // Nothing to hold, but what expired of it is not taken back a second time.
            change.movement.lots.push_back(lot);
            continue;
        }
        lot.amount = lot.remaining;
        lot.expired = 0;
        draft.post(lot.unit, engine::Account::adjusted, -lot.remaining);
        draft.add_lot(lot);
    }
    post_rest(draft, all, 1);
    pay_debts(draft, all);
    const base::List<engine::Effect> booked = read_booked_like(account, all.effects);
    for (const engine::Effect& effect : all.effects) {
        const bool is_there =
            std::any_of(booked.begin(), booked.end(), [&effect](const engine::Effect& other) {
                return is_same_effect(effect, other);
            });
        if (adds_up(effect) || !is_there) {
            change.effects.push_back(effect);
        }
    }
    for (const VoucherRecord& voucher : all.vouchers) {
        change.vouchers.push_back(as_it_is(voucher));
    }
    return finish(account, draft, std::move(change));
}

}  // namespace spaarpas::service
