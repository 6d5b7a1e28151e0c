#include "base/exact.h"
#include "base/wide.h"

namespace spaarpas::base::exact {

namespace {

/// The index of the largest remainder, the earliest of equals; that one is then used up.
std::size_t take_largest(std::vector<std::int64_t>& remainders) {
    std::size_t best = 0;
    for (std::size_t index = 1; index < remainders.size(); ++index) {
        if (remainders[index] > remainders[best]) {
            best = index;
        }
    }
    remainders[best] = -1;
    return best;
}

}  // namespace

std::vector<std::int64_t> split(std::int64_t total, const std::vector<std::int64_t>& weights) {
    std::vector<std::int64_t> parts(weights.size(), 0);
    Wide sum = 0;
    for (const std::int64_t weight : weights) {
        sum += weight;
    }
    if (weights.empty()) {
        return parts;
    }
    if (sum == 0) {
        parts[0] = total;
        return parts;
    }
    std::vector<std::int64_t> remainders(weights.size(), 0);
    std::int64_t left = total;
    for (std::size_t index = 0; index < weights.size(); ++index) {
        const Divided exact_share = divided(Wide{total} * weights[index], sum);
        parts[index] = static_cast<std::int64_t>(exact_share.quotient);
        remainders[index] = static_cast<std::int64_t>(exact_share.rest);
        left -= parts[index];
    }
    for (; left > 0; --left) {
        ++parts[take_largest(remainders)];
    }
    return parts;
}

}  // namespace spaarpas::base::exact
