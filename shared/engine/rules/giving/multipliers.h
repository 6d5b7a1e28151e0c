#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/exact.h"
#include "base/list.h"
#include "engine/condition/question.h"
#include "engine/units/unit.h"

namespace spaarpas::engine {

/// One thing that raises what rates give of a unit: a rule on the order, or a member's boost.
///
/// *Shape*: `rule` is the one that gave it. `chosen` has one flag a counted line, and is empty for
/// a boost, which takes all. `until_ms` is set for a boost alone. It points into the program or the
/// facts.
struct Multiplier {
    std::string_view rule;
    std::string_view unit;
    std::int64_t bp = 10000;
    std::vector<std::uint8_t> chosen;
    std::optional<std::int64_t> until_ms;
};

/// Adds the member's boosts that still last.
void add_boosts(const Question& question, base::List<Multiplier>& multipliers);

/// How the multipliers of one unit come together on the lines of an order.
///
/// *Shape*: `multipliers` are those of the unit; it outlives the stack. Under `highest` one alone
/// takes part on a line, of equals the first.
class Stack {
public:
    Stack(const base::List<Multiplier>& multipliers, std::string_view unit, Stacking stacking);

    [[nodiscard]] std::size_t size() const { return items_.size(); }
    [[nodiscard]] const Multiplier& item(std::size_t index) const { return *items_[index]; }
    [[nodiscard]] bool takes_part(std::size_t index, std::size_t line) const;

    /// Multiplies a line's factor, which is 1 yet, by those of the first `count` that take part.
    ///
    /// *Errors*: false where a product is too long to be exact.
    [[nodiscard]] bool factor(std::size_t line,
                              std::size_t count,
                              base::exact::Fraction& factor) const;

private:
    std::vector<const Multiplier*> items_;
    Stacking stacking_;
};

}  // namespace spaarpas::engine
