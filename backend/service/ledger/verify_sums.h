#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "backend/service/ledger/compare.h"
#include "backend/service/ledger/rebuilt.h"
#include "backend/service/programs/registry.h"
#include "backend/store/store.h"

namespace spaarpas::service {

/// What all members of one program come to.
///
/// *Shape*: `accounts` is by account and unit, `uses` by limit; `in_periods` is of those members
/// whose past is there, `erased` the limits that others used.
struct ProgramSums {
    std::map<std::pair<std::string, std::string>, std::int64_t> accounts;
    std::map<std::string, std::int64_t> uses;
    UsedInPeriods in_periods;
    std::set<std::string> erased;
};

/// Compares what is kept of all members together with what their entries add up to.
void compare_sums(LedgerReport& report,
                  store::Transaction& tables,
                  const ProgramVersions& versions,
                  const ProgramSums& sums);

/// Works out the daily roots of a program again.
void compare_roots(LedgerReport& report, store::Transaction& tables, const std::string& program);

}  // namespace spaarpas::service
