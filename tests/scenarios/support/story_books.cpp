// How a story keeps its books: what the past comes to now, less what was booked, in the ledger.
#include <doctest/doctest.h>

#include "base/contains.h"
#include "engine/condition/question.h"
#include "engine/decide/difference.h"
#include "engine/ledger/life.h"
#include "engine/ledger/movements.h"
#include "tests/scenarios/support/story.h"
#include "tests/unit/engine/support/past.h"

namespace spaarpas::scenarios {

using engine::Draft;
using engine::Effect;
using engine::EffectKind;

Story& Story::work_out() {
    base::Result<engine::Standing> stood = engine::stand(versions_, events_, now_ms_);
    INFO(now_);
    for (const base::Problem& problem : stood.problems()) {
        FAIL_CHECK(problem.code << " of " << problem.pointer);
    }
    if (stood.ok()) {
        standing_ = std::move(stood).value();
        keep_alive_by_events();
        book(engine::test::effects_of(standing_));
    }
    return *this;
}

/// A voucher that was used stays granted, whatever becomes of its cause.
void Story::book(const base::List<Effect>& now) {
    change_.clear();
    base::List<Effect> booked = now;
    for (const Effect& effect : engine::difference(booked_, now)) {
        const bool is_used = effect.kind == EffectKind::issue && effect.amount < 0 &&
                             base::contains(used_, effect.cause);
        if (!is_used) {
            change_.push_back(effect);
            continue;
        }
        booked.push_back(effect);
        booked.back().amount = -effect.amount;
    }
    booked_ = std::move(booked);
    book_gives();
}

void Story::book_gives() {
    base::List<std::string> sources;
    for (const Effect& effect : change_) {
        sources.push_back(effect.source);
    }
    const engine::Holding before = purse_.with_sources(sources);
    Draft draft(before);
    CHECK(engine::book_gives(draft, versions_, change_).empty());
    CHECK(purse_.record(draft, before) == "");
}

void Story::pass_time() {
    for (auto due = next_due(purse_.holding()); due && *due <= now_ms_;
         due = next_due(purse_.holding())) {
        keep_alive_at(*due);
        purse_.pass(*due);
    }
}

/// Where `unless` of a unit holds on the day on which it expires, that keeps it alive.
void Story::keep_alive_at(std::int64_t due_ms) {
    for (const engine::Unit& unit : program_.units) {
        Draft draft(purse_.holding());
        if (!unit.expires || !unit.expires->unless || !is_expiring(draft, unit, due_ms)) {
            continue;
        }
        const auto stood = engine::stand(versions_, events_, due_ms);
        CHECK(stood.ok());
        if (stood.ok() &&
            engine::holds(*unit.expires->unless, {program_, stood.value().facts, due_ms})) {
            kept_alive_ms_.emplace_back(unit.id, due_ms);
            keep_alive(unit, due_ms);
        }
    }
}

void Story::keep_alive_by_events() {
    for (const engine::Unit& unit : program_.units) {
        std::int64_t newest_ms = -1;
        for (const engine::Event& event : standing_.events) {
            const bool counts = engine::expires_when_idle(unit) && !event.cancelled &&
                                base::contains(unit.expires->events, event.kind);
            newest_ms = counts ? std::max(newest_ms, event.at_ms) : newest_ms;
        }
        for (const auto& [kept, since_ms] : kept_alive_ms_) {
            newest_ms = kept == unit.id ? std::max(newest_ms, since_ms) : newest_ms;
        }
        if (newest_ms >= 0) {
            keep_alive(unit, newest_ms);
        }
    }
}

void Story::keep_alive(const engine::Unit& unit, std::int64_t since_ms) {
    const engine::Holding before = purse_.holding();
    Draft draft(before);
    engine::set_idle_expiry(draft, program_, unit, since_ms);
    CHECK(purse_.record(draft, before) == "");
}

}  // namespace spaarpas::scenarios
