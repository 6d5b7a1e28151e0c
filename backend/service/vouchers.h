#pragma once

#include <string>

#include "backend/service/callers.h"
#include "backend/service/context.h"
#include "backend/service/result.h"
#include "wire/messages/merchant.h"

namespace spaarpas::service {

/// A voucher at checkout: reserved for an order, then used by it or given free again. Each step may
/// be said twice by the same order.
///
/// *Errors*, all: `program_unknown`, `voucher_unknown`, `voucher_used`, `voucher_expired`,
/// `voucher_reserved` (by another order), `storage_unavailable`.
class VoucherService {
public:
    explicit VoucherService(Context& context) : context_(context) {}

    /// *Errors*: `order_too_small`, `currency_mismatch`, `cart_invalid`.
    [[nodiscard]] Result<wire::VoucherReply> reserve(
        const MerchantCaller& caller,
        const std::string& code,
        const wire::VoucherReserveRequest& request) const;

    /// *Errors*: `voucher_not_reserved`.
    [[nodiscard]] Result<wire::VoucherReply> commit(const MerchantCaller& caller,
                                                    const std::string& code,
                                                    const wire::VoucherOrderRequest& request) const;

    [[nodiscard]] Result<wire::VoucherReply> release(
        const MerchantCaller& caller,
        const std::string& code,
        const wire::VoucherOrderRequest& request) const;

private:
    Context& context_;
};

}  // namespace spaarpas::service
