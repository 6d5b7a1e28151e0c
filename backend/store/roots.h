#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backend/store/table.h"

namespace spaarpas::store {

/// The root over the heads that moved on one UTC day, chained to the day before it.
///
/// *Units*: `day` counts from 1970-01-01. `last_entry` is the newest entry that it covers.
struct DailyRoot {
    std::string program;
    std::int64_t day = 0;
    std::int64_t last_entry = 0;
    std::string root;
};

class RootTable : public Table {
public:
    [[nodiscard]] virtual std::optional<DailyRoot> newest(const std::string& program) = 0;
    [[nodiscard]] virtual std::optional<DailyRoot> of_day(const std::string& program,
                                                          std::int64_t day) = 0;
    /// A program's roots by day, after `after_day`.
    [[nodiscard]] virtual std::vector<DailyRoot> page(const std::string& program,
                                                      std::int64_t after_day,
                                                      std::int64_t limit) = 0;
    /// Keeps the root of a day that has none.
    virtual void insert(const DailyRoot& root) = 0;
};

}  // namespace spaarpas::store
