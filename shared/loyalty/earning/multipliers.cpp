#include "loyalty/earning/multipliers.h"

#include <algorithm>

#include "base/list.h"
#include "loyalty/explain/codes.h"
#include "loyalty/explain/note.h"
#include "loyalty/program/limits.h"

namespace spaarpas::loyalty {

namespace {

/// One thing that multiplies, and the amount of the lines on which it takes part.
struct Multiplier {
    const char* code = nullptr;
    std::string_view subject;
    std::int64_t multiplier_bp = limits::one_bp;
    const std::optional<Condition>* when = nullptr;
    std::int64_t until_ms = 0;
    std::int64_t amount_minor = 0;
    bool used = false;

    [[nodiscard]] bool covers(const CountedLine& line) const {
        return when == nullptr || chooses(*when, line);
    }
};

void add_rules(const Occasion& occasion, base::List<Multiplier>& multipliers, Trace& trace) {
    for (const EarningRule& rule : occasion.program.earning.rules) {
        if (rule.kind != EarningKind::multiplier || !holds(occasion, rule.when, rule.id, trace)) {
            continue;
        }
        const auto& lines = occasion.counted->lines;
        const bool any = std::any_of(lines.begin(), lines.end(), [&rule](const CountedLine& line) {
            return chooses(rule.when, line);
        });
        if (!any) {
            note(trace, codes::not_met_product, rule.id);
            continue;
        }
        multipliers.push_back({codes::multiplied, rule.id, rule.multiplier_bp, &rule.when});
    }
}

void add_tier(const Occasion& occasion, base::List<Multiplier>& multipliers) {
    if (!occasion.program.tiers) {
        return;
    }
    for (const Tier& tier : occasion.program.tiers->levels) {
        if (tier.id == occasion.facts.tier && tier.multiplier_bp != limits::one_bp) {
            multipliers.push_back({codes::tier_multiplied, tier.id, tier.multiplier_bp});
        }
    }
}

void add_member(const Occasion& occasion, base::List<Multiplier>& multipliers) {
    add_tier(occasion, multipliers);
    for (const Boost& boost : occasion.facts.boosts) {
        if (boost.until_ms > occasion.facts.at_ms && boost.multiplier_bp != limits::one_bp) {
            multipliers.push_back({codes::boost_multiplied,
                                   boost.source,
                                   boost.multiplier_bp,
                                   nullptr,
                                   boost.until_ms});
        }
    }
}

base::exact::Fraction in_lowest_terms(std::int64_t multiplier_bp) {
    base::exact::Fraction factor;
    const bool fits = base::exact::multiply(factor, multiplier_bp, limits::one_bp);
    return fits ? factor : base::exact::Fraction{};
}

void use(Multiplier& multiplier, const CountedLine& line) {
    multiplier.used = true;
    multiplier.amount_minor += line.counted_minor;
}

/// The highest multiplier alone; of equals the first.
base::exact::Fraction highest(base::List<Multiplier>& multipliers, const CountedLine& line) {
    Multiplier* best = nullptr;
    for (Multiplier& multiplier : multipliers) {
        if (multiplier.covers(line) &&
            (best == nullptr || multiplier.multiplier_bp > best->multiplier_bp)) {
            best = &multiplier;
        }
    }
    if (best == nullptr) {
        return {};
    }
    use(*best, line);
    return in_lowest_terms(best->multiplier_bp);
}

/// All of them, multiplied, or with what each adds to 1 added up (never below 0).
bool combined(Stacking stacking,
              base::List<Multiplier>& multipliers,
              const CountedLine& line,
              base::exact::Fraction& factor) {
    std::int64_t sum_bp = limits::one_bp;
    for (Multiplier& multiplier : multipliers) {
        if (!multiplier.covers(line)) {
            continue;
        }
        use(multiplier, line);
        sum_bp += multiplier.multiplier_bp - limits::one_bp;
        if (stacking == Stacking::multiply &&
            !base::exact::multiply(factor, multiplier.multiplier_bp, limits::one_bp)) {
            return false;
        }
    }
    if (stacking == Stacking::add) {
        factor = in_lowest_terms(std::max<std::int64_t>(sum_bp, 0));
    }
    return true;
}

void explain(const base::List<Multiplier>& multipliers, Trace& trace) {
    for (const Multiplier& multiplier : multipliers) {
        if (!multiplier.used) {
            continue;
        }
        TraceStep& step = note(trace,
                               multiplier.code,
                               multiplier.subject,
                               {{"multiplier_bp", multiplier.multiplier_bp},
                                {"amount_minor", multiplier.amount_minor}});
        if (multiplier.until_ms != 0) {
            step.numbers.emplace_back("until_ms", multiplier.until_ms);
        }
    }
}

}  // namespace

bool line_factors(const Occasion& occasion,
                  base::List<base::exact::Fraction>& factors,
                  Trace& trace) {
    base::List<Multiplier> multipliers;
    add_rules(occasion, multipliers, trace);
    add_member(occasion, multipliers);
    const Stacking stacking = occasion.program.earning.stacking;
    for (const CountedLine& line : occasion.counted->lines) {
        base::exact::Fraction& factor = factors.emplace_back();
        if (stacking == Stacking::highest) {
            factor = highest(multipliers, line);
        } else if (!combined(stacking, multipliers, line, factor)) {
            return false;
        }
    }
    explain(multipliers, trace);
    return true;
}

}  // namespace spaarpas::loyalty
