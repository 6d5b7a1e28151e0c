#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "backend/next/service/ledger/rebuilt.h"
#include "backend/next/service/programs/registry.h"
#include "backend/next/store/store.h"

namespace spaarpas::service::next {

/// What all members of one program come to.
///
/// *Shape*: `accounts` is by account and unit, `uses` by limit.
struct ProgramSums {
    std::map<std::pair<std::string, std::string>, std::int64_t> accounts;
    std::map<std::string, std::int64_t> uses;
};

/// Compares what is kept of all members together with what their entries add up to.
void compare_sums(LedgerReport& report,
                  store::next::Transaction& tables,
                  const ProgramVersions& versions,
                  const ProgramSums& sums);

/// Works out the daily roots of a program again.
void compare_roots(LedgerReport& report,
                   store::next::Transaction& tables,
                   const std::string& program);

}  // namespace spaarpas::service::next
