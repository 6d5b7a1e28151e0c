#include "backend/service/wallet/units.h"

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace spaarpas::service {

namespace {

using wire::UnitAmountAt;

constexpr std::size_t shown_at_most = 500;
constexpr std::int64_t some_day = std::numeric_limits<std::int64_t>::max();

/// So much of each unit at each instant; what waits for an event happens some day.
using Sums = std::map<std::pair<std::int64_t, std::string>, std::int64_t>;

base::List<UnitAmountAt> by_instant(const Sums& sums) {
    base::List<UnitAmountAt> shown;
    for (const auto& [when, amount] : sums) {
        if (shown.size() == shown_at_most) {
            break;
        }
        const auto& [at_ms, unit] = when;
        shown.push_back({unit, amount, at_ms == some_day ? std::nullopt : std::optional(at_ms)});
    }
    return shown;
}

bool is_nothing(const engine::Balances& balances) {
    return balances.available == 0 && balances.pending == 0 && balances.held == 0 &&
           balances.debt == 0;
}

}  // namespace

base::List<engine::Balances> show_balances(const engine::Program& program,
                                           const engine::Holding& holding,
                                           engine::Draft& draft) {
    base::List<engine::Balances> shown;
    for (const engine::Unit& unit : program.units) {
        shown.push_back(draft.balances(unit.id));
    }
    for (const engine::Balances& held : holding.balances) {
        const engine::Balances& now = draft.balances(held.unit);
        if (engine::find_unit(program, held.unit) == nullptr && !is_nothing(now)) {
            shown.push_back(now);
        }
    }
    return shown;
}

base::List<UnitAmountAt> show_pending(const base::List<engine::Lot>& lots) {
    Sums sums;
    for (const engine::Lot& lot : lots) {
        if (lot.pending && lot.remaining > 0) {
            const std::int64_t at_ms = lot.settles_on.empty() ? lot.available_at_ms : some_day;
            sums[{at_ms, lot.unit}] += lot.remaining;
        }
    }
    return by_instant(sums);
}

base::List<UnitAmountAt> show_expiring(const base::List<engine::Lot>& lots) {
    Sums sums;
    for (const engine::Lot& lot : lots) {
        if (!lot.pending && lot.remaining > 0 && lot.expires_at_ms) {
            sums[{*lot.expires_at_ms, lot.unit}] += lot.remaining;
        }
    }
    return by_instant(sums);
}

}  // namespace spaarpas::service
