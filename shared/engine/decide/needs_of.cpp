#include "engine/decide/figures.h"
#include "engine/decide/needs.h"
#include "engine/rules/on/table.h"

namespace spaarpas::engine {

namespace {

void add_condition(const std::optional<Condition>& condition, Needs& needs) {
    if (condition) {
        add_needs(*condition, needs);
    }
}

/// What a member used of limits. What all members used comes with the event, as its room.
void add_limits(const char* owner, const std::string& id, const Limits& limits, Needs& needs) {
    for (std::size_t index = 0; index < limits.size(); ++index) {
        const Limit& limit = limits[index];
        if (limit.of == LimitOf::member && limit.per.span != Span::order) {
            needs.figure(limit_key(owner, id, limits, index), limit.per);
        }
    }
}

void add_rule(const Rule& rule, Needs& needs) {
    const TriggerRow* const trigger = row_of(rule.on);
    if (trigger != nullptr && trigger->needs != nullptr) {
        trigger->needs(rule.on.form.value(), needs);
    }
    add_condition(rule.condition, needs);
    add_limits("rule", rule.id, rule.limit, needs);
}

void add_levels(const TierSet& set, Needs& needs) {
    for (const Level& level : set.levels) {
        add_condition(level.enter, needs);
    }
}

void add_unit(const Unit& unit, Needs& needs) {
    if (unit.expires) {
        add_condition(unit.expires->unless, needs);
        for (const std::string& event : unit.expires->events) {
            add_once(needs.newest, event);
        }
    }
    add_limits("unit", unit.id, unit.limit, needs);
}

void add_offer(const Offer& offer, Needs& needs) {
    add_condition(offer.condition, needs);
    add_condition(offer.use_condition, needs);
    add_limits("offer", offer.id, offer.limit, needs);
}

}  // namespace

Needs needs_of(const Program& program) {
    Needs needs;
    for (const Rule& rule : program.rules) {
        add_rule(rule, needs);
    }
    for (const TierSet& set : program.tiers) {
        add_levels(set, needs);
    }
    for (const Unit& unit : program.units) {
        add_unit(unit, needs);
    }
    for (const Segment& segment : program.segments) {
        add_condition(segment.condition, needs);
    }
    for (const Offer& offer : program.offers) {
        add_offer(offer, needs);
    }
    for (const Prompt& prompt : program.prompts) {
        add_condition(prompt.condition, needs);
    }
    return needs;
}

}  // namespace spaarpas::engine
