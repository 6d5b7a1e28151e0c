#include "backend/service/time/settle.h"

#include <algorithm>
#include <utility>

#include "backend/service/ledger/change.h"
#include "backend/service/members/account.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/profile/notices.h"
#include "backend/service/time/passing.h"
#include "backend/service/vouchers/grants.h"
#include "base/append.h"
#include "base/try.h"
#include "engine/decide/difference.h"
#include "engine/ledger/movements.h"

namespace spaarpas::service {

namespace {

std::optional<std::int64_t> earlier(std::optional<std::int64_t> left,
                                    std::optional<std::int64_t> right) {
    return left && right ? std::min(*left, *right) : left ? left : right;
}

/// Adds what followed from the end of a level. It uses nothing of limits of all members.
void add(Change& change, const engine::Decision& decision) {
    base::append(change.effects, engine::difference({}, decision.effects));
    base::append(change.uses, decision.uses);
    base::append(change.levels, decision.levels);
    base::append(change.trace, decision.trace);
}

/// Books what happened as one entry.
Result<Done> settle(Account& account, Passing& passing, std::int64_t at_ms) {
    Change change;
    change.kind = wire::EntryKind::settlement;
    change.occurred_at_ms = at_ms;
    change.program_version = account.program_at(at_ms).version;
    for (const engine::Decision& end : passing.ends()) {
        add(change, end);
    }
    base::Result<engine::Movement> movement = passing.draft().finish();
    if (!movement) {
        return refusal_of(movement.problems());
    }
    change.movement = std::move(movement).value();
    SPAARPAS_ENSURE(apply_issues(account, change));
    tell(account, change);
    SPAARPAS_ENSURE(book(account, std::move(change)));
    return Done{};
}

}  // namespace

Result<Done> let_time_pass(Account& account, std::int64_t now_ms) {
    const auto due_ms = account.record().due_at_ms;
    if (!due_ms || *due_ms > now_ms) {
        return Done{};
    }
    Passing passing(account.versions(), account.facts(), account.holding());
    const base::Problems problems = passing.until(now_ms);
    if (!problems.empty()) {
        return refusal_of(problems);
    }
    if (passing.newest_ms()) {
        SPAARPAS_ENSURE(settle(account, passing, *passing.newest_ms()));
    }
    if (passing.changed_facts()) {
        account.set_facts(std::move(passing.facts()));
    }
    // Even where nothing was booked, the next instant at which something is due is a later one.
    account.note_change();
    return Done{};
}

std::optional<std::int64_t> due_at(const engine::Holding& holding,
                                   const engine::Facts& facts,
                                   std::optional<std::int64_t> voucher_change_ms) {
    return earlier(earlier(engine::next_due(holding), engine::next_change(facts)),
                   voucher_change_ms);
}

}  // namespace spaarpas::service
