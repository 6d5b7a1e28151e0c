#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "backend/store/table.h"

namespace spaarpas::store {

/// A sum over all members of a program, for its reports: `name` says of what (an account, `joined`,
/// `orders`), `subject` which one (a unit, an offer), empty where there is one alone.
struct Total {
    std::string name;
    std::string subject;
    std::int64_t amount = 0;
    friend bool operator==(const Total&, const Total&) = default;
};

/// Sums that are kept as they move, so that no report sums over the ledger.
///
/// *Units*: a day is what the service calls one, days since 1970-01-01.
class TotalTable : public Table {
public:
    /// Adds to the total of the day and to that of all days.
    virtual void add(const std::string& program, std::int64_t day, const Total& moved) = 0;
    /// What moved on a day, by name and subject.
    [[nodiscard]] virtual std::vector<Total> of_day(const std::string& program,
                                                    std::int64_t day) = 0;
    /// What moved on all days, by name and subject: of an account, what is in it.
    [[nodiscard]] virtual std::vector<Total> ever(const std::string& program) = 0;
};

}  // namespace spaarpas::store
