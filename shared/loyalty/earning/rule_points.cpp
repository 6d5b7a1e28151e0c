#include "loyalty/earning/rule_points.h"

#include <algorithm>

#include "loyalty/explain/codes.h"
#include "loyalty/explain/note.h"

namespace spaarpas::loyalty {

namespace {

/// The lines that a rule chooses, and what they add up to.
struct Chosen {
    std::vector<char> lines;  // one flag each; bits would cost the widget 2 KB
    std::int64_t count = 0;
    std::int64_t quantity = 0;
    std::int64_t counted_minor = 0;
};

bool choose(const Occasion& occasion, const EarningRule& rule, Chosen& chosen) {
    for (const CountedLine& line : occasion.counted->lines) {
        const bool chooses_line = chooses(rule.when, line);
        chosen.lines.push_back(chooses_line ? 1 : 0);
        if (!chooses_line) {
            continue;
        }
        ++chosen.count;
        chosen.counted_minor += line.counted_minor;
        if (line.line != nullptr && !base::exact::add(chosen.quantity, line.quantity)) {
            return false;
        }
    }
    return true;
}

void explain_left_out(const Occasion& occasion,
                      const EarningRule& rule,
                      const Chosen& chosen,
                      Trace& trace) {
    const auto lines = static_cast<std::int64_t>(chosen.lines.size()) - chosen.count;
    if (lines > 0) {
        note(trace,
             codes::lines_left_out,
             rule.id,
             {{"lines", lines},
              {"amount_minor", occasion.counted->counted_minor - chosen.counted_minor}});
    }
}

/// The exact points of each line over one common denominator.
struct ExactPoints {
    std::vector<base::exact::Wide> numerators;
    base::exact::Wide sum = 0;
    base::exact::Wide denominator = 1;
};

bool exact_points(const Occasion& occasion,
                  const EarningRule& rule,
                  const Chosen& chosen,
                  const base::List<base::exact::Fraction>& factors,
                  ExactPoints& points) {
    base::exact::Wide multiple = 1;
    for (std::size_t index = 0; index < factors.size(); ++index) {
        if (chosen.lines[index] &&
            !base::exact::common_multiple(multiple, factors[index].denominator)) {
            return false;
        }
    }
    for (std::size_t index = 0; index < factors.size(); ++index) {
        base::exact::Wide numerator =
            chosen.lines[index] ? occasion.counted->lines[index].counted_minor : 0;
        if (!base::exact::multiply(numerator, rule.rate->points) ||
            !base::exact::multiply(numerator, factors[index].numerator) ||
            !base::exact::multiply(numerator, multiple / factors[index].denominator) ||
            !base::exact::add(points.sum, numerator)) {
            return false;
        }
        points.numerators.push_back(numerator);
    }
    points.denominator = multiple;
    return base::exact::multiply(points.denominator, rule.rate->per_minor);
}

/// Gives each line the floor of its exact points, and what is left, one by one, to the lines with
/// the largest remainders; of equals the first.
void spread(ExactPoints& exact_points, RulePoints& given) {
    std::int64_t left = given.points;
    for (base::exact::Wide& numerator : exact_points.numerators) {
        const auto whole = static_cast<std::int64_t>(numerator / exact_points.denominator);
        given.by_line.push_back(whole);
        left -= whole;
        numerator %= exact_points.denominator;
    }
    for (; left > 0; --left) {
        const auto largest =
            std::max_element(exact_points.numerators.begin(), exact_points.numerators.end());
        *largest = -1;
        ++given.by_line[static_cast<std::size_t>(largest - exact_points.numerators.begin())];
    }
}

void explain_rounding(const ExactPoints& points, const RulePoints& given, Trace& trace) {
    if (points.sum % points.denominator == 0) {
        return;
    }
    const bool up = given.points > points.sum / points.denominator;
    note(trace,
         up ? codes::rounded_up : codes::rounded_down,
         given.rule->id,
         {{"points", given.points}});
}

bool per_amount(const Occasion& occasion,
                const Chosen& chosen,
                const base::List<base::exact::Fraction>& factors,
                RulePoints& given,
                Trace& trace) {
    const EarningRule& rule = *given.rule;
    ExactPoints points;
    std::int64_t base_points = 0;
    const base::exact::Wide unraised = base::exact::Wide{chosen.counted_minor} * rule.rate->points;
    if (!exact_points(occasion, rule, chosen, factors, points) ||
        !base::exact::divide(points.sum, points.denominator, rule.rounding, given.points) ||
        !base::exact::divide(unraised, rule.rate->per_minor, rule.rounding, base_points)) {
        return false;
    }
    note(trace,
         codes::earned_per_amount,
         rule.id,
         {{"points", given.points},
          {"base_points", base_points},
          {"amount_minor", chosen.counted_minor},
          {"rate_points", rule.rate->points},
          {"rate_per_minor", rule.rate->per_minor}});
    explain_rounding(points, given, trace);
    spread(points, given);
    return true;
}

bool per_item(const Occasion& occasion, const Chosen& chosen, RulePoints& given, Trace& trace) {
    for (std::size_t index = 0; index < chosen.lines.size(); ++index) {
        const CountedLine& line = occasion.counted->lines[index];
        std::int64_t points = chosen.lines[index] && line.line != nullptr ? line.quantity : 0;
        if (!base::exact::multiply(points, given.rule->points) ||
            !base::exact::add(given.points, points)) {
            return false;
        }
        given.by_line.push_back(points);
    }
    note(trace,
         codes::earned_per_item,
         given.rule->id,
         {{"points", given.points},
          {"quantity", chosen.quantity},
          {"each_points", given.rule->points}});
    return true;
}

void fixed(const Occasion& occasion, const Chosen& chosen, RulePoints& given, Trace& trace) {
    std::vector<std::int64_t> weights;
    std::vector<std::size_t> places;
    for (std::size_t index = 0; index < chosen.lines.size(); ++index) {
        if (chosen.lines[index]) {
            weights.push_back(occasion.counted->lines[index].counted_minor);
            places.push_back(index);
        }
    }
    given.points = given.rule->points;
    given.by_line.assign(chosen.lines.size(), 0);
    const std::vector<std::int64_t> parts = base::exact::split(given.points, weights);
    for (std::size_t index = 0; index < places.size(); ++index) {
        given.by_line[places[index]] = parts[index];
    }
    note(trace, codes::earned_fixed, given.rule->id, {{"points", given.points}});
}

}  // namespace

bool rule_points(const Occasion& occasion,
                 const base::List<base::exact::Fraction>& factors,
                 RulePoints& given,
                 Trace& trace) {
    const EarningRule& rule = *given.rule;
    if (!holds(occasion, rule.when, rule.id, trace)) {
        return true;
    }
    Chosen chosen;
    if (!choose(occasion, rule, chosen)) {
        return false;
    }
    const bool pieces = rule.kind == EarningKind::per_item;
    if (chosen.count == 0 || (pieces && chosen.quantity == 0)) {
        note(trace, codes::not_met_product, rule.id);
        return true;
    }
    explain_left_out(occasion, rule, chosen, trace);
    if (rule.kind == EarningKind::per_amount && rule.rate) {
        return per_amount(occasion, chosen, factors, given, trace);
    }
    if (pieces) {
        return per_item(occasion, chosen, given, trace);
    }
    fixed(occasion, chosen, given, trace);
    return true;
}

}  // namespace spaarpas::loyalty
