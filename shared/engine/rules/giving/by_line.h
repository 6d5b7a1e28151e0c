#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/exact.h"
#include "engine/rules/giving/rate.h"
#include "engine/rules/round.h"

namespace spaarpas::engine {

// Each adds the gives of one action to the decision and says so; on an order by line, over the
// lines that its rule chooses. False beyond the bounds of exact arithmetic.

/// A rate as an action asks for it.
struct RateAsked {
    const std::string& unit;
    const Rate& rate;
    base::Rounding rounding;
};

/// So many units for so much money, raised by the multipliers of the round: the explanation has the
/// base first, then what each of them raised it by.
[[nodiscard]] bool give_rate(const Act& act, const RateAsked& asked);

/// So many for each piece.
[[nodiscard]] bool give_per_item(const Act& act, const std::string& unit, std::int64_t each);

/// So many once, for each grant; on an order spread over the lines by what they count.
[[nodiscard]] bool give_amount(const Act& act, const std::string& unit, std::int64_t amount);

/// The event's attribute, 0 where it has none of that name.
std::int64_t attribute_of(const Event& event, std::string_view name);

}  // namespace spaarpas::engine
