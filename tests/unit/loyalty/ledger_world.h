#pragma once

#include <doctest/doctest.h>

#include "loyalty/ledger/movements.h"
#include "tests/unit/loyalty/world.h"

namespace spaarpas::test {

/// A member's part of a ledger. Every movement is applied, and must balance.
struct Book {
    loyalty::Program program = euro_program();
    loyalty::Holding holding;
    std::int64_t next_lot = 1;
    loyalty::Movement last;

    void book(base::Result<loyalty::Movement> movement) {
        REQUIRE(movement.ok());
        last = movement.value();
        auto after = loyalty::apply(holding, last, next_lot++);
        REQUIRE(after.ok());
        holding = after.value();
    }
    void earn(std::int64_t points, const std::string& order, std::int64_t at_ms = 0) {
        book(loyalty::accrue(program, holding, points, order, at_ms));
    }
    void spend(std::int64_t points) { book(loyalty::redeem(holding, points)); }
    void take_back(std::int64_t points, const std::string& order) {
        book(loyalty::reverse(program, holding, points, order));
    }
    [[nodiscard]] std::int64_t posted(loyalty::Account account) const {
        std::int64_t points = 0;
        for (const loyalty::Posting& posting : last.postings) {
            points += posting.account == account ? posting.points : 0;
        }
        return points;
    }
    [[nodiscard]] const loyalty::Balances& balances() const { return holding.balances; }
};

inline constexpr std::int64_t day_ms = 86400000;

}  // namespace spaarpas::test
