#pragma once

#include <cstdint>

#include "engine/condition/condition.h"

namespace spaarpas::engine {

/// What a condition asks of an order whoever places it: that it is of so much, or that it has
/// certain lines.
///
/// *Shape*: at most one is there, the first that the condition names. A choice (`any`) and what
/// must not be (`not`) name none: neither can be said in one.
struct OrderTerms {
    std::int64_t from_minor = 0;
    bool some_lines = false;
};

/// Reads a condition and asks nothing, so it needs no facts, and no rules in the widget.
[[nodiscard]] OrderTerms order_terms(const Condition& condition);

/// The least amount that a condition asks by itself; 0 where it is no such leaf.
[[nodiscard]] std::int64_t least_amount_minor(const Condition& condition);

}  // namespace spaarpas::engine
