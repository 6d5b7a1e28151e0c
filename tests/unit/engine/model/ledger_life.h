#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/ledger/movements.h"
#include "tests/support/dice.h"
#include "tests/unit/engine/model/jar.h"

namespace spaarpas::engine_model {

/// A member who earns, spends, gives back and waits: a ledger of several units, a store that keeps
/// every lot, and a jar for each unit, which live through the same random events. Every movement is
/// kept as it was written.
class Life {
public:
    /// A program with a counter and some units of random habits.
    explicit Life(test::Dice& dice);

    /// One random event, which moves one unit or several. Gives the first promise that is broken
    /// after it, or nothing.
    std::string step(test::Dice& dice);

private:
    struct Bought {
        std::size_t unit = 0;
        base::List<engine::Spent> spent;
        std::vector<Coin> coins;
    };

    void act(test::Dice& dice, engine::Draft& draft);
    void earn(test::Dice& dice, engine::Draft& draft);
    void spend(test::Dice& dice, engine::Draft& draft);
    void give_back(test::Dice& dice, engine::Draft& draft);
    void refund(test::Dice& dice, engine::Draft& draft);
    void correct(test::Dice& dice, engine::Draft& draft);
    void settle(engine::Draft& draft);
    void stir(test::Dice& dice, engine::Draft& draft);
    void pass_time(test::Dice& dice, engine::Draft& draft);

    [[nodiscard]] engine::Occasion occasion(std::size_t unit, const std::string& source) const;
    [[nodiscard]] engine::Holding loaded() const;
    void store(const engine::Movement& movement);
    void record(engine::Draft& draft);

    void expect(bool holds, const char* promise);
    void expect_sound(const engine::Movement& movement);
    void expect_rebuilt();
    void expect_same_as_jars();
    void expect_lots_as_in_jar(const Jar& jar, const std::string& unit);

    engine::Program program_;
    engine::Holding holding_;
    std::vector<engine::Movement> written_;
    std::vector<engine::Lot> stored_;
    std::vector<Jar> jars_;
    /// What is left of what each order gave, by unit; the counter's is last.
    std::vector<std::vector<std::int64_t>> given_;
    std::vector<Bought> bought_;
    std::int64_t counted_ = 0;
    std::int64_t at_ms_ = 0;
    std::int64_t next_lot_ = 1;
    /// The order that the event is about.
    std::size_t order_ = 0;
    std::string broken_;
};

}  // namespace spaarpas::engine_model
