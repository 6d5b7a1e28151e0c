#pragma once

#include <cstdint>
#include <string>

#include "backend/service/members/account.h"
#include "backend/service/paths/result.h"
#include "backend/store/vouchers.h"
#include "engine/offers/offers.h"
#include "wire/messages/merchant.h"

namespace spaarpas::service {

/// A voucher at checkout: its member, and the offer on the terms of which it is honoured.
struct HeldAtCheckout {
    Account account;
    store::VoucherRecord record;
    const engine::Offer* offer = nullptr;
};

/// *Errors*: `voucher_unknown`.
[[nodiscard]] Result<HeldAtCheckout> find_voucher(Session& session,
                                                  const std::string& program,
                                                  const std::string& code);

/// What the shop is told of a voucher.
[[nodiscard]] wire::VoucherReply reply_of(const HeldAtCheckout& held, std::int64_t now_ms);

/// Reserves the voucher for an order. A refusal that the cart brings about frees a voucher that the
/// order held: `freed` says so, since that has to be kept though the request is refused.
///
/// *Errors*: those of `VoucherService::reserve`.
[[nodiscard]] Result<wire::VoucherReply> reserve(HeldAtCheckout& held,
                                                 const wire::VoucherReserveRequest& request,
                                                 bool& freed);

/// Whether the order may use the voucher now; false where it has used it already.
///
/// *Errors*: those of `VoucherService::commit`.
[[nodiscard]] Result<bool> may_use(const HeldAtCheckout& held, const std::string& order_id);

/// *Errors*: those of `VoucherService::release`.
[[nodiscard]] Result<wire::VoucherReply> release(HeldAtCheckout& held, const std::string& order_id);

}  // namespace spaarpas::service
