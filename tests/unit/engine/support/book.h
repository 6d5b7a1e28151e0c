#pragma once

#include <doctest/doctest.h>

#include "engine/ledger/movements.h"

namespace spaarpas::test {

inline constexpr std::int64_t day_ms = 86400000;

/// A program of one unit of points, in UTC.
engine::Program program_of_points();

/// A member's part of a ledger, and a store that keeps every lot which a movement named. Each
/// operation is one movement; it is applied, and must balance.
struct Book {
    engine::Program program = program_of_points();
    engine::Holding holding;
    engine::Movement last;
    base::List<engine::Lot> stored;
    std::int64_t next_lot = 1;

    [[nodiscard]] engine::Unit& points() { return program.units.front(); }
    [[nodiscard]] engine::Occasion at(std::int64_t at_ms,
                                      const std::string& source,
                                      const std::string& unit = "points") const {
        return {program, unit, source, at_ms};
    }

    /// What the store loads for a movement that may take back what `source` gave.
    [[nodiscard]] engine::Holding loaded(const std::string& source) const;
    /// Finishes a draft and makes it the last movement.
    /// The explanation must say all that it moved.
    void book(engine::Draft& draft);

    void give(std::int64_t amount, const std::string& source, std::int64_t at_ms = 0);
    void take_back(std::int64_t amount, const std::string& source, std::int64_t at_ms = 0);
    base::List<engine::Spent> spend(std::int64_t amount, std::int64_t at_ms = 0);
    void give_back(const base::List<engine::Spent>& spent,
                   std::int64_t at_ms,
                   std::int64_t at_least_until_ms = 0);
    void correct(std::int64_t amount, std::int64_t at_ms = 0);
    /// Lets time pass: what is due is released, then what has expired is taken away.
    void pass(std::int64_t at_ms);

    /// What the last movement posted, and what the member has.
    [[nodiscard]] std::int64_t posted(engine::Account account,
                                      const std::string& unit = "points") const;
    [[nodiscard]] engine::Balances balances(const std::string& unit = "points") const;
    /// All of it together: what waits, what is available, and what is owed.
    [[nodiscard]] std::int64_t total(const std::string& unit) const;
};

/// A number of that step; -1 where there is none.
std::int64_t number_of(const engine::Trace& trace, engine::Code code, const char* name);

/// The code of the first problem, or nothing.
std::string code_of(const base::Problems& problems);

}  // namespace spaarpas::test
