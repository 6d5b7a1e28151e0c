#include <doctest/doctest.h>

#include "tests/property/support/property.h"
#include "tests/unit/engine/model/ledger_life.h"

using spaarpas::engine_model::Life;
using spaarpas::test::always_holds;
using spaarpas::test::Dice;

namespace {

std::string broken_life(Dice& dice) {
    Life life(dice);
    std::string broken;
    for (std::int64_t steps = dice.between(1, 30); steps > 0 && broken.empty(); --steps) {
        broken = life.step(dice);
    }
    return broken;
}

}  // namespace

TEST_CASE("ledger by unit: any life keeps every promise of the books") {
    CHECK(always_holds("a life with several units", broken_life));
}
