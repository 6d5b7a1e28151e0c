#include "engine/condition/asks.h"

#include <utility>

#include "engine/condition/distance.h"
#include "engine/condition/table.h"

namespace spaarpas::engine {

namespace {

Distance longest_of(const base::List<Ask>& asks) {
    Distance longest{0, 1};
    for (const Ask& ask : asks) {
        const Distance distance = distance_of(ask.why);
        if (!ask.holds && is_nearer(longest, distance)) {
            longest = distance;
        }
    }
    return longest;
}

/// A way is as long as the longest that one of its asks still has to go; of equals the first.
base::List<Ask> nearest_of(const base::List<Condition>& ways,
                           const Question& question,
                           const std::string& subject) {
    base::List<Ask> nearest;
    std::optional<Distance> shortest;
    for (const Condition& way : ways) {
        base::List<Ask> asks = asks_of(way, question, subject);
        const Distance distance = longest_of(asks);
        if (!shortest || is_nearer(distance, *shortest)) {
            nearest = std::move(asks);
            shortest = distance;
        }
    }
    return nearest;
}

/// Whether a leaf speaks of an order where there is none.
bool waits_for_order(const LeafRow& row, const void* leaf, const Question& question) {
    return question.event == nullptr && row.of_order != nullptr && row.of_order(leaf, question);
}

base::List<Ask> ask_of_leaf(const LeafRow& row,
                            const void* leaf,
                            const Question& question,
                            const std::string& subject) {
    if (waits_for_order(row, leaf, question)) {
        return {};
    }
    Answer answer = row.ask(leaf, question);
    answer.why_not.front().subject = subject;
    return {{answer.holds, std::move(answer.why_not.front())}};
}

Ask told(bool is_met, Code code, const std::string& subject) {
    Ask ask;
    ask.holds = is_met;
    ask.why.code = code;
    ask.why.subject = subject;
    return ask;
}

}  // namespace

base::List<Ask> asks_of(const Condition& condition,
                        const Question& question,
                        const std::string& subject) {
    if (!condition.any.empty()) {
        return nearest_of(condition.any, question, subject);
    }
    if (!condition.none.empty()) {
        return {told(holds(condition, question), Code::not_met_not, subject)};
    }
    if (const LeafRow* const row = row_of(condition)) {
        return ask_of_leaf(*row, condition.leaf.value(), question, subject);
    }
    base::List<Ask> asks;
    for (const Condition& part : condition.all) {
        for (Ask& ask : asks_of(part, question, subject)) {
            asks.push_back(std::move(ask));
        }
    }
    return asks;
}

}  // namespace spaarpas::engine
