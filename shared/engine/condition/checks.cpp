#include "engine/condition/checks.h"

#include <string>

namespace spaarpas::engine {

void check_needs_order(std::string_view step, Checker& checker) {
    if (checker.asked() != Asked::order) {
        checker.add("condition_needs_order",
                    step,
                    "a condition on the order, where there is none",
                    "conditions on the member and the time",
                    "Leave the condition out, or ask it of orders");
    }
}

void check_bounds(const Bounds& bounds, Checker& checker) {
    if (!bounds.at_least && !bounds.below) {
        checker.add("bounds_missing",
                    "",
                    "neither `at_least` nor `below`",
                    "one of them, or both",
                    "Say from which number on it holds, or below which");
    } else if (bounds.at_least && bounds.below && *bounds.at_least >= *bounds.below) {
        checker.add("bounds_empty",
                    "below",
                    std::to_string(*bounds.below),
                    "more than `at_least`, which is " + std::to_string(*bounds.at_least),
                    "No number is within: raise `below`, or leave it out");
    }
}

void check_twice(std::string_view list, const base::List<std::string>& items, Checker& checker) {
    for (std::size_t index = 0; index < items.size(); ++index) {
        std::size_t first = 0;
        while (items[first] != items[index]) {
            ++first;
        }
        if (first != index) {
            checker.add("listed_twice",
                        std::string(list) + '/' + std::to_string(index),
                        '"' + items[index] + "\" a second time",
                        "each once",
                        "Leave the second one out");
        }
    }
}

}  // namespace spaarpas::engine
