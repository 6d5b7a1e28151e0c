#pragma once

#include <functional>
#include <string>

#include "backend/service/events/kinds.h"
#include "backend/store/waiting.h"

namespace spaarpas::service {

/// What is told of an order that is known: a refund, a cancellation, an amendment.
///
/// *Shape*: `change` makes the order what it is now.
struct OrderChange {
    std::string order_id;
    wire::EntryKind kind = wire::EntryKind::refund;
    std::string subject;
    std::function<Result<Done>(engine::Event&)> change;
};

/// Changes an order of the member's past, or one that waits for somebody who has not joined.
///
/// *Errors*: `order_unknown`, `order_cancelled`, `member_erased`, `member_unknown` where the order
/// is another member's, those of `change` and of `engine::decide`.
[[nodiscard]] Result<EventResult> change_order(const Told& told, const OrderChange& what);

/// Whether an order could be booked, as far as that does not hang on the member. A problem's
/// pointer is the order's event, as in a member's past.
[[nodiscard]] Result<Done> check_order(const Told& told, const engine::Event& order);

}  // namespace spaarpas::service
