#include <algorithm>
#include <tuple>

#include "backend/service/events/order.h"
#include "backend/service/paths/refusals.h"

namespace spaarpas::service {

namespace {

Result<Done> take_back(const Told& told, engine::Event& order) {
    const wire::RefundEvent& refund = *told.event.refund;
    const bool is_known = std::any_of(
        order.returns.begin(), order.returns.end(), [&refund](const engine::Return& item) {
            return item.id == refund.refund_id;
        });
    if (is_known) {
        return refusal(ErrorCode::refund_invalid,
                       "The refund was told by an event with another id.");
    }
    const std::int64_t at_ms = told.event.occurred_at_ms;
    if (order.amended &&
        std::tie(at_ms, refund.refund_id) < std::tie(order.amended->at_ms, order.amended->id)) {
        // What came back before the order was changed is in the changed cart already.
        return Done{};
    }
    order.returns.push_back({refund.refund_id, at_ms, refund.lines, refund.amount_minor});
    return Done{};
}

}  // namespace

Result<EventResult> take_refund(const Told& told) {
    if (!told.event.refund) {
        return refusal(ErrorCode::body_invalid, "An event of the kind `refund` has a `refund`.");
    }
    const wire::RefundEvent& refund = *told.event.refund;
    if (!refund.lines.empty() && refund.amount_minor != 0) {
        return refusal(ErrorCode::refund_invalid, "A refund has `lines` or `amount_minor`.");
    }
    const auto change = [&told](engine::Event& order) { return take_back(told, order); };
    return change_order(told, {refund.order_id, wire::EntryKind::refund, refund.refund_id, change});
}

}  // namespace spaarpas::service
