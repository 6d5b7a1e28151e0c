#include "engine/decide/difference.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace spaarpas::engine {

namespace {

auto key_of(const Effect& effect) {
    return std::tie(effect.cause, effect.place, effect.kind, effect.subject);
}

bool is_counted(const Effect& effect) {
    return effect.kind == EffectKind::give || effect.kind == EffectKind::issue;
}

std::int64_t amount_of(const Effect& effect) {
    return is_counted(effect) ? effect.amount : 1;
}

/// Whether one can become the other by an amount; a boost to another end, say, is another boost.
bool is_same_thing(const Effect& left, const Effect& right) {
    return is_counted(left) || left.until_ms == right.until_ms;
}

void add_to_line(base::List<LineAmount>& lines, const std::string& line, std::int64_t amount) {
    for (LineAmount& part : lines) {
        if (part.line == line) {
            part.amount += amount;
            return;
        }
    }
    lines.push_back({line, amount});
}

base::List<LineAmount> lines_between(const Effect& booked, const Effect& now) {
    base::List<LineAmount> lines = now.lines;
    for (const LineAmount& part : booked.lines) {
        add_to_line(lines, part.line, -part.amount);
    }
    base::erase_if(lines, [](const LineAmount& part) { return part.amount == 0; });
    return lines;
}

/// What was booked and is taken back already.
bool is_nothing(const Effect& booked) {
    return booked.amount == 0;
}

/// The effect with another amount, 0 included, which then stands for nothing to book.
Effect with_amount(const Effect& effect, std::int64_t amount) {
    Effect change = effect;
    change.amount = amount;
    return change;
}

Effect taken_back(const Effect& booked) {
    Effect change = with_amount(booked, -amount_of(booked));
    for (LineAmount& part : change.lines) {
        part.amount = -part.amount;
    }
    return change;
}

Effect made_anew(const Effect& now) {
    return with_amount(now, amount_of(now));
}

Effect changed(const Effect& booked, const Effect& now) {
    Effect change = with_amount(now, now.amount - booked.amount);
    change.lines = lines_between(booked, now);
    return change;
}

/// Effects to be found by their key.
class Index {
public:
    explicit Index(const base::List<Effect>& effects) {
        sorted_.reserve(effects.size());
        for (const Effect& effect : effects) {
            sorted_.push_back(&effect);
        }
        std::sort(sorted_.begin(), sorted_.end(), [](const Effect* left, const Effect* right) {
            return key_of(*left) < key_of(*right);
        });
    }

    /// The effect of the same key, or null.
    [[nodiscard]] const Effect* find(const Effect& like) const {
        const auto place = std::lower_bound(
            sorted_.begin(), sorted_.end(), like, [](const Effect* item, const Effect& wanted) {
                return key_of(*item) < key_of(wanted);
            });
        return place != sorted_.end() && key_of(**place) == key_of(like) ? *place : nullptr;
    }

private:
    std::vector<const Effect*> sorted_;
};

}  // namespace

base::List<Effect> difference(const base::List<Effect>& booked, const base::List<Effect>& now) {
    const Index is_booked(booked);
    const Index is_now(now);
    base::List<Effect> changes;
    for (std::size_t index = booked.size(); index-- > 0;) {
        const Effect& before = booked[index];
        if (is_nothing(before)) {
            continue;
        }
        const Effect* const after = is_now.find(before);
        if (after == nullptr || !is_same_thing(before, *after)) {
            changes.push_back(taken_back(before));
        } else if (is_counted(before) && after->amount < before.amount) {
            changes.push_back(changed(before, *after));
        }
    }
    for (const Effect& after : now) {
        const Effect* const before = is_booked.find(after);
        if (before == nullptr || is_nothing(*before) || !is_same_thing(*before, after)) {
            changes.push_back(made_anew(after));
        } else if (is_counted(after) && after.amount > before->amount) {
            changes.push_back(changed(*before, after));
        }
    }
    base::erase_if(changes, [](const Effect& change) { return change.amount == 0; });
    return changes;
}

}  // namespace spaarpas::engine
