#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "backend/store/store.h"

namespace spaarpas::service {

/// The UTC day of an instant, as days since 1970.
[[nodiscard]] std::int64_t utc_day(std::int64_t at_ms);

/// The root of a day: SHA-256 over the root of the day before it and, by ledger id, the head of
/// each chain that moved that day.
///
/// *Shape*: `heads` maps ledger ids to hashes; `previous` is empty for the first day.
[[nodiscard]] std::string daily_root(const std::string& previous,
                                     std::int64_t day,
                                     const std::map<std::string, std::string>& heads);

/// Closes every day before `now_ms` of which entries are there and no root is.
void close_days(store::Transaction& tables, const std::string& program, std::int64_t now_ms);

}  // namespace spaarpas::service
