#include "backend/service/ledger/change.h"

#include "backend/service/ledger/chain.h"
#include "backend/service/members/account.h"
#include "engine/ledger/draft.h"
#include "engine/rules/giving/left.h"

namespace spaarpas::service {

namespace {

const engine::HeldLevel* held_in(const base::List<engine::HeldLevel>& levels,
                                 const std::string& set) {
    for (const engine::HeldLevel& held : levels) {
        if (held.set == set) {
            return &held;
        }
    }
    return nullptr;
}

engine::LevelChange between(const std::string& set,
                            const engine::HeldLevel* before,
                            const engine::HeldLevel* after,
                            std::int64_t at_ms) {
    engine::LevelChange change;
    change.set = set;
    change.before = before != nullptr ? before->level : "";
    change.after = after != nullptr ? after->level : "";
    change.at_ms = at_ms;
    change.until_ms = after != nullptr ? after->until_ms : std::nullopt;
    return change;
}

bool is_the_same(const engine::HeldLevel* before, const engine::HeldLevel* after) {
    return before != nullptr && after != nullptr && before->level == after->level &&
           before->until_ms == after->until_ms;
}

void add_to(base::List<wire::UnitAmount>& amounts, const engine::Posting& posting) {
    for (wire::UnitAmount& amount : amounts) {
        if (amount.unit == posting.unit) {
            amount.amount += posting.amount;
            return;
        }
    }
    amounts.push_back({posting.unit, posting.amount});
}

}  // namespace

wire::VoucherChange issue_of(const store::VoucherRecord& voucher) {
    wire::VoucherChange change;
    change.code = voucher.code;
    change.expires_at_ms = voucher.expires_at_ms;
    change.offer = voucher.offer;
    change.program_version = voucher.program_version;
    change.spent = voucher.spent;
    return change;
}

void seal(Change& change, const store::HistoryRecord& record, const std::string& shop_id) {
    base::erase_if(change.seals,
                   [&record](const wire::Seal& other) { return other.event == record.row; });
    change.seals.push_back({record.row, event_hash(record, shop_id)});
}

std::int64_t take_entry_id(Account& account, Change& change) {
    if (change.entry == 0) {
        change.entry = account.session().tables().entries().take_id();
    }
    return change.entry;
}

base::List<wire::UnitAmount> amounts_of(const engine::Movement& movement) {
    base::List<wire::UnitAmount> amounts;
    engine::Balances members;
    for (const engine::Posting& posting : movement.postings) {
        if (engine::balance_of(members, posting.account) != nullptr) {
            add_to(amounts, posting);
        }
    }
    base::erase_if(amounts, [](const wire::UnitAmount& amount) { return amount.amount == 0; });
    return amounts;
}

base::List<wire::UnitAmount> amounts_of(const Change& change) {
    return amounts_of(change.movement);
}

base::List<engine::LevelChange> level_changes(const base::List<engine::HeldLevel>& before,
                                              const base::List<engine::HeldLevel>& after,
                                              std::int64_t at_ms) {
    base::List<engine::LevelChange> changes;
    for (const engine::HeldLevel& was : before) {
        const engine::HeldLevel* const is = held_in(after, was.set);
        if (!is_the_same(&was, is)) {
            changes.push_back(between(was.set, &was, is, is != nullptr ? is->since_ms : at_ms));
        }
    }
    for (const engine::HeldLevel& is : after) {
        if (held_in(before, is.set) == nullptr) {
            changes.push_back(between(is.set, nullptr, &is, is.since_ms));
        }
    }
    return changes;
}

base::List<engine::Use> use_changes(const base::List<engine::Use>& booked,
                                    const base::List<engine::Use>& now) {
    base::List<engine::Use> changes;
    for (const engine::Use& use : now) {
        engine::add_use(changes, use.key, use.amount);
    }
    for (const engine::Use& use : booked) {
        engine::add_use(changes, use.key, -use.amount);
    }
    base::erase_if(changes, [](const engine::Use& use) { return use.amount == 0; });
    return changes;
}

}  // namespace spaarpas::service
