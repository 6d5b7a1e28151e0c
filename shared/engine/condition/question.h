#pragma once

#include <cstdint>
#include <vector>

#include "engine/cart/counted.h"
#include "engine/condition/condition.h"
#include "engine/decide/event.h"
#include "engine/decide/facts.h"
#include "engine/explain/trace.h"
#include "engine/program/program.h"

namespace spaarpas::engine {

/// What a condition is asked about: a member's facts at an instant and, where there is one, an
/// event.
///
/// *Shape*: everything outlives the question. `event` and `counted` are null where nothing happens
/// (a level that is measured, an offer that is looked at); leaves about an order do not hold then.
/// `says_all` makes a leaf that holds say by how much, too. `by_time` is set where time alone makes
/// rules act: nothing tells them what limits of all members leave, so those leave nothing.
struct Question {
    const Program& program;
    const Facts& facts;
    std::int64_t at_ms = 0;
    const Event* event = nullptr;
    const CountedCart* counted = nullptr;
    bool says_all = false;
    bool by_time = false;
};

/// The lines that a condition chooses.
///
/// *Shape*: `chosen` has one flag a counted line where `made` is set, and is empty otherwise.
struct Choice {
    bool made = false;
    std::vector<std::uint8_t> chosen;
};

/// *Shape*: `why_not` says what is missing where the condition does not hold; of `any` the nearest
/// part, of `all` the first that does not hold. Of a leaf that holds it is empty, unless the
/// question `says_all`.
struct Answer {
    bool holds = false;
    Choice choice;
    Trace why_not;
};

/// Asks a whole condition (docs/program.md, 3). A condition without a leaf or parts holds.
Answer ask(const Condition& condition, const Question& question);

/// Whether it holds, for a caller that needs neither lines nor reasons.
bool holds(const Condition& condition, const Question& question);

}  // namespace spaarpas::engine
