#include "tests/unit/loyalty/model/earn_model.h"

#include <doctest/doctest.h>

#include "base/exact.h"
#include "loyalty/earning/earn.h"
#include "tests/unit/loyalty/model/random_world.h"

using namespace spaarpas::loyalty;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;     // NOLINT(google-build-using-namespace)
namespace exact = spaarpas::base::exact;
using spaarpas::model::model_award;
using spaarpas::model::model_split;
using spaarpas::model::ModelAward;

TEST_CASE("earn: 3,000 random orders earn what the model on paper says, line by line") {
    SeededDice dice(20261121);
    int earned = 0;
    for (int round = 0; round < 3000; ++round) {
        CAPTURE(round);
        const Program program = random_program(dice);
        const Facts facts = random_facts(dice);
        const Cart cart = random_cart(dice);
        const auto award = earn_order(program, facts, cart);
        REQUIRE(award.ok());
        const ModelAward expected = model_award(program, facts, cart);
        CHECK(award.value().points == expected.points);
        CHECK(award.value().amount_minor == expected.amount_minor);
        REQUIRE(award.value().parts.size() == expected.parts.size());
        for (std::size_t index = 0; index < expected.parts.size(); ++index) {
            CHECK(award.value().parts[index].rule == expected.parts[index].first);
            CHECK(award.value().parts[index].points == expected.parts[index].second);
        }
        REQUIRE(award.value().lines.size() == expected.lines.size());
        for (std::size_t index = 0; index < expected.lines.size(); ++index) {
            CHECK(award.value().lines[index].points == expected.lines[index]);
        }
        earned += expected.points > 0 ? 1 : 0;
    }
    CHECK(earned > 1500);
}

TEST_CASE("earn: an order and its shares survive the largest amounts") {
    SeededDice dice(5);
    for (int round = 0; round < 300; ++round) {
        std::vector<std::int64_t> weights;
        for (std::int64_t count = dice.between(1, 6); count > 0; --count) {
            weights.push_back(dice.between(0, 9007199254740991));
        }
        const std::int64_t total = dice.between(0, 9007199254740991);
        CHECK(exact::split(total, weights) == model_split(total, weights));
    }
}
