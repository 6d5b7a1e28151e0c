#include "backend/next/service/time/settle.h"

#include <algorithm>
#include <utility>

#include "backend/next/service/ledger/change.h"
#include "backend/next/service/limits/room.h"
#include "backend/next/service/members/account.h"
#include "backend/next/service/paths/refusals.h"
#include "backend/next/service/vouchers/grants.h"
#include "base/try.h"
#include "engine/condition/question.h"
#include "engine/decide/advance.h"
#include "engine/decide/difference.h"
#include "engine/ledger/draft.h"
#include "engine/ledger/life.h"
#include "engine/ledger/movements.h"

namespace spaarpas::service::next {

namespace {

std::optional<std::int64_t> earlier(std::optional<std::int64_t> left,
                                    std::optional<std::int64_t> right) {
    return left && right ? std::min(*left, *right) : left ? left : right;
}

/// When a lot next waits for time.
std::optional<std::int64_t> due_of(const engine::Lot& lot) {
    if (lot.remaining == 0 || !lot.settles_on.empty()) {
        return std::nullopt;
    }
    return lot.pending ? lot.available_at_ms : lot.expires_at_ms;
}

template <class T>
void append(base::List<T>& list, const base::List<T>& more) {
    for (const T& item : more) {
        list.push_back(item);
    }
}

/// Time as it passes for one member: instant by instant, so that what happens at one is there for
/// the next.
class Passing {
public:
    explicit Passing(Account& account)
        : account_(account), facts_(account.facts()), draft_(account.holding()) {
        change_.kind = wire::next::EntryKind::settlement;
    }

    /// The earliest instant up to `now_ms` at which something happens.
    std::optional<std::int64_t> next(std::int64_t now_ms) {
        std::optional<std::int64_t> next_ms = engine::next_change(facts_);
        for (const engine::Lot& lot : draft_.lots()) {
            next_ms = earlier(next_ms, due_of(lot));
        }
        return next_ms && *next_ms <= now_ms ? next_ms : std::nullopt;
    }

    Result<Done> pass(std::int64_t at_ms) {
        change_.occurred_at_ms = at_ms;
        const auto changes_ms = engine::next_change(facts_);
        if (changes_ms && *changes_ms <= at_ms) {
            SPAARPAS_ENSURE(end_levels(at_ms));
        }
        engine::release_due(draft_, at_ms);
        prolong(at_ms);
        engine::expire_due(draft_, at_ms);
        return Done{};
    }

    Result<Done> finish() {
        base::Result<engine::Movement> movement = draft_.finish();
        if (!movement) {
            return refusal_of(movement.problems());
        }
        change_.movement = std::move(movement).value();
        change_.program_version = account_.program_at(change_.occurred_at_ms).version;
        SPAARPAS_ENSURE(apply_issues(account_, change_));
        SPAARPAS_ENSURE(book(account_, std::move(change_)));
        if (has_ended_) {
            account_.set_facts(std::move(facts_));
        }
        // Even where nothing was booked, the next instant at which something is due is a later one.
        account_.note_change();
        return Done{};
    }

private:
    Result<Done> end_levels(std::int64_t at_ms) {
        has_ended_ = true;
        const engine::Versions& versions = account_.versions();
        base::Result<base::List<engine::Decision>> ended = engine::advance(versions, facts_, at_ms);
        if (!ended) {
            return refusal_of(ended.problems());
        }
        for (const engine::Decision& decision : ended.value()) {
            SPAARPAS_ENSURE(take(decision));
        }
        return Done{};
    }

    /// What followed from the end of a level. All of it is new: its causes were never booked.
    Result<Done> take(const engine::Decision& decision) {
        const base::List<engine::Effect> effects = engine::difference({}, decision.effects);
        const base::Problems problems = engine::book_gives(draft_, account_.versions(), effects);
        if (!problems.empty()) {
            return refusal_of(problems);
        }
        append(change_.effects, effects);
        append(change_.uses, decision.uses);
        append(change_.levels, decision.levels);
        append(change_.trace, decision.trace);
        return take_limits_of_all(account_.session(),
                                  account_.program_at(decision.facts.at_ms),
                                  decision.uses,
                                  decision.facts.at_ms,
                                  Overdraw::allowed);
    }

    /// Units that would expire when idle live on where their `unless` holds.
    void prolong(std::int64_t at_ms) {
        const engine::Program& program = account_.program_at(at_ms);
        for (const engine::Unit& unit : program.units) {
            if (engine::expires_when_idle(unit) && unit.expires->unless &&
                engine::is_expiring(draft_, unit, at_ms) &&
                engine::holds(*unit.expires->unless, {program, facts_, at_ms})) {
                engine::set_idle_expiry(draft_, program, unit, at_ms);
            }
        }
    }

    Account& account_;
    engine::Facts facts_;
    engine::Draft draft_;
    Change change_;
    bool has_ended_ = false;
};

}  // namespace

Result<Done> let_time_pass(Account& account, std::int64_t now_ms) {
    const auto due_ms = account.record().due_at_ms;
    if (!due_ms || *due_ms > now_ms) {
        return Done{};
    }
    Passing passing(account);
    while (const auto at_ms = passing.next(now_ms)) {
        SPAARPAS_ENSURE(passing.pass(*at_ms));
    }
    return passing.finish();
}

std::optional<std::int64_t> due_at(const engine::Holding& holding,
                                   const engine::Facts& facts,
                                   std::optional<std::int64_t> voucher_change_ms) {
    return earlier(earlier(engine::next_due(holding), engine::next_change(facts)),
                   voucher_change_ms);
}

}  // namespace spaarpas::service::next
