#include "tests/unit/loyalty/model/earn_model.h"

#include "tests/support/big.h"

namespace spaarpas::model {

namespace {

using namespace loyalty;  // NOLINT(google-build-using-namespace): the model speaks of the same
                          // things

struct Line {
    std::string sku;
    base::List<std::string> categories;
    bool is_shipping = false;
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

bool any_in(const base::List<std::string>& some, const base::List<std::string>& many) {
    for (const std::string& one : some) {
        if (is_in(one, many)) {
            return true;
        }
    }
    return false;
}

std::vector<std::int64_t> hand_out(const std::vector<Ratio>& exact, std::int64_t total) {
    std::vector<std::int64_t> parts;
    std::vector<Ratio> fractions;
    std::vector<bool> given(exact.size(), false);
    for (const Ratio& ratio : exact) {
        parts.push_back(ratio.floor());
        fractions.push_back(ratio.fraction());
        total -= parts.back();
    }
    while (total > 0) {
        std::size_t best = exact.size();
        for (std::size_t index = 0; index < exact.size(); ++index) {
            if (!given[index] && (best == exact.size() || fractions[best] < fractions[index])) {
                best = index;
            }
        }
        given[best] = true;
        ++parts[best];
        --total;
    }
    return parts;
}

std::vector<Line> counted_lines(const Earning& earning, const Cart& cart) {
    std::vector<std::int64_t> nets;
    for (const CartLine& line : cart.lines) {
        nets.push_back(line.quantity * line.unit_price_minor - line.discount_minor);
    }
    const std::vector<std::int64_t> shares = model_split(cart.order_discount_minor, nets);
    std::vector<Line> lines;
    for (std::size_t index = 0; index < cart.lines.size(); ++index) {
        const CartLine& line = cart.lines[index];
        const std::int64_t gross = line.quantity * line.unit_price_minor;
        const std::int64_t base = earning.counts_discounts ? gross : nets[index] - shares[index];
        std::int64_t tax = 0;
        if (!earning.counts_tax && nets[index] > 0) {
            tax = (Big(line.tax_minor) * Big(base)).times(Big(nets[index]));
            tax = tax > base ? base : tax;
        }
        lines.push_back({line.sku, line.categories, false, line.quantity, base - tax});
    }
    if (cart.shipping_minor > 0) {
        lines.push_back({"", {}, true, 0, earning.counts_shipping ? cart.shipping_minor : 0});
    }
    return lines;
}

bool chosen(const Condition& when, const Line& line) {
    if (!when.skus.empty() && (line.is_shipping || !is_in(line.sku, when.skus))) {
        return false;
    }
    if (!when.categories.empty() && !any_in(line.categories, when.categories)) {
        return false;
    }
    if (!line.is_shipping && is_in(line.sku, when.not_skus)) {
        return false;
    }
    return !any_in(line.categories, when.not_categories);
}

bool allowed(const Condition& when, const Facts& facts, const Cart& cart, std::int64_t amount) {
    return (when.channels.empty() || is_in(cart.channel, when.channels)) &&
           (when.segments.empty() || any_in(facts.segments, when.segments)) &&
           (when.tiers.empty() || is_in(facts.tier, when.tiers)) &&
           amount >= when.min_order_minor && (!when.first_order || facts.orders == 0);
}

/// All multipliers of one line in basis points; a list for each line.
std::vector<std::int64_t> multipliers_of(const Program& program,
                                         const Facts& facts,
                                         const Cart& cart,
                                         const Line& line,
                                         std::int64_t amount) {
    std::vector<std::int64_t> found;
    for (const EarningRule& rule : program.earning.rules) {
        const Condition when = rule.when.value_or(Condition{});
        if (rule.kind == EarningKind::multiplier && allowed(when, facts, cart, amount) &&
            chosen(when, line)) {
            found.push_back(rule.multiplier_bp);
        }
    }
    if (program.tiers) {
        for (const Tier& tier : program.tiers->levels) {
            if (tier.id == facts.tier && tier.multiplier_bp != 10000) {
                found.push_back(tier.multiplier_bp);
            }
        }
    }
    for (const Boost& boost : facts.boosts) {
        if (facts.at_ms < boost.until_ms && boost.multiplier_bp != 10000) {
            found.push_back(boost.multiplier_bp);
        }
    }
    return found;
}

constexpr std::size_t most_multipliers = 6;

/// The factor of a line; under `multiply` every line has the same denominator.
Ratio factor_of(Stacking stacking, const std::vector<std::int64_t>& multipliers) {
    if (stacking == Stacking::multiply) {
        Ratio factor;
        factor.top = 1;
        for (std::size_t index = 0; index < most_multipliers; ++index) {
            const std::int64_t bp = index < multipliers.size() ? multipliers[index] : 10000;
            factor = factor * Ratio{Big(bp), Big(10000)};
        }
        return factor;
    }
    std::int64_t bp = 10000;
    if (!multipliers.empty() && stacking == Stacking::highest) {
        bp = 0;
        for (const std::int64_t one : multipliers) {
            bp = one > bp ? one : bp;
        }
    } else if (stacking == Stacking::add) {
        for (const std::int64_t one : multipliers) {
            bp += one - 10000;
        }
        bp = bp < 0 ? 0 : bp;
    }
    return {Big(bp), Big(10000)};
}

std::int64_t rounded(const Ratio& exact, base::Rounding rounding) {
    const std::int64_t whole = exact.floor();
    const Ratio half{Big(1), Big(2)};
    const Ratio rest = exact.fraction();
    if (rounding == base::Rounding::floor || rest < half) {
        return whole;
    }
    if (rest == half && rounding == base::Rounding::half_even && whole % 2 == 0) {
        return whole;
    }
    return whole + 1;
}

}  // namespace

std::vector<std::int64_t> model_split(std::int64_t total,
                                      const std::vector<std::int64_t>& weights) {
    Big sum = 0;
    for (const std::int64_t weight : weights) {
        sum = sum + Big(weight);
    }
    std::vector<std::int64_t> parts(weights.size(), 0);
    if (sum == Big(0)) {
        if (!parts.empty()) {
            parts[0] = total;
        }
        return parts;
    }
    std::vector<Ratio> exact;
    exact.reserve(weights.size());
    for (const std::int64_t weight : weights) {
        exact.push_back({Big(total) * Big(weight), sum});
    }
    return hand_out(exact, total);
}

namespace {

/// What one rule gives by line, before its cap.
std::vector<std::int64_t> rule_lines(const Program& program,
                                     const EarningRule& rule,
                                     const std::vector<Line>& lines,
                                     const std::vector<std::vector<std::int64_t>>& multipliers) {
    const Condition when = rule.when.value_or(Condition{});
    std::vector<std::int64_t> by_line(lines.size(), 0);
    std::vector<Ratio> exact(lines.size(), Ratio{Big(0), Big(1)});
    std::vector<std::int64_t> weights;
    std::vector<std::size_t> places;
    Ratio sum{Big(0), Big(1)};
    for (std::size_t index = 0; index < lines.size(); ++index) {
        if (!chosen(when, lines[index])) {
            continue;
        }
        places.push_back(index);
        weights.push_back(lines[index].counted);
        if (rule.kind == EarningKind::per_item) {
            by_line[index] = rule.points * lines[index].quantity;
        }
        if (rule.kind == EarningKind::per_amount) {
            exact[index] = Ratio{Big(lines[index].counted), Big(1)} *
                           factor_of(program.earning.stacking, multipliers[index]) *
                           Ratio{Big(rule.rate->points), Big(rule.rate->per_minor)};
            sum = places.size() == 1 ? exact[index] : sum + exact[index];
        }
    }
    if (rule.kind == EarningKind::per_amount && !places.empty()) {
        return hand_out(exact, rounded(sum, rule.rounding));
    }
    if (rule.kind == EarningKind::fixed && !places.empty()) {
        const std::vector<std::int64_t> parts = model_split(rule.points, weights);
        for (std::size_t index = 0; index < places.size(); ++index) {
            by_line[places[index]] = parts[index];
        }
    }
    return by_line;
}

std::int64_t sum_of(const std::vector<std::int64_t>& values) {
    std::int64_t sum = 0;
    for (const std::int64_t value : values) {
        sum += value;
    }
    return sum;
}

}  // namespace

ModelAward model_award(const Program& program, const Facts& facts, const Cart& cart) {
    ModelAward award;
    if (cart.lines.empty()) {
        return award;
    }
    const std::vector<Line> lines = counted_lines(program.earning, cart);
    for (const Line& line : lines) {
        award.amount_minor += line.counted;
    }
    std::vector<std::vector<std::int64_t>> multipliers;
    multipliers.reserve(lines.size());
    for (const Line& line : lines) {
        multipliers.push_back(multipliers_of(program, facts, cart, line, award.amount_minor));
    }
    award.lines.assign(lines.size(), 0);
    std::int64_t left = program.earning.cap ? program.earning.cap->points : INT64_MAX;
    for (const EarningRule& rule : program.earning.rules) {
        const Condition when = rule.when.value_or(Condition{});
        if (rule.kind == EarningKind::multiplier || rule.event != "order" ||
            !allowed(when, facts, cart, award.amount_minor)) {
            continue;
        }
        std::vector<std::int64_t> by_line = rule_lines(program, rule, lines, multipliers);
        if (rule.cap && sum_of(by_line) > rule.cap->points) {
            by_line = model_split(rule.cap->points, by_line);
        }
        if (sum_of(by_line) > left) {
            by_line = model_split(left, by_line);
        }
        left -= sum_of(by_line);
        award.points += sum_of(by_line);
        if (sum_of(by_line) > 0) {
            award.parts.emplace_back(rule.id, sum_of(by_line));
        }
        for (std::size_t index = 0; index < lines.size(); ++index) {
            award.lines[index] += by_line[index];
        }
    }
    return award;
}

}  // namespace spaarpas::model
