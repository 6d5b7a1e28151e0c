#include <doctest/doctest.h>

#include "base/exact.h"
#include "base/wide.h"
#include "tests/property/support/property.h"

using namespace spaarpas::test;  // NOLINT(google-build-using-namespace): a test speaks of dice

namespace exact = spaarpas::base::exact;

namespace {

/// A part of a split beside what it is of: `rest` is what its floor leaves of the exact share.
struct Share {
    std::int64_t part = 0;
    std::int64_t floor = 0;
    std::int64_t rest = 0;
};

std::vector<Share> shares_of(std::int64_t total, const std::vector<std::int64_t>& weights) {
    exact::Wide sum = 0;
    for (const std::int64_t weight : weights) {
        sum += weight;
    }
    std::vector<Share> shares;
    const std::vector<std::int64_t> parts = exact::split(total, weights);
    for (std::size_t index = 0; index < parts.size(); ++index) {
        const exact::Wide product = exact::Wide{total} * weights[index];
        shares.push_back({parts[index],
                          static_cast<std::int64_t>(product / sum),
                          static_cast<std::int64_t>(product % sum)});
    }
    return shares;
}

/// Whether one of two parts was given more than its floor in place of another with a better right.
bool is_unfair(const Share& earlier, const Share& later) {
    const bool earlier_has = earlier.part > earlier.floor;
    const bool later_has = later.part > later.floor;
    return (later_has && !earlier_has && later.rest <= earlier.rest) ||
           (earlier_has && !later_has && earlier.rest < later.rest);
}

std::string unfair_split(Dice& dice) {
    std::vector<std::int64_t> weights(1 + dice.roll(8));
    for (std::int64_t& weight : weights) {
        weight = dice.chance(20) ? 0 : dice.between(0, dice.chance(50) ? 9 : 1000000);
    }
    weights.front() += 1;
    const std::int64_t total = dice.between(0, dice.chance(50) ? 20 : 1000000000);
    const std::vector<Share> shares = shares_of(total, weights);
    std::int64_t left = total;
    for (std::size_t index = 0; index < shares.size(); ++index) {
        const Share& share = shares[index];
        left -= share.part;
        if (share.part < share.floor || share.part > share.floor + 1) {
            return "part " + std::to_string(index) + " is not its share rounded either way";
        }
        for (std::size_t earlier = 0; earlier < index; ++earlier) {
            if (is_unfair(shares[earlier], share)) {
                return "the wrong part was rounded up";
            }
        }
    }
    return left == 0 ? "" : "the parts do not add up";
}

}  // namespace

TEST_CASE("split: the parts add up, each is its exact share rounded either way, in fair order") {
    CHECK(always_holds("largest remainder", unfair_split));
}

TEST_CASE("split: where nothing has a weight, the first takes all") {
    CHECK(exact::split(7, {0, 0, 0}) == std::vector<std::int64_t>{7, 0, 0});
}
