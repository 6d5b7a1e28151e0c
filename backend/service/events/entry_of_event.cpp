#include "backend/service/events/entry_of_event.h"

#include <algorithm>
#include <utility>

#include "backend/service/events/lives.h"
#include "backend/service/events/past.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/profile/notices.h"
#include "backend/service/vouchers/grants.h"
#include "base/contains.h"
#include "base/try.h"
#include "engine/ledger/life.h"
#include "engine/ledger/movements.h"

namespace spaarpas::service {

namespace {

/// The newest of the events that keep a unit alive.
std::optional<std::int64_t> newest_of(const engine::Facts& facts, const engine::Unit& unit) {
    std::optional<std::int64_t> newest_ms;
    for (const engine::Newest& newest : facts.newest) {
        if (base::contains(unit.expires->events, newest.event)) {
            newest_ms = std::max(newest_ms.value_or(newest.at_ms), newest.at_ms);
        }
    }
    return newest_ms;
}

/// Adds those that are not there, by id.
void add_lots(base::List<engine::Lot>& lots, const base::List<engine::Lot>& more) {
    for (const engine::Lot& lot : more) {
        const bool is_there = std::any_of(
            lots.begin(), lots.end(), [&lot](const auto& other) { return other.id == lot.id; });
        if (!is_there) {
            lots.push_back(lot);
        }
    }
    std::sort(lots.begin(), lots.end(), [](const engine::Lot& left, const engine::Lot& right) {
        return left.id < right.id;
    });
}

bool gives_more(const base::List<engine::Effect>& effects,
                const std::string& unit,
                const std::string& source) {
    return std::any_of(effects.begin(), effects.end(), [&](const engine::Effect& effect) {
        return effect.kind == engine::EffectKind::give && effect.amount > 0 &&
               effect.subject == unit && effect.source == source;
    });
}

bool settles_on(const engine::Unit& unit, const engine::Event& event) {
    return unit.settles && unit.settles->on == event.kind && !event.subject.empty() &&
           !event.cancelled;
}

}  // namespace

base::List<std::string> sources_taken_back(const base::List<engine::Effect>& effects) {
    base::List<std::string> sources;
    for (const engine::Effect& effect : effects) {
        if (effect.kind == engine::EffectKind::give && effect.amount < 0 &&
            !base::contains(sources, effect.source)) {
            sources.push_back(effect.source);
        }
    }
    return sources;
}

engine::Draft& EntryOfEvent::draft(const base::List<std::string>& taken_back) {
    if (!draft_) {
        // The account holds what the draft works on, since the entry is applied to that.
        engine::Holding holding = account_.holding_with(taken_back);
        if (relives()) {
            add_lots(holding.lots, idly_expired(account_));
        }
        originals_ = holding.lots;
        account_.set_holding(std::move(holding));
        draft_.emplace(account_.holding());
    }
    return *draft_;
}

/// An event that keeps units alive moves their expiry, and so does one that is undone. A date on
/// which `unless` held counts as such an event, and stays.
void EntryOfEvent::keep_alive(const engine::Facts& facts) {
    const engine::Program& program = account_.program_at(account_.session().now_ms());
    for (const engine::Unit& unit : program.units) {
        if (!engine::expires_when_idle(unit)) {
            continue;
        }
        const auto before_ms = newest_of(account_.facts(), unit);
        const auto newest_ms = newest_of(facts, unit);
        if (before_ms == newest_ms) {
            continue;
        }
        const auto idle_since_ms = draft_->balances(unit.id).idle_since_ms;
        const bool is_prolonged = idle_since_ms && *idle_since_ms > before_ms.value_or(0);
        const std::int64_t since_ms =
            is_prolonged ? std::max(*idle_since_ms, newest_ms.value_or(0)) : newest_ms.value_or(0);
        engine::set_idle_expiry(*draft_, program, unit, since_ms);
    }
}

std::vector<engine::KeptAlive> EntryOfEvent::lives(const base::List<engine::Event>& events) const {
    std::vector<engine::KeptAlive> all;
    for (const base::List<engine::Event>& before : before_) {
        for (engine::KeptAlive& kept : kept_alive(account_, before, events)) {
            all.push_back(std::move(kept));
        }
    }
    return all;
}

/// What waits for an event becomes available by it: when that event happens, and when its source
/// gives more afterwards.
void EntryOfEvent::settle(const WorkedOut& worked_out, const engine::Event& event) {
    const engine::Program& program = account_.program_at(event.at_ms);
    const bool is_new = event.id == change_.source;
    for (const engine::Unit& unit : program.units) {
        if (settles_on(unit, event) &&
            (is_new || gives_more(worked_out.effects, unit.id, event.subject))) {
            engine::release_source(
                *draft_, event.kind, {program, unit.id, event.subject, event.at_ms});
        }
    }
}

/// The room that was left stays with the events, so that they are decided alike from now on.
void EntryOfEvent::keep_narrowed(const base::List<engine::Event>& narrowed) {
    if (narrowed.empty()) {
        return;
    }
    for (store::HistoryRecord& record : read_past(account_)) {
        const auto same =
            std::find_if(narrowed.begin(), narrowed.end(), [&record](const engine::Event& event) {
                return event.id == record.event.id;
            });
        if (same != narrowed.end()) {
            record.event.room = same->room;
            account_.session().tables().history().update(record);
            seal(change_, record, account_.record().shop_id);
        }
    }
}

Result<Done> EntryOfEvent::take_limits(const WorkedOut& worked_out, Overdraw overdraw) {
    base::List<engine::Use> all;
    for (const UsesAt& moved : worked_out.uses) {
        const engine::Program& program = account_.program_at(moved.at_ms);
        Result<Done> taken =
            take_limits_of_all(account_.session(), program, moved.uses, moved.at_ms, overdraw);
        if (!taken) {
            return taken;
        }
        for (const engine::Use& use : moved.uses) {
            all.push_back(use);
        }
    }
    change_.uses = use_changes({}, all);
    return Done{};
}

Result<Done> EntryOfEvent::finish_movement() {
    base::Result<engine::Movement> movement = draft_->finish();
    if (!movement) {
        return refusal_of(movement.problems());
    }
    change_.movement = std::move(movement).value();
    return Done{};
}

Result<Booked> EntryOfEvent::book_all(WorkedOut worked_out,
                                      const base::List<engine::Event>& events,
                                      Overdraw overdraw) {
    engine::Draft& draft = this->draft(sources_taken_back(worked_out.effects));
    keep_narrowed(worked_out.narrowed);
    keep_alive(worked_out.facts);
    const std::vector<engine::KeptAlive> all_lives = lives(events);
    for (const engine::KeptAlive& kept : all_lives) {
        engine::relive(draft, originals_, kept, account_.session().now_ms());
    }
    const base::Problems problems =
        engine::book_gives(draft, account_.versions(), worked_out.effects);
    if (!problems.empty()) {
        return refusal_of(problems);
    }
    for (const engine::KeptAlive& kept : all_lives) {
        engine::date_new_lots(draft, kept);
    }
    for (const engine::Event& event : events) {
        settle(worked_out, event);
    }
    SPAARPAS_ENSURE(finish_movement());
    SPAARPAS_ENSURE(take_limits(worked_out, overdraw));
    change_.effects = std::move(worked_out.effects);
    change_.levels = std::move(worked_out.levels);
    change_.trace = std::move(worked_out.trace);
    SPAARPAS_ENSURE(apply_issues(account_, change_));
    Booked booked;
    booked.amounts = amounts_of(change_);
    booked.trace = trace_of(change_);
    tell(account_, change_);
    SPAARPAS_TRY(booked.entry, book(account_, std::move(change_)));
    account_.set_facts(std::move(worked_out.facts));
    return booked;
}

}  // namespace spaarpas::service
