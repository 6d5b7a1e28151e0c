#pragma once

#include <cstdint>
#include <optional>

#include "backend/service/programs/registry.h"
#include "backend/store/vouchers.h"
#include "wire/messages/wallet.h"

namespace spaarpas::service {

/// The state that a voucher is in at an instant: one that ran out is expired, and a reservation
/// that ended is none.
[[nodiscard]] wire::VoucherState state_at(const store::VoucherRecord& voucher, std::int64_t at_ms);

/// Until when buying a voucher can be undone, as it stands at an instant; nothing where it cannot.
/// An order that holds the voucher has to let go of it first.
[[nodiscard]] std::optional<std::int64_t> undo_until_ms(const store::VoucherRecord& voucher,
                                                        const ProgramVersions& versions,
                                                        std::int64_t at_ms);

/// A voucher as the wallet and the shop see it; where the present version no longer has its offer,
/// with the name that it had.
[[nodiscard]] wire::Voucher voucher_view(const store::VoucherRecord& voucher,
                                         const ProgramVersions& versions,
                                         std::int64_t at_ms);

/// The offer on the terms of which a voucher is honoured; null where the version is gone.
[[nodiscard]] const engine::Offer* offer_of(const store::VoucherRecord& voucher,
                                            const ProgramVersions& versions);

}  // namespace spaarpas::service
