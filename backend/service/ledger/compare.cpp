#include "backend/service/ledger/compare.h"

#include <algorithm>

#include "backend/service/time/settle.h"
#include "json/message.h"

namespace spaarpas::service {

namespace {

constexpr std::int64_t batch = 500;

/// Whether two values have the same document: all of their fields are the same.
template <json::Message T>
bool is_same(const T& left, const T& right) {
    return json::write_message(left) == json::write_message(right);
}

bool holds_nothing(const engine::Balances& balances) {
    engine::Balances nothing;
    nothing.unit = balances.unit;
    return is_same(balances, nothing);
}

void compare_balances(const Finder& finder,
                      const Rebuilt& rebuilt,
                      const base::List<engine::Balances>& stored) {
    std::set<std::string> seen;
    for (const engine::Balances& balances : stored) {
        const auto built = rebuilt.balances.find(balances.unit);
        seen.insert(balances.unit);
        const bool fits = built != rebuilt.balances.end() ? is_same(balances, built->second)
                                                          : holds_nothing(balances);
        if (!fits) {
            finder.tell("balances", "other balances of " + balances.unit + " than the entries say");
        }
    }
    for (const auto& [unit, balances] : rebuilt.balances) {
        if (seen.count(unit) == 0 && !holds_nothing(balances)) {
            finder.tell("balances", "no balances of " + unit);
        }
    }
}

/// What the lots of a unit hold: the balances must say the same.
void compare_sums(const Finder& finder, const Rebuilt& rebuilt) {
    std::map<std::string, engine::Balances> sums;
    for (const auto& [id, lot] : rebuilt.lots) {
        engine::Balances& sum = sums[lot.unit];
        (lot.pending ? sum.pending : sum.available) += lot.remaining;
    }
    for (const auto& [unit, sum] : sums) {
        const auto balances = rebuilt.balances.find(unit);
        if (balances == rebuilt.balances.end() || balances->second.available != sum.available ||
            balances->second.pending != sum.pending) {
            finder.tell("lots", "the lots of " + unit + " are not the balances");
        }
    }
}

void compare_lot(const Finder& finder, const Rebuilt& rebuilt, const engine::Lot& lot) {
    const auto built = rebuilt.lots.find(lot.id);
    if (built == rebuilt.lots.end() || !is_same(lot, built->second)) {
        finder.tell("lots", "lot " + std::to_string(lot.id) + " is not as its entries say");
    }
}

void compare_lots(const Finder& finder, const Examined& examined) {
    std::int64_t after_id = 0;
    std::size_t found = 0;
    for (;;) {
        const auto lots = examined.tables.holdings().lots(examined.record.key, after_id, batch);
        for (const engine::Lot& lot : lots) {
            after_id = lot.id;
            ++found;
            compare_lot(finder, examined.rebuilt, lot);
        }
        if (lots.empty()) {
            break;
        }
    }
    if (found < examined.rebuilt.lots.size()) {
        finder.tell("lots", "a lot is missing");
    }
}

/// An effect as it is compared: not by line, which the chain does not say.
engine::Effect without_lines(engine::Effect effect) {
    effect.lines.clear();
    return effect;
}

std::string name_of(const engine::Effect& effect) {
    return "the effect " + effect.cause + " on " + effect.subject;
}

}  // namespace

bool is_erased(const store::MemberRecord& record) {
    return record.shop_id.empty();
}

namespace {

/// Time has to come for a member at the latest when something of theirs is due.
void compare_due(const Finder& finder, const Examined& examined, const engine::Holding& holding) {
    const auto due_ms = due_at(holding, examined.record.facts, std::nullopt);
    if (due_ms && examined.record.due_at_ms.value_or(*due_ms + 1) > *due_ms) {
        finder.tell("due", "what is due at " + std::to_string(*due_ms) + " is never looked at");
    }
}

}  // namespace

void compare_ledger(const Finder& finder, const Examined& examined) {
    const Rebuilt& rebuilt = examined.rebuilt;
    if (examined.record.chain_head != rebuilt.head || examined.record.entries != rebuilt.ordinal) {
        finder.tell("head", "another last entry than the chain has");
    }
    const engine::Holding holding = examined.tables.holdings().holding(examined.record.key, {});
    compare_balances(finder, rebuilt, holding.balances);
    if (!is_erased(examined.record)) {
        compare_due(finder, examined, holding);
    }
    compare_sums(finder, rebuilt);
    compare_lots(finder, examined);
}

namespace {

void compare_effect(const Finder& finder, const Rebuilt& rebuilt, const engine::Effect& effect) {
    const auto built =
        rebuilt.effects.find({effect.cause, effect.place, effect.kind, effect.subject});
    if (built == rebuilt.effects.end() ||
        !is_same(without_lines(effect), without_lines(built->second))) {
        finder.tell("effects", name_of(effect) + " is not as its entries say");
    }
}

}  // namespace

void compare_effects(const Finder& finder, const Examined& examined) {
    std::size_t found = 0;
    std::int64_t after_id = 0;
    for (;;) {
        const auto booked = examined.tables.effects().page(examined.record.key, after_id, batch);
        for (const store::EffectRecord& record : booked) {
            after_id = record.id;
            ++found;
            compare_effect(finder, examined.rebuilt, record.effect);
        }
        if (booked.empty()) {
            break;
        }
    }
    const auto there = std::count_if(examined.rebuilt.effects.begin(),
                                     examined.rebuilt.effects.end(),
                                     [](const auto& item) { return item.second.amount != 0; });
    if (found < static_cast<std::size_t>(there)) {
        finder.tell("effects", "an effect is missing");
    }
}

}  // namespace spaarpas::service
