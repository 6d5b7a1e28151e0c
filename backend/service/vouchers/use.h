#pragma once

#include <optional>
#include <string>

#include "backend/service/members/account.h"
#include "backend/service/paths/result.h"
#include "backend/service/vouchers/checkout.h"
#include "backend/store/history.h"

namespace spaarpas::service {

/// Who tells the events that the server makes of vouchers. No caller has that name.
inline constexpr const char* vouchers_origin = "/vouchers";

/// The id of the event `bought` of a voucher that was bought.
[[nodiscard]] std::string bought_event_id(const std::string& code);

/// The event `bought` of a voucher; nothing where it was given by a rule.
[[nodiscard]] std::optional<store::HistoryRecord> find_purchase(const Account& account,
                                                                const std::string& code);

/// Uses the voucher that an order holds: the event `redeemed`, which rules may wait for.
[[nodiscard]] Result<Done> use(HeldAtCheckout& held, const std::string& order_id);

/// The event of the newest use of a voucher on an order that was not undone.
[[nodiscard]] std::optional<store::HistoryRecord> find_use(const Account& account,
                                                           const std::string& code,
                                                           const std::string& order_id);

}  // namespace spaarpas::service
