#include "base/exact.h"

#include "base/wide.h"

namespace spaarpas::base::exact {

namespace {

constexpr Wide max_wide = (Wide{1} << 126) - 1 + (Wide{1} << 126);

bool is_safe(Wide value) {
    return value <= max_safe_integer && value >= -max_safe_integer;
}

bool keep(Wide value, std::int64_t& out) {
    if (!is_safe(value)) {
        return false;
    }
    out = static_cast<std::int64_t>(value);
    return true;
}

/// Whether 64 bits hold it, as they nearly always do: the wide operations are functions of a
/// library, slow ones in WebAssembly.
bool is_narrow(Wide value) {
    return value == static_cast<std::int64_t>(value);
}

Wide common_divisor(Wide a, Wide b) {
    while (b != 0) {
        const Wide rest = divided(a, b).rest;
        a = b;
        b = rest;
    }
    return a;
}

}  // namespace

Divided divided(Wide numerator, Wide denominator) {
    if (is_narrow(numerator) && is_narrow(denominator)) {
        const auto top = static_cast<std::int64_t>(numerator);
        const auto bottom = static_cast<std::int64_t>(denominator);
        return {top / bottom, top % bottom};
    }
    return {numerator / denominator, numerator % denominator};
}

bool add(std::int64_t& sum, std::int64_t term) {
    return keep(Wide{sum} + term, sum);
}

bool multiply(std::int64_t& product, std::int64_t factor) {
    return keep(Wide{product} * factor, product);
}

// Wide numbers are never negative here, so one comparison tells whether a result still fits. The
// compilers' overflow builtins are not used: for wasm they pull in a large helper.
bool add(Wide& sum, Wide term) {
    if (term > max_wide - sum) {
        return false;
    }
    sum += term;
    return true;
}

bool multiply(Wide& product, Wide factor) {
    const bool fits = is_narrow(product) && is_narrow(factor);
    if (!fits && factor != 0 && product > max_wide / factor) {
        return false;
    }
    product *= factor;
    return true;
}

bool multiply(Fraction& fraction, Wide numerator, Wide denominator) {
    Wide top = fraction.numerator;
    Wide bottom = fraction.denominator;
    if (!multiply(top, numerator) || !multiply(bottom, denominator)) {
        return false;
    }
    const Wide divisor = common_divisor(top, bottom);
    fraction.numerator = divided(top, divisor).quotient;
    fraction.denominator = divided(bottom, divisor).quotient;
    return true;
}

bool common_multiple(Wide& multiple, Wide other) {
    return multiply(multiple, divided(other, common_divisor(multiple, other)).quotient);
}

bool divide(Wide numerator, Wide denominator, Rounding rounding, std::int64_t& whole) {
    const auto [quotient, rest] = divided(numerator, denominator);
    const Wide gap = denominator - rest;
    bool up = false;
    if (rounding == Rounding::half_up) {
        up = rest >= gap;
    } else if (rounding == Rounding::half_even) {
        up = rest > gap || (rest == gap && quotient % 2 != 0);
    }
    return keep(quotient + (up ? 1 : 0), whole);
}

std::int64_t share(std::int64_t value, std::int64_t part, std::int64_t whole) {
    return static_cast<std::int64_t>(divided(Wide{value} * part, whole).quotient);
}

}  // namespace spaarpas::base::exact
