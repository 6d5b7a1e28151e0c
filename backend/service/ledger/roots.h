#pragma once

#include <cstdint>
#include <string>

#include "backend/service/ledger/day_heads.h"
#include "backend/store/store.h"

namespace spaarpas::service {

/// The root of a day: SHA-256 over the root of the day before it, the day, the terms and, by ledger
/// id, the head of each chain that moved that day. `previous` is empty for the first day.
[[nodiscard]] std::string daily_root(const std::string& previous, const DayHeads& heads);

/// Closes every day before `now_ms` of which entries are there and no root is.
void close_days(store::Transaction& tables, const std::string& program, std::int64_t now_ms);

}  // namespace spaarpas::service
