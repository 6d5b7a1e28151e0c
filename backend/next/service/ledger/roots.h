#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "backend/next/store/store.h"

namespace spaarpas::service::next {

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

/// The root of a day: SHA-256 over the root of the day before it, the day, the terms and, by ledger
/// id, the head of each chain that moved that day. `previous` is empty for the first day.
[[nodiscard]] std::string daily_root(const std::string& previous, const DayHeads& heads);

/// The hashes of what a program's versions decide by: their files and clock changes.
[[nodiscard]] std::map<std::int64_t, std::string> hashes_of_terms(store::next::Transaction& tables,
                                                                  const std::string& program);

/// Closes every day before `now_ms` of which entries are there and no root is.
void close_days(store::next::Transaction& tables, const std::string& program, std::int64_t now_ms);

}  // namespace spaarpas::service::next
