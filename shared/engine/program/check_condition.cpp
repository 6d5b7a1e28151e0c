#include <algorithm>

#include "engine/condition/table.h"
#include "engine/program/checker.h"

namespace spaarpas::engine {

namespace {

/// What is asked for and left out at once.
void contradiction(Checker& checker,
                   const char* step,
                   const base::List<std::string>& only,
                   const base::List<std::string>& none_of) {
    for (std::size_t index = 0; index < none_of.size(); ++index) {
        if (std::find(only.begin(), only.end(), none_of[index]) == only.end()) {
            continue;
        }
        const Checker::At here(checker, step, index);
        checker.add("condition_contradiction",
                    "",
                    quoted(none_of[index]) + ", which is asked for as well",
                    "something that is not asked for",
                    "Take it out of one of the two lists");
    }
}

}  // namespace

void Checker::lines(std::string_view step, const Lines& lines) {
    const At here(*this, step);
    contradiction(*this, "not_skus", lines.skus, lines.not_skus);
    contradiction(*this, "not_categories", lines.categories, lines.not_categories);
    if (lines.skus.empty() && lines.not_skus.empty() && lines.categories.empty() &&
        lines.not_categories.empty()) {
        add("condition_empty",
            "",
            "lines without a product or a category",
            "one of `skus`, `not_skus`, `categories` and `not_categories`",
            "Say which lines are meant, or leave it out for all of them");
    }
}

void Checker::condition(std::string_view step,
                        const std::optional<Condition>& condition,
                        Asked asked) {
    if (condition) {
        this->condition(step, *condition, asked);
    }
}

void Checker::condition(std::string_view step, const Condition& condition, Asked asked) {
    const At here(*this, step);
    asked_ = asked;
    asked_condition(condition);
}

void Checker::asked_condition(const Condition& condition) {
    parts("all", condition.all);
    parts("any", condition.any);
    for (const Condition& inner : condition.none) {
        const At here(*this, "not");
        asked_condition(inner);
    }
    const LeafRow* row = row_of(condition);
    if (row != nullptr && row->check != nullptr) {
        row->check(condition.leaf.value(), *this);
    }
}

void Checker::parts(std::string_view step, const base::List<Condition>& parts) {
    for (std::size_t index = 0; index < parts.size(); ++index) {
        const At here(*this, step, index);
        asked_condition(parts[index]);
    }
}

}  // namespace spaarpas::engine
