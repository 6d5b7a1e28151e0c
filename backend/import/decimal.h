#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace spaarpas::import {

/// A number as a file writes it: `digits` times ten to the power of minus `places`.
///
/// *Units*: `digits` within 2^53 - 1 either way, `places` 0 to 9.
struct Decimal {
    std::int64_t digits = 0;
    int places = 0;
};

/// Reads `-12.3400`; nothing for anything else, and nothing where it does not fit.
std::optional<Decimal> parse_decimal(std::string_view text);

/// The exact product in minor units of a currency with two places, rounded half to even; nothing
/// where it does not fit.
std::optional<std::int64_t> product_minor(const Decimal& quantity, const Decimal& unit_price);

}  // namespace spaarpas::import
