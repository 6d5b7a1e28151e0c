#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "loyalty/ledger/movements.h"
#include "tests/support/dice.h"
#include "tests/unit/loyalty/model/ledger_model.h"

namespace spaarpas::model {

/// A member who earns, spends, gives back and waits: a ledger and a jar of coins that live through
/// the same random events. Every movement is kept as it was written.
class Life {
public:
    /// A program with a random return window, life of points and choice for a shortfall.
    explicit Life(test::Dice& dice);

    /// One random event. Gives the first promise that is broken after it, or nothing.
    std::string step(test::Dice& dice);

private:
    struct Spent {
        std::int64_t points = 0;
        std::optional<std::int64_t> expires_at_ms;
    };

    void earn(test::Dice& dice);
    void spend(test::Dice& dice);
    void cancel(test::Dice& dice);
    void refund(test::Dice& dice);
    void correct(test::Dice& dice);
    void pass_time(test::Dice& dice);

    [[nodiscard]] Coin coin(const std::string& source, std::int64_t available_at) const;
    void book(base::Result<loyalty::Movement> movement);
    void expect(bool holds, const char* promise);
    void expect_sound(const loyalty::Movement& movement);
    void expect_rebuilt();
    void expect_same_as_jar();
    void expect_first_expiring_spent(const loyalty::Holding& before);

    loyalty::Program program_;
    loyalty::Holding holding_;
    std::vector<loyalty::Movement> written_;
    std::vector<Spent> spent_;
    Jar jar_;
    std::int64_t at_ms_ = 0;
    std::int64_t orders_ = 0;
    std::string broken_;
};

}  // namespace spaarpas::model
