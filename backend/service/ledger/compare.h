#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "backend/service/ledger/rebuilt.h"
#include "backend/service/programs/registry.h"
#include "backend/store/store.h"

namespace spaarpas::service {

/// A member with what the chain says of them. `shop_ids` are those of the member and of all who
/// were merged into them.
struct Examined {
    store::Transaction& tables;
    const store::MemberRecord& record;
    const Rebuilt& rebuilt;
    const ProgramVersions& versions;
    std::set<std::string> shop_ids;
};

/// Whether a member was erased: who it was, their past and what is booked of it are gone.
[[nodiscard]] bool is_erased(const store::MemberRecord& record);

/// Head, balances and lots, which each member has of their own, merged or not.
void compare_ledger(const Finder& finder, const Examined& examined);

/// Effects and vouchers, which move with a merge.
void compare_effects(const Finder& finder, const Examined& examined);
void compare_vouchers(const Finder& finder, const Examined& examined);

/// What was used of limits of all members, by key and start of the period.
using UsedInPeriods = std::map<std::pair<std::string, std::int64_t>, std::int64_t>;

/// The past against its seals, and the facts, booked effects and uses against the past. Adds what
/// the past used of limits of all members.
void compare_past(const Finder& finder, const Examined& examined, UsedInPeriods& used);

}  // namespace spaarpas::service
