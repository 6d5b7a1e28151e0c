#include "engine/program/program.h"

namespace spaarpas::engine {

namespace {

template <class T>
const T* find(const base::List<T>& items, std::string_view id) {
    for (const T& item : items) {
        if (item.id == id) {
            return &item;
        }
    }
    return nullptr;
}

}  // namespace

const Unit* find_unit(const Program& program, std::string_view id) {
    return find(program.units, id);
}

const Segment* find_segment(const Program& program, std::string_view id) {
    return find(program.segments, id);
}

const Offer* find_offer(const Program& program, std::string_view id) {
    return find(program.offers, id);
}

const Rule* find_rule(const Program& program, std::string_view id) {
    return find(program.rules, id);
}

const Prompt* find_prompt(const Program& program, std::string_view id) {
    return find(program.prompts, id);
}

const TierSet* find_tier_set(const Program& program, std::string_view id) {
    return find(program.tiers, id);
}

LevelPlace find_level(const Program& program, std::string_view id) {
    for (const TierSet& set : program.tiers) {
        if (const Level* level = find(set.levels, id); level != nullptr) {
            return {&set, level};
        }
    }
    return {};
}

bool is_counter(const Program& program, std::string_view unit) {
    if (unit == unit_orders || unit == unit_spend) {
        return true;
    }
    const Unit* found = find_unit(program, unit);
    return found != nullptr && found->kind == UnitKind::counter;
}

}  // namespace spaarpas::engine
