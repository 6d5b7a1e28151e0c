#pragma once

#include <cstdint>
#include <vector>

#include "backend/store/vouchers.h"
#include "base/list.h"
#include "engine/decide/decision.h"

namespace spaarpas::service {

class Account;

/// A voucher that is withdrawn, or that another grant has from then on.
struct VoucherMove {
    store::VoucherRecord before;
    store::VoucherRecord after;
};

/// What becomes of the vouchers that effects of kind `issue` take back.
///
/// *Shape*: `moves` in their order. By the index of the effect: `stays` is how many vouchers of it
/// stay because they were used, `handed_on` how many it has from others and needs no new ones for.
struct IssueMoves {
    std::vector<VoucherMove> moves;
    std::vector<std::int64_t> stays;
    std::vector<std::int64_t> handed_on;
};

/// Works out which vouchers go, and which stay because they were used. One that was not used goes
/// before one that was, also one of another grant that is as good; where such a grant is to have a
/// new voucher, it has the old one.
///
/// *Shape*: `effects` are differences to what is booked. Nothing is changed by it.
[[nodiscard]] IssueMoves moves_of_issues(Account& account,
                                         const base::List<engine::Effect>& effects);

/// The vouchers of one action, by rising ordinal.
[[nodiscard]] std::vector<store::VoucherRecord> vouchers_of(Account& account,
                                                            const engine::Effect& issue);

}  // namespace spaarpas::service
