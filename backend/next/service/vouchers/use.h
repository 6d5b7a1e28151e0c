#pragma once

#include <string>

namespace spaarpas::service::next {

/// Who tells the events that the server makes of vouchers. No caller has that name.
inline constexpr const char* vouchers_origin = "/vouchers";

/// The id of the event `redeemed` of a voucher that is used on an order, and of the event `bought`
/// of a voucher that was bought.
[[nodiscard]] std::string use_event_id(const std::string& code, const std::string& order_id);
[[nodiscard]] std::string bought_event_id(const std::string& code);

}  // namespace spaarpas::service::next
