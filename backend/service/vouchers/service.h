#pragma once

#include <string>

#include "backend/service/paths/callers.h"
#include "backend/service/paths/context.h"
#include "backend/service/paths/result.h"
#include "wire/messages/merchant.h"
#include "wire/messages/shopper.h"

namespace spaarpas::service {

/// Offers that shoppers get, and vouchers at checkout: reserved for an order, then used by it or
/// given free again. Each step at checkout may be said twice by the same order.
///
/// *Errors*, all: `program_unknown`, `storage_unavailable`.
class VoucherService {
public:
    explicit VoucherService(Context& context) : context_(context) {}

    /// Takes an offer's price and issues its voucher; the engine's event `bought`.
    ///
    /// *Errors*: `not_a_member`, `offer_unknown`, `offer_not_for_sale`, `offer_not_met`,
    /// `offer_limit_reached`, `offer_out_of_stock`, `not_enough_units`; those of a key.
    [[nodiscard]] Result<wire::Voucher> redeem(const ShopperCaller& caller,
                                               const IdempotencyKey& key,
                                               const wire::RedemptionRequest& request) const;

    /// Undoes a redemption that was not used (vouchers/undo.h).
    ///
    /// *Errors*: `not_a_member`, those of `undo_purchase`; those of a key.
    [[nodiscard]] Result<Done> undo(const ShopperCaller& caller,
                                    const IdempotencyKey& key,
                                    const wire::UndoRequest& request) const;

    /// Holds the voucher for an order, for the minutes that its offer says, and tells what it takes
    /// off together with the vouchers that the order has already. What is refused holds nothing.
    ///
    /// *Errors*: `voucher_unknown`, `voucher_used`, `voucher_expired`, `voucher_withdrawn`,
    /// `voucher_reserved` (by another order), `order_cancelled`, what the voucher asks
    /// (`voucher_not_met`, ..; `voucher_nothing_left` also where the order's goods came back),
    /// `currency_mismatch`, `cart_invalid`.
    [[nodiscard]] Result<wire::VoucherReply> reserve(
        const MerchantCaller& caller,
        const std::string& code,
        const wire::VoucherReserveRequest& request) const;

    /// Uses the voucher that the order holds; the engine's event `redeemed`. One that ran out
    /// between checkout and payment is honoured.
    ///
    /// *Errors*: `voucher_unknown`, `voucher_used`, `voucher_withdrawn`, `voucher_reserved`,
    /// `voucher_not_reserved`; `order_cancelled`, `voucher_nothing_left` where the order came back
    /// meanwhile.
    [[nodiscard]] Result<wire::VoucherReply> commit(const MerchantCaller& caller,
                                                    const std::string& code,
                                                    const wire::VoucherOrderRequest& request) const;

    /// *Errors*: `voucher_unknown`, `voucher_used`, `voucher_withdrawn`, `voucher_reserved`.
    [[nodiscard]] Result<wire::VoucherReply> release(
        const MerchantCaller& caller,
        const std::string& code,
        const wire::VoucherOrderRequest& request) const;

private:
    Context& context_;
};

}  // namespace spaarpas::service
