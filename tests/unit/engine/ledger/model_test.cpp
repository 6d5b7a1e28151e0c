#include <doctest/doctest.h>

#include "tests/support/rounds.h"
#include "tests/unit/engine/model/ledger_life.h"

using spaarpas::engine_model::Life;
using spaarpas::test::SeededDice;

TEST_CASE("ledger: 200 random lives hold of each unit what a jar of coins holds") {
    SeededDice dice(78);
    const int count = spaarpas::test::rounds(200);
    for (int round = 0; round < count; ++round) {
        CAPTURE(round);
        Life life(dice);
        for (int step = 0; step < 40; ++step) {
            CAPTURE(step);
            const std::string broken = life.step(dice);
            CHECK(broken == "");
        }
    }
}
