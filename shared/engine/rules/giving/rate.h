#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/exact.h"
#include "engine/rules/giving/multipliers.h"

namespace spaarpas::engine {

/// So many units for so many minor units of money; with `step` only for each whole `per_minor`.
struct Rate {
    static constexpr const char* type_name = "Rate";
    std::int64_t units = 0;
    std::int64_t per_minor = 0;
    bool step = false;
};

/// What a rate comes to on the lines of an order.
///
/// *Shape*: `by_line` adds up to `amount`. `exact_bp` is what it was before it was rounded, in
/// ten-thousandths and down to whole hundredths, where that is another number that can be told.
struct RateGiven {
    std::int64_t amount = 0;
    std::optional<std::int64_t> exact_bp;
    std::vector<std::int64_t> by_line;
};

/// The first so many multipliers of a stack.
struct Raised {
    const Stack& stack;
    std::size_t multipliers = 0;
};

/// A rate on lines (docs/program.md, 4): exact, rounded once, and spread by largest remainder.
///
/// *Shape*: `counted_minor` has one amount a line, 0 where a line is not chosen. *Errors*: false
/// beyond the bounds of exact arithmetic.
[[nodiscard]] bool give_by_rate(const Rate& rate,
                                base::Rounding rounding,
                                const std::vector<std::int64_t>& counted_minor,
                                const Raised& raised,
                                RateGiven& given);

/// What of the lines a rate looks at: with `step` their parts of the whole steps.
std::vector<std::int64_t> stepped(const Rate& rate, const std::vector<std::int64_t>& counted_minor);

}  // namespace spaarpas::engine
