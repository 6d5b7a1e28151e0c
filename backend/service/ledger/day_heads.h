#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "backend/store/store.h"

namespace spaarpas::service {

/// The UTC day of an instant, as days since 1970.
[[nodiscard]] std::int64_t utc_day(std::int64_t at_ms);

/// What a day's root stands for.
///
/// *Shape*: `heads` maps ledger ids to the hash of the newest entry of that day; `terms` maps the
/// versions of the program that its entries name to the hash of what they decide by.
struct DayHeads {
    std::int64_t day = 0;
    std::map<std::string, std::string> heads;
    std::map<std::int64_t, std::string> terms;
};

/// Gathers what the roots of a program's days stand for, entry by entry, for who closes days and
/// for who checks them. Tables and program outlive it.
class HeadsOfDays {
public:
    HeadsOfDays(store::Transaction& tables, const std::string& program);

    /// The day that is being gathered.
    [[nodiscard]] const DayHeads& open() const { return open_; }
    /// Begins another day, with nothing in it.
    void begin(std::int64_t day) { open_ = DayHeads{day, {}, {}}; }
    /// Adds an entry of the open day.
    void add(const store::EntryRecord& entry);

private:
    const std::string& ledger_id_of(store::MemberKey member);

    store::Transaction& tables_;
    std::map<std::int64_t, std::string> terms_;
    std::map<std::int64_t, std::string> ledger_ids_;
    DayHeads open_;
};

}  // namespace spaarpas::service
