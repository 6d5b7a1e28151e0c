#include "backend/import/decimal.h"

#include "base/exact.h"

namespace spaarpas::import {

namespace {

__extension__ using Wide = __int128;

constexpr int most_places = 9;
constexpr int minor_places = 2;

Wide power_of_ten(int exponent) {
    Wide power = 1;
    for (int i = 0; i < exponent; ++i) {
        power *= 10;
    }
    return power;
}

Wide divide_half_even(Wide value, Wide by) {
    const bool negative = value < 0;
    const Wide magnitude = negative ? -value : value;
    Wide quotient = magnitude / by;
    const Wide twice = (magnitude % by) * 2;
    if (twice > by || (twice == by && quotient % 2 == 1)) {
        ++quotient;
    }
    return negative ? -quotient : quotient;
}

}  // namespace

std::optional<Decimal> parse_decimal(std::string_view text) {
    const bool negative = !text.empty() && text.front() == '-';
    text.remove_prefix(negative ? 1 : 0);
    Decimal number;
    bool in_fraction = false;
    bool has_digit = false;
    for (const char c : text) {
        if (c == '.' && !in_fraction && has_digit) {
            in_fraction = true;
            has_digit = false;
            continue;
        }
        if (c < '0' || c > '9' || number.digits > (base::max_safe_integer - 9) / 10 ||
            number.places == most_places) {
            return std::nullopt;
        }
        has_digit = true;
        number.digits = number.digits * 10 + (c - '0');
        number.places += in_fraction ? 1 : 0;
    }
    if (!has_digit) {
        return std::nullopt;
    }
    number.digits = negative ? -number.digits : number.digits;
    return number;
}

std::optional<std::int64_t> product_minor(const Decimal& quantity, const Decimal& unit_price) {
    const Wide product = Wide{quantity.digits} * unit_price.digits;
    const int places = quantity.places + unit_price.places;
    const Wide minor = places <= minor_places
                           ? product * power_of_ten(minor_places - places)
                           : divide_half_even(product, power_of_ten(places - minor_places));
    if (minor > base::max_safe_integer || minor < -base::max_safe_integer) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(minor);
}

}  // namespace spaarpas::import
