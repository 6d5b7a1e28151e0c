#include "engine/rules/giving/multipliers.h"

#include <algorithm>

namespace spaarpas::engine {

namespace {

constexpr std::int64_t one_bp = 10000;

bool covers(const Multiplier& multiplier, std::size_t line) {
    return multiplier.chosen.empty() || multiplier.chosen[line] != 0;
}

}  // namespace

void add_boosts(const Question& question, base::List<Multiplier>& multipliers) {
    for (const Boost& boost : question.facts.boosts) {
        if (boost.until_ms > question.at_ms) {
            multipliers.push_back({boost.rule, boost.unit, boost.bp, {}, boost.until_ms});
        }
    }
}

Stack::Stack(const base::List<Multiplier>& multipliers, std::string_view unit, Stacking stacking)
    : stacking_(stacking) {
    for (const Multiplier& multiplier : multipliers) {
        if (multiplier.unit == unit) {
            items_.push_back(&multiplier);
        }
    }
}

bool Stack::takes_part(std::size_t index, std::size_t line) const {
    if (!covers(*items_[index], line)) {
        return false;
    }
    if (stacking_ != Stacking::highest) {
        return true;
    }
    for (std::size_t other = 0; other < items_.size(); ++other) {
        const bool wins = items_[other]->bp > items_[index]->bp ||
                          (items_[other]->bp == items_[index]->bp && other < index);
        if (wins && covers(*items_[other], line)) {
            return false;
        }
    }
    return true;
}

bool Stack::factor(std::size_t line, std::size_t count, base::exact::Fraction& factor) const {
    std::int64_t sum_bp = one_bp;
    for (std::size_t index = 0; index < count; ++index) {
        if (!takes_part(index, line)) {
            continue;
        }
        const std::int64_t bp = items_[index]->bp;
        sum_bp += bp - one_bp;
        if (stacking_ != Stacking::add && !base::exact::multiply(factor, bp, one_bp)) {
            return false;
        }
    }
    return stacking_ != Stacking::add ||
           base::exact::multiply(factor, std::max<std::int64_t>(sum_bp, 0), one_bp);
}

}  // namespace spaarpas::engine
