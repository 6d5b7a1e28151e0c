#include "backend/service/events/sum.h"

#include <utility>

#include "backend/service/ledger/change.h"
#include "base/append.h"

namespace spaarpas::service {

void Sum::add(const engine::Decision& decision) {
    base::append(effects, decision.effects);
    base::append(uses[decision.facts.at_ms], decision.uses);
}

void Sum::add(const engine::Standing& standing) {
    for (const auto* const decisions : {&standing.decisions, &standing.by_time}) {
        for (const engine::Decision& decision : *decisions) {
            add(decision);
        }
    }
}

base::List<UsesAt> uses_between(const Sum& before, const Sum& now) {
    std::map<std::int64_t, base::List<engine::Use>> all = now.uses;
    for (const auto& [at_ms, uses] : before.uses) {
        all.try_emplace(at_ms);
    }
    base::List<UsesAt> changes;
    for (const auto& [at_ms, uses] : all) {
        const auto booked = before.uses.find(at_ms);
        base::List<engine::Use> moved = use_changes(
            booked == before.uses.end() ? base::List<engine::Use>{} : booked->second, uses);
        if (!moved.empty()) {
            changes.push_back({at_ms, std::move(moved)});
        }
    }
    return changes;
}

}  // namespace spaarpas::service
