#include "tests/unit/engine/model/giving_model.h"

#include "tests/support/big.h"

namespace spaarpas::engine::test {

namespace {

using model::Big;
using model::Ratio;
using Amounts = std::vector<std::int64_t>;

const Ratio nothing{Big(0), Big(1)};

struct Line {
    base::List<std::string> categories;
    bool is_shipping = false;
    bool is_excepted = false;
    std::int64_t quantity = 0;
    std::int64_t counted = 0;
};

bool is_in(const std::string& one, const base::List<std::string>& many) {
    for (const std::string& other : many) {
        if (one == other) {
            return true;
        }
    }
    return false;
}

std::int64_t sum_of(const Amounts& amounts) {
    std::int64_t sum = 0;
    for (const std::int64_t amount : amounts) {
        sum += amount;
    }
    return sum;
}

/// The floor of each, and what is left one after the other to the largest fractions.
Amounts hand_out(const std::vector<Ratio>& exact, std::int64_t total) {
    Amounts parts;
    std::vector<Ratio> fractions;
    std::vector<bool> had(exact.size(), false);
    for (const Ratio& ratio : exact) {
        parts.push_back(ratio.floor());
        fractions.push_back(ratio.fraction());
        total -= parts.back();
    }
    while (total > 0) {
        std::size_t best = exact.size();
        for (std::size_t index = 0; index < exact.size(); ++index) {
            if (!had[index] && (best == exact.size() || fractions[best] < fractions[index])) {
                best = index;
            }
        }
        had[best] = true;
        ++parts[best];
        --total;
    }
    return parts;
}

Amounts split(std::int64_t total, const Amounts& weights) {
    Big sum = 0;
    for (const std::int64_t weight : weights) {
        sum = sum + Big(weight);
    }
    Amounts parts(weights.size(), 0);
    if (sum == Big(0)) {
        if (!parts.empty()) {
            parts[0] = total;
        }
        return parts;
    }
    std::vector<Ratio> exact;
    for (const std::int64_t weight : weights) {
        exact.push_back({Big(total) * Big(weight), sum});
    }
    return hand_out(exact, total);
}

std::vector<Line> counted_lines(const PaperProgram& program, const Cart& cart) {
    Amounts nets;
    for (const CartLine& line : cart.lines) {
        nets.push_back(line.quantity * line.unit_price_minor - line.discount_minor);
    }
    const Amounts shares = split(cart.order_discount_minor, nets);
    std::vector<Line> lines;
    for (std::size_t index = 0; index < cart.lines.size(); ++index) {
        const CartLine& line = cart.lines[index];
        const std::int64_t gross = line.quantity * line.unit_price_minor;
        const std::int64_t base = program.discounts ? gross : nets[index] - shares[index];
        std::int64_t tax = 0;
        if (!program.tax && nets[index] > 0) {
            tax = (Big(line.tax_minor) * Big(base)).times(Big(nets[index]));
            tax = tax > base ? base : tax;
        }
        const bool excepted = !program.except.empty() && is_in(program.except, line.categories);
        lines.push_back(
            {line.categories, false, excepted, line.quantity, excepted ? 0 : base - tax});
    }
    if (cart.shipping_minor > 0) {
        lines.push_back({{}, true, false, 0, program.shipping ? cart.shipping_minor : 0});
    }
    return lines;
}

bool is_chosen(const PaperRule& rule, const Line& line) {
    return rule.category.empty() ? !line.is_excepted : is_in(rule.category, line.categories);
}

/// All that multiplies points on a line, in basis points.
Amounts multipliers_of(const PaperProgram& program, const Line& line) {
    Amounts found;
    for (const PaperRule& rule : program.rules) {
        if (rule.does == PaperRule::Does::multiply && is_chosen(rule, line)) {
            found.push_back(rule.bp);
        }
    }
    if (program.boost_bp > 0) {
        found.push_back(program.boost_bp);
    }
    return found;
}

constexpr std::size_t most_multipliers = 6;

/// Every line has the same denominator, so that sums stay short.
Ratio factor_of(int stacking, const Amounts& multipliers) {
    Ratio factor{Big(1), Big(1)};
    std::int64_t sum = 10000;
    std::int64_t highest = multipliers.empty() ? 10000 : multipliers[0];
    for (std::size_t index = 0; index < most_multipliers; ++index) {
        const std::int64_t bp = index < multipliers.size() ? multipliers[index] : 10000;
        factor = factor * Ratio{Big(bp), Big(10000)};
        sum += bp - 10000;
        highest = index < multipliers.size() && bp > highest ? bp : highest;
    }
    if (stacking == 1) {
        return factor;
    }
    const std::int64_t bp = stacking == 0 ? highest : sum;
    return {Big(bp < 0 ? 0 : bp), Big(10000)};
}

std::int64_t rounded(const Ratio& exact, int rounding) {
    const std::int64_t whole = exact.floor();
    const Ratio half{Big(1), Big(2)};
    const Ratio rest = exact.fraction();
    if (rounding == 0 || rest < half || (rest == half && rounding == 2 && whole % 2 == 0)) {
        return whole;
    }
    return whole + 1;
}

Amounts rate_lines(const PaperProgram& program,
                   const PaperRule& rule,
                   const std::vector<Line>& lines,
                   Amounts counted) {
    if (rule.step) {
        counted = split(sum_of(counted) / rule.per_minor * rule.per_minor, counted);
    }
    std::vector<Ratio> exact(lines.size(), nothing);
    Ratio sum = nothing;
    bool first = true;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        if (!is_chosen(rule, lines[index])) {
            continue;
        }
        const Ratio factor =
            rule.unit == "points"
                ? factor_of(program.stacking, multipliers_of(program, lines[index]))
                : Ratio{Big(1), Big(1)};
        exact[index] = Ratio{Big(counted[index]), Big(1)} * factor *
                       Ratio{Big(rule.units), Big(rule.per_minor)};
        sum = first ? exact[index] : sum + exact[index];
        first = false;
    }
    return hand_out(exact, rounded(sum, rule.rounding));
}

/// What one rule gives by line, before any limit.
Amounts rule_lines(const PaperProgram& program,
                   const PaperRule& rule,
                   const std::vector<Line>& lines) {
    Amounts by_line(lines.size(), 0);
    Amounts counted(lines.size(), 0);
    Amounts weights;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        if (is_chosen(rule, lines[index])) {
            counted[index] = lines[index].counted;
            weights.push_back(lines[index].counted);
            by_line[index] = rule.amount * lines[index].quantity;
        }
    }
    if (rule.does == PaperRule::Does::per_item) {
        return by_line;
    }
    if (rule.does == PaperRule::Does::rate) {
        return rate_lines(program, rule, lines, counted);
    }
    const Amounts parts = split(rule.amount, weights);
    std::size_t next = 0;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        by_line[index] = is_chosen(rule, lines[index]) ? parts[next++] : 0;
    }
    return by_line;
}

