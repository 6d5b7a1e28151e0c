#include "engine/rules/giving/rate.h"

#include <algorithm>

#include "base/wide.h"

namespace spaarpas::engine {

namespace {

using base::exact::Fraction;
using base::exact::Wide;

/// The exact units of each line over one common denominator.
struct ExactUnits {
    std::vector<Wide> numerators;
    Wide sum = 0;
    Wide denominator = 1;
};

bool read_factors(const Raised& raised,
                  const std::vector<std::int64_t>& counted_minor,
                  std::vector<Fraction>& factors,
                  Wide& multiple) {
    factors.resize(counted_minor.size());
    for (std::size_t line = 0; line < counted_minor.size(); ++line) {
        Fraction& factor = factors[line];
        if (counted_minor[line] == 0) {
            continue;
        }
        if (!raised.stack.factor(line, raised.multipliers, factor) ||
            !base::exact::common_multiple(multiple, factor.denominator)) {
            return false;
        }
    }
    return true;
}

bool exact_units(const Rate& rate,
                 const std::vector<std::int64_t>& counted_minor,
                 const std::vector<Fraction>& factors,
                 ExactUnits& units) {
    const Wide multiple = units.denominator;
    units.numerators.reserve(counted_minor.size());
    for (std::size_t line = 0; line < counted_minor.size(); ++line) {
        Wide numerator = counted_minor[line];
        if (!base::exact::multiply(numerator, rate.units) ||
            !base::exact::multiply(numerator, factors[line].numerator) ||
            !base::exact::multiply(
                numerator, base::exact::divided(multiple, factors[line].denominator).quotient) ||
            !base::exact::add(units.sum, numerator)) {
            return false;
        }
        units.numerators.push_back(numerator);
    }
    return base::exact::multiply(units.denominator, rate.per_minor);
}

/// What the amount was rounded from; nothing where it was not, or too much for a number.
std::optional<std::int64_t> rounded_from_bp(const ExactUnits& units, std::int64_t amount) {
    constexpr std::int64_t hundredths = 100;
    Wide sum = units.sum;
    std::int64_t exact = 0;
    if (!base::exact::multiply(sum, hundredths) || !base::exact::multiply(amount, hundredths) ||
        !base::exact::divide(sum, units.denominator, base::Rounding::floor, exact) ||
        exact == amount || !base::exact::multiply(exact, hundredths)) {
        return std::nullopt;
    }
    return exact;
}

/// Gives each line the floor of its exact units, and what is left, one by one, to the lines with
/// the largest remainders; of equals the first.
void spread(ExactUnits& units, RateGiven& given) {
    std::int64_t left = given.amount;
    given.by_line.reserve(units.numerators.size());
    for (Wide& numerator : units.numerators) {
        const base::exact::Divided exact = base::exact::divided(numerator, units.denominator);
        const auto whole = static_cast<std::int64_t>(exact.quotient);
        given.by_line.push_back(whole);
        left -= whole;
        numerator = exact.rest;
    }
    for (; left > 0; --left) {
        const auto largest = std::max_element(units.numerators.begin(), units.numerators.end());
        *largest = -1;
        ++given.by_line[static_cast<std::size_t>(largest - units.numerators.begin())];
    }
}

}  // namespace

bool give_by_rate(const Rate& rate,
                  base::Rounding rounding,
                  const std::vector<std::int64_t>& counted_minor,
                  const Raised& raised,
                  RateGiven& given) {
    std::vector<Fraction> factors;
    ExactUnits units;
    given = RateGiven();
    if (!read_factors(raised, counted_minor, factors, units.denominator) ||
        !exact_units(rate, counted_minor, factors, units) ||
        !base::exact::divide(units.sum, units.denominator, rounding, given.amount)) {
        return false;
    }
    given.exact_bp = rounded_from_bp(units, given.amount);
    spread(units, given);
    return true;
}

std::vector<std::int64_t> stepped(const Rate& rate,
                                  const std::vector<std::int64_t>& counted_minor) {
    if (!rate.step) {
        return counted_minor;
    }
    std::int64_t sum = 0;
    for (const std::int64_t amount : counted_minor) {
        sum += amount;
    }
    return base::exact::split(sum - sum % rate.per_minor, counted_minor);
}

}  // namespace spaarpas::engine
