#include "engine/rules/giving/left.h"

#include <algorithm>

#include "base/exact.h"
#include "engine/decide/figures.h"

namespace spaarpas::engine {

namespace {

/// What all members together may still use, as the event was told.
std::int64_t room_for(const Question& question, const std::string& key) {
    if (question.event == nullptr) {
        return question.by_time ? 0 : base::max_safe_integer;
    }
    for (const Room& room : question.event->room) {
        if (room.key == key) {
            return std::max<std::int64_t>(room.left, 0);
        }
    }
    return base::max_safe_integer;
}

const Limits* limits_of(const Program& program, std::string_view kind, std::string_view id) {
    if (kind == "rule") {
        const Rule* const rule = find_rule(program, id);
        return rule != nullptr ? &rule->limit : nullptr;
    }
    if (kind == "unit") {
        const Unit* const unit = find_unit(program, id);
        return unit != nullptr ? &unit->limit : nullptr;
    }
    const Offer* const offer = find_offer(program, id);
    return offer != nullptr ? &offer->limit : nullptr;
}

}  // namespace

Left left_of(const Question& question,
             const Limit& limit,
             std::int64_t most,
             const std::string& key,
             Used used) {
    Left left;
    left.limit = &limit;
    if (limit.of == LimitOf::all) {
        left.left = std::max<std::int64_t>(room_for(question, key) - used.in_order, 0);
        return left;
    }
    const Program& program = question.program;
    left.used =
        limit.per.span == Span::order
            ? used.in_order
            : figure_over(question.facts, program.zone, key, limit.per, question.at_ms) + used.here;
    left.left = std::max<std::int64_t>(most - left.used, 0);
    return left;
}

std::int64_t sum_of_uses(const base::List<Use>& uses, const std::string& key) {
    std::int64_t sum = 0;
    for (const Use& use : uses) {
        sum += use.key == key ? use.amount : 0;
    }
    return sum;
}

void add_use(base::List<Use>& uses, const std::string& key, std::int64_t amount) {
    if (amount == 0) {
        return;
    }
    for (Use& use : uses) {
        if (use.key == key) {
            use.amount += amount;
            return;
        }
    }
    uses.push_back({key, amount});
}

const Limit* find_limit(const Program& program, std::string_view key) {
    const std::size_t first = key.find('/');
    const std::size_t last = key.rfind('/');
    if (first == std::string_view::npos || last == first) {
        return nullptr;
    }
    const Limits* const limits =
        limits_of(program, key.substr(0, first), key.substr(first + 1, last - first - 1));
    for (std::size_t index = 0; limits != nullptr && index < limits->size(); ++index) {
        if (std::to_string(limit_number(*limits, index)) == key.substr(last + 1)) {
            return &(*limits)[index];
        }
    }
    return nullptr;
}

}  // namespace spaarpas::engine
