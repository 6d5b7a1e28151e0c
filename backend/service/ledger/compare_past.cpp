#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "backend/service/ledger/chain.h"
#include "backend/service/ledger/compare.h"
#include "backend/service/limits/room.h"
#include "engine/decide/difference.h"
#include "engine/decide/retained.h"
#include "engine/decide/standing.h"
#include "json/message.h"

namespace spaarpas::service {

namespace {

using store::HistoryRecord;

constexpr std::int64_t batch = 500;

bool is_sealed(const Examined& examined, const HistoryRecord& record) {
    const auto seal = examined.rebuilt.seals.find(record.row);
    return seal != examined.rebuilt.seals.end() &&
           std::any_of(
               examined.shop_ids.begin(), examined.shop_ids.end(), [&](const std::string& shop_id) {
                   return event_hash(record, shop_id) == seal->second.hash;
               });
}

void compare_seal(const Finder& finder, const Examined& examined, const HistoryRecord& record) {
    if (!is_sealed(examined, record)) {
        finder.tell("history", "event " + record.event.id + " is not as its entries say");
    }
}

/// The member's events, each compared with its seal.
base::List<engine::Event> read_past(const Finder& finder, const Examined& examined) {
    base::List<engine::Event> events;
    std::optional<store::HistoryPlace> after;
    for (;;) {
        auto page = examined.tables.history().page(examined.record.key, after, batch);
        for (HistoryRecord& record : page) {
            after = store::place_of(record);
            compare_seal(finder, examined, record);
            events.push_back(std::move(record.event));
        }
        if (page.empty()) {
            break;
        }
    }
    if (after != examined.record.last_event) {
        finder.tell("history", "another newest event than the past has");
    }
    if (events.size() < examined.rebuilt.seals.size()) {
        finder.tell("history", "an event is missing");
    }
    return events;
}

/// When the facts are of: never before the newest event.
std::int64_t instant_of(const Examined& examined, const base::List<engine::Event>& events) {
    std::int64_t at_ms = examined.record.facts.at_ms;
    for (const engine::Event& event : events) {
        at_ms = std::max(at_ms, event.at_ms);
    }
    return at_ms;
}

std::string trimmed(const engine::Course& course, engine::Facts facts) {
    engine::trim(course, facts);
    return json::write_message(facts);
}

/// What the events brought, and what time alone did.
std::vector<const engine::Decision*> all_decisions(const engine::Standing& standing) {
    std::vector<const engine::Decision*> all;
    for (const auto* decisions : {&standing.decisions, &standing.by_time}) {
        for (const engine::Decision& decision : *decisions) {
            all.push_back(&decision);
        }
    }
    return all;
}

/// The issues that are booked of vouchers that stay though the past brings them no more.
base::List<engine::Effect> retained_of(const Examined& examined) {
    base::List<engine::Effect> retained;
    for (const auto& [key, effect] : examined.rebuilt.effects) {
        if (effect.kind == engine::EffectKind::issue && effect.amount > 0 &&
            engine::is_retained(examined.record.facts, effect)) {
            retained.push_back(effect);
        }
    }
    return retained;
}

/// What the past brings, against what is booked.
void compare_booked(const Finder& finder,
                    const Rebuilt& rebuilt,
                    const engine::Standing& standing) {
    base::List<engine::Effect> now;
    for (const engine::Decision* decision : all_decisions(standing)) {
        for (const engine::Effect& effect : decision->effects) {
            now.push_back(effect);
        }
    }
    base::List<engine::Effect> booked;
    for (const auto& [key, effect] : rebuilt.effects) {
        booked.push_back(effect);
    }
    for (const engine::Effect& effect : engine::difference(booked, now)) {
        finder.tell("effects",
                    "the past brings " + std::to_string(effect.amount) + " more of " +
                        effect.subject + " by " + effect.cause + " than is booked");
    }
}

void compare_uses(const Finder& finder, const Rebuilt& rebuilt, const engine::Standing& standing) {
    std::map<std::string, std::int64_t> uses = rebuilt.uses;
    for (const engine::Decision* decision : all_decisions(standing)) {
        for (const engine::Use& use : decision->uses) {
            uses[use.key] -= use.amount;
        }
    }
    for (const auto& [key, left] : uses) {
        if (left != 0) {
            finder.tell("limits", "the limit " + key + " was used otherwise than is booked");
        }
    }
}

void add_use(UsedInPeriods& used,
             const ProgramVersions& versions,
             const engine::Use& use,
             std::int64_t at_ms) {
    const auto in_use = limit_in_use(versions.at(at_ms), use.key, at_ms);
    if (in_use) {
        used[{use.key, in_use->limit.period_start_ms}] += use.amount;
    }
}

void add_used(UsedInPeriods& used,
              const ProgramVersions& versions,
              const engine::Standing& standing) {
    for (const engine::Decision* decision : all_decisions(standing)) {
        for (const engine::Use& use : decision->uses) {
            add_use(used, versions, use, decision->facts.at_ms);
        }
    }
}

}  // namespace

void compare_past(const Finder& finder, const Examined& examined, UsedInPeriods& used) {
    base::List<engine::Event> events = read_past(finder, examined);
    const std::int64_t at_ms = instant_of(examined, events);
    const auto standing = engine::stand(
        examined.versions.versions(), std::move(events), at_ms, retained_of(examined));
    if (!standing) {
        finder.tell("history", "the past cannot be worked out");
        return;
    }
    const engine::Course& course = examined.versions.course();
    if (trimmed(course, standing.value().facts) != trimmed(course, examined.record.facts)) {
        finder.tell("facts", "levels, figures, boosts or answers are not what the past says");
    }
    compare_booked(finder, examined.rebuilt, standing.value());
    compare_uses(finder, examined.rebuilt, standing.value());
    add_used(used, examined.versions, standing.value());
}

}  // namespace spaarpas::service
