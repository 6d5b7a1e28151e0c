#pragma once

#include <cstdint>

#include "backend/next/service/programs/registry.h"
#include "backend/next/store/vouchers.h"
#include "wire/next/wallet.h"

namespace spaarpas::service::next {

/// The state that a voucher is in at an instant: one that ran out is expired, and a reservation
/// that ended is none.
[[nodiscard]] wire::next::VoucherState state_at(const store::next::VoucherRecord& voucher,
                                                std::int64_t at_ms);

/// A voucher as the wallet and the shop see it; where the present version no longer has its offer,
/// with the name that it had.
[[nodiscard]] wire::next::Voucher voucher_view(const store::next::VoucherRecord& voucher,
                                               const ProgramVersions& versions,
                                               std::int64_t at_ms);

/// The offer on the terms of which a voucher is honoured; null where the version is gone.
[[nodiscard]] const engine::Offer* offer_of(const store::next::VoucherRecord& voucher,
                                            const ProgramVersions& versions);

}  // namespace spaarpas::service::next