bool chooses_a_product(const PaperRule& rule, const std::vector<Line>& lines) {
    for (const Line& line : lines) {
        if (!line.is_shipping && is_chosen(rule, line)) {
            return true;
        }
    }
    return false;
}

std::string number(const char* name, std::int64_t value) {
    return ", \"" + std::string(name) + "\": " + std::to_string(value);
}

std::string action_text(const PaperRule& rule) {
    static constexpr const char* roundings[] = {"floor", "half_up", "half_even"};
    const std::string unit = "\"unit\": \"" + rule.unit + '"';
    if (rule.does == PaperRule::Does::multiply) {
        return "{\"multiply\": {" + unit + number("bp", rule.bp) + "}}";
    }
    std::string how =
        number(rule.does == PaperRule::Does::amount ? "amount" : "per_item", rule.amount);
    if (rule.does == PaperRule::Does::rate) {
        how = ", \"rate\": {\"units\": " + std::to_string(rule.units) +
              number("per_minor", rule.per_minor) +
              ", \"step\": " + (rule.step ? "true" : "false") + "}, \"rounding\": \"" +
              roundings[rule.rounding] + '"';
    }
    return "{\"give\": {" + unit + how + "}}";
}

}  // namespace

std::string rules_text(const PaperProgram& program) {
    std::string text;
    for (const PaperRule& rule : program.rules) {
        text += text.empty() ? "[" : ", ";
        text += "{\"id\": \"" + rule.id + "\", \"on\": \"order\", ";
        if (!rule.category.empty()) {
            text += R"("if": {"lines": {"categories": [")" + rule.category + R"("]}}, )";
        }
        if (rule.limit > 0) {
            text +=
                R"("limit": [{"amount": )" + std::to_string(rule.limit) + R"(, "per": "order"}], )";
        }
        text += "\"do\": [" + action_text(rule) + "]}";
    }
    return text.empty() ? "[]" : text + ']';
}

std::vector<PaperGive> gives_on_paper(const PaperProgram& program, const Cart& cart) {
    std::vector<PaperGive> gives;
    const std::vector<Line> lines = counted_lines(program, cart);
    std::int64_t left = program.limit > 0 ? program.limit : INT64_MAX;
    for (const PaperRule& rule : program.rules) {
        if (cart.lines.empty() || rule.does == PaperRule::Does::multiply ||
            !chooses_a_product(rule, lines)) {
            continue;
        }
        Amounts by_line = rule_lines(program, rule, lines);
        if (rule.limit > 0 && sum_of(by_line) > rule.limit) {
            by_line = split(rule.limit, by_line);
        }
        if (rule.unit == "points") {
            by_line = sum_of(by_line) > left ? split(left, by_line) : by_line;
            left -= sum_of(by_line);
        }
        if (sum_of(by_line) > 0) {
            gives.push_back({rule.id, rule.unit, sum_of(by_line), by_line});
        }
    }
    return gives;
}

}  // namespace spaarpas::engine::test
