#include "base/exact.h"
#include "engine/ledger/movements.h"
#include "engine/ledger/problems.h"

namespace spaarpas::engine {

namespace {

/// What the effects of one source come to in one unit.
struct Sum {
    std::string source;
    std::string unit;
    std::int64_t at_ms = 0;
    std::int64_t amount = 0;
};

Sum& sum_of(base::List<Sum>& sums, const Effect& effect) {
    for (Sum& sum : sums) {
        if (sum.source == effect.source && sum.unit == effect.subject) {
            return sum;
        }
    }
    return sums.emplace_back(Sum{effect.source, effect.subject, effect.at_ms, 0});
}

base::Problems book(Draft& draft, const Versions& versions, const Sum& sum) {
    const Occasion occasion{version_at(versions, sum.at_ms), sum.unit, sum.source, sum.at_ms};
    return sum.amount > 0 ? accrue(draft, occasion, sum.amount)
                          : reverse(draft, occasion, -sum.amount);
}

base::Problems book_all(Draft& draft,
                        const Versions& versions,
                        const base::List<Sum>& sums,
                        bool gives) {
    for (const Sum& sum : sums) {
        const bool has_turn = sum.amount != 0 && gives == (sum.amount > 0);
        base::Problems problems = has_turn ? book(draft, versions, sum) : base::Problems{};
        if (!problems.empty()) {
            return problems;
        }
    }
    return {};
}

}  // namespace

base::Problems book_gives(Draft& draft,
                          const Versions& versions,
                          const base::List<Effect>& changes) {
    base::List<Sum> sums;
    for (const Effect& effect : changes) {
        if (effect.kind == EffectKind::give &&
            !base::exact::add(sum_of(sums, effect).amount, effect.amount)) {
            return {amount_overflow()};
        }
    }
    // What is given comes first: what moves from one event to another is not missing in between.
    base::Problems problems = book_all(draft, versions, sums, true);
    return problems.empty() ? book_all(draft, versions, sums, false) : problems;
}

}  // namespace spaarpas::engine
