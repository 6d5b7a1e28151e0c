#pragma once

#include <string>

#include "backend/service/ledger/verify.h"
#include "backend/service/vouchers/service.h"
#include "unit/backend/service/support/world.h"

/// What the suites of ledger, vouchers, limits, time and desk do to a world.
namespace spaarpas::test {

/// What `verify-ledger` finds, code by code, the same one once: `balances lots`.
[[nodiscard]] std::string found_by(World& world);

/// Somebody gets an offer: the code of the voucher, or that of the refusal.
std::string bought(World& world, const std::string& member, const std::string& offer);

/// The code of a member's newest voucher.
std::string newest_code(World& world, const std::string& member);

/// The steps of checkout: `discount 500`, `used`, `issued`, or the code of the refusal.
std::string reserved(World& world,
                     const std::string& code,
                     const std::string& order_id,
                     std::int64_t cart_minor);
std::string committed(World& world, const std::string& code, const std::string& order_id);
std::string released(World& world, const std::string& code, const std::string& order_id);

/// Somebody looks at their wallet, before which time passes.
void look_up(World& world, const std::string& member);

}  // namespace spaarpas::test
