#pragma once

#include <optional>
#include <string>

#include "backend/next/service/members/account.h"
#include "backend/next/service/paths/result.h"
#include "backend/next/service/vouchers/checkout.h"
#include "backend/next/store/history.h"

namespace spaarpas::service::next {

/// Who tells the events that the server makes of vouchers. No caller has that name.
inline constexpr const char* vouchers_origin = "/vouchers";

/// The id of the event `bought` of a voucher that was bought.
[[nodiscard]] std::string bought_event_id(const std::string& code);

/// Uses the voucher that an order holds: the event `redeemed`, which rules may wait for.
[[nodiscard]] Result<Done> use(HeldAtCheckout& held, const std::string& order_id);

/// The event of the newest use of a voucher on an order that was not undone.
[[nodiscard]] std::optional<store::next::HistoryRecord> find_use(const Account& account,
                                                                 const std::string& code,
                                                                 const std::string& order_id);

}  // namespace spaarpas::service::next
