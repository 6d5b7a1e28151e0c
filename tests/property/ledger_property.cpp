#include <algorithm>

#include <doctest/doctest.h>

#include "tests/property/support/property.h"
#include "tests/unit/loyalty/model/ledger_life.h"

using spaarpas::model::Life;
using spaarpas::test::always_holds;
using spaarpas::test::Dice;

namespace {

std::string broken_life(Dice& dice) {
    Life life(dice);
    std::string broken;
    for (std::int64_t steps = dice.between(1, 40); steps > 0 && broken.empty(); --steps) {
        broken = life.step(dice);
    }
    return broken;
}

}  // namespace

TEST_CASE("ledger: any life keeps every promise of the books") {
    CHECK(always_holds("a life", broken_life));
}
