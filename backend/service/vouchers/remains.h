#pragma once

#include <string>

#include "backend/service/members/account.h"
#include "backend/service/paths/result.h"
#include "backend/service/vouchers/checkout.h"
#include "engine/decide/event.h"
#include "engine/offers/offer.h"

namespace spaarpas::service {

/// Whether so little of an order is left that a voucher of the offer comes back from it: no goods,
/// or gift cards and the like alone, which no voucher is taken off that does not ask for them.
[[nodiscard]] bool gives_back(const Account& account,
                              const engine::Event& order,
                              const engine::Offer& offer);

/// Whether a voucher would be lost on the order: used on what was cancelled or came back already.
///
/// *Errors*: `order_cancelled`, `voucher_nothing_left`.
[[nodiscard]] Result<Done> check_order_stands(const HeldAtCheckout& held,
                                              const std::string& order_id);

}  // namespace spaarpas::service
