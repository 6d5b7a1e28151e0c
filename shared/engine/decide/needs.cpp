#include "engine/decide/needs.h"

#include <algorithm>

#include "base/contains.h"
#include "engine/condition/table.h"

namespace spaarpas::engine {

namespace {

/// The most days that a period can have.
std::int64_t longest_days(Period period) {
    constexpr std::int64_t days[] = {1, 7, 31, 92, 366};
    return days[static_cast<std::size_t>(period)];
}

std::int64_t days_of(const Window& window) {
    if (window.span == Span::period) {
        return longest_days(window.period);
    }
    return window.span == Span::days ? window.days : 0;
}

}  // namespace

void Needs::figure(const std::string& key, const Window& window) {
    const std::int64_t days = days_of(window);
    for (NeededFigure& needed : figures) {
        if (needed.key == key) {
            needed.days = std::max(needed.days, days);
            return;
        }
    }
    figures.push_back({key, days});
}

void add_once(base::List<std::string>& list, const std::string& item) {
    if (!base::contains(list, item)) {
        list.push_back(item);
    }
}

void add_needs(const Condition& condition, Needs& needs) {
    for (const base::List<Condition>* const parts :
         {&condition.all, &condition.any, &condition.none}) {
        for (const Condition& part : *parts) {
            add_needs(part, needs);
        }
    }
    const LeafRow* const row = row_of(condition);
    if (row != nullptr && row->needs != nullptr) {
        row->needs(condition.leaf.value(), needs);
    }
}

}  // namespace spaarpas::engine
