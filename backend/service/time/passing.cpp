#include "backend/service/time/passing.h"

#include <algorithm>
#include <utility>

#include "base/try.h"
#include "engine/condition/question.h"
#include "engine/decide/difference.h"
#include "engine/ledger/life.h"
#include "engine/ledger/movements.h"

namespace spaarpas::service {

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

}  // namespace

Passing::Passing(const engine::Versions& versions,
                 engine::Facts facts,
                 const engine::Holding& holding)
    : versions_(versions), facts_(std::move(facts)), draft_(holding) {}

base::Problems Passing::until(std::int64_t now_ms) {
    for (auto at_ms = next(); at_ms && *at_ms <= now_ms; at_ms = next()) {
        base::Problems problems = pass(*at_ms);
        if (!problems.empty()) {
            return problems;
        }
    }
    return {};
}

/// The earliest instant at which something happens.
std::optional<std::int64_t> Passing::next() {
    std::optional<std::int64_t> next_ms = engine::next_change(facts_);
    for (const engine::Lot& lot : draft_.lots()) {
        next_ms = earlier(next_ms, due_of(lot));
    }
    return next_ms;
}

base::Problems Passing::pass(std::int64_t at_ms) {
    newest_ms_ = at_ms;
    const auto changes_ms = engine::next_change(facts_);
    if (changes_ms && *changes_ms <= at_ms) {
        base::Problems problems = end_levels(at_ms);
        if (!problems.empty()) {
            return problems;
        }
    }
    engine::release_due(draft_, at_ms);
    prolong(at_ms);
    engine::expire_due(draft_, at_ms);
    return {};
}

base::Problems Passing::end_levels(std::int64_t at_ms) {
    changed_facts_ = true;
    SPAARPAS_TRY(base::List<engine::Decision> ended, engine::advance(versions_, facts_, at_ms));
    for (engine::Decision& decision : ended) {
        // All of it is new: its causes were never booked.
        base::Problems problems =
            engine::book_gives(draft_, versions_, engine::difference({}, decision.effects));
        if (!problems.empty()) {
            return problems;
        }
        ends_.push_back(std::move(decision));
    }
    return {};
}

/// Units that would expire when idle live on where their `unless` holds.
void Passing::prolong(std::int64_t at_ms) {
    const engine::Program& program = engine::version_at(versions_, at_ms);
    for (const engine::Unit& unit : program.units) {
        if (engine::expires_when_idle(unit) && unit.expires->unless &&
            engine::is_expiring(draft_, unit, at_ms) &&
            engine::holds(*unit.expires->unless, {program, facts_, at_ms})) {
            engine::set_idle_expiry(draft_, program, unit, at_ms);
        }
    }
}

}  // namespace spaarpas::service
