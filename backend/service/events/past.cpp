#include "backend/service/events/past.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "backend/service/ledger/booked_effects.h"
#include "engine/decide/retained.h"
#include "engine/decide/undo.h"

namespace spaarpas::service {

namespace {

using store::EffectRecord;
using store::HistoryPlace;
using store::HistoryRecord;

constexpr std::int64_t page_size = 1000;

bool is_like_one(const engine::Effect& effect, const base::List<engine::Effect>& like) {
    return std::any_of(like.begin(), like.end(), [&effect](const engine::Effect& other) {
        return is_same_effect(effect, other);
    });
}

}  // namespace

std::vector<HistoryRecord> read_past(const Account& account) {
    auto& history = account.session().tables().history();
    std::vector<HistoryRecord> past;
    std::optional<HistoryPlace> after;
    for (;;) {
        std::vector<HistoryRecord> page = history.page(account.key(), after, page_size);
        if (page.empty()) {
            return past;
        }
        after = place_of(page.back());
        std::move(page.begin(), page.end(), std::back_inserter(past));
    }
}

base::List<engine::Event> events_of(const std::vector<HistoryRecord>& past) {
    base::List<engine::Event> events;
    events.reserve(past.size());
    for (const HistoryRecord& record : past) {
        events.push_back(record.event);
    }
    return events;
}

base::List<engine::Effect> read_booked(const Account& account) {
    auto& effects = account.session().tables().effects();
    base::List<engine::Effect> booked;
    std::int64_t after_id = 0;
    for (;;) {
        std::vector<EffectRecord> page = effects.page(account.key(), after_id, page_size);
        if (page.empty()) {
            return booked;
        }
        after_id = page.back().id;
        for (EffectRecord& record : page) {
            booked.push_back(std::move(record.effect));
        }
    }
}

base::List<engine::Effect> read_retained(const Account& account) {
    base::List<engine::Effect> retained;
    if (account.facts().retained.empty()) {
        return retained;
    }
    for (store::EffectRecord& record :
         account.session().tables().effects().of_kind(account.key(), engine::EffectKind::issue)) {
        if (engine::is_retained(account.facts(), record.effect)) {
            retained.push_back(std::move(record.effect));
        }
    }
    return retained;
}

base::List<engine::Effect> read_booked_like(const Account& account,
                                            const base::List<engine::Effect>& like) {
    std::set<std::string> sources;
    for (const engine::Effect& effect : like) {
        sources.insert(effect.source);
    }
    base::List<engine::Effect> booked;
    for (const std::string& source : sources) {
        for (EffectRecord& record :
             account.session().tables().effects().of_source(account.key(), source)) {
            booked.push_back(std::move(record.effect));
        }
    }
    base::erase_if(booked,
                   [&like](const engine::Effect& effect) { return !is_like_one(effect, like); });
    return booked;
}

bool comes_last(const Account& account, const engine::Event& event) {
    if (event.at_ms < account.facts().at_ms) {
        return false;
    }
    const std::optional<HistoryPlace>& last = account.record().last_event;
    if (!last) {
        return true;
    }
    engine::Event newest;
    newest.at_ms = last->at_ms;
    newest.kind = last->joined ? engine::event_joined : engine::event_order;
    newest.id = last->id;
    // Of two with the same id the one that arrived later is the later one.
    return !engine::comes_before(event, newest);
}

HistoryPlace place_of_event(const engine::Event& event, std::int64_t row) {
    return {event.at_ms, event.kind == engine::event_joined, event.id, row};
}

bool is_undone(const Account& account, const engine::Event& event) {
    if (event.kind != engine::event_order || event.cancelled) {
        return event.cancelled;
    }
    const auto decided = engine::decide(account.program_at(event.at_ms), engine::Facts{}, event);
    return decided.ok() && engine::nothing_left(event, decided.value());
}

}  // namespace spaarpas::service
