#include <algorithm>
#include <tuple>

#include "backend/service/events/order.h"
#include "backend/service/paths/refusals.h"
#include "base/try.h"
#include "engine/decide/return_problems.h"

namespace spaarpas::service {

namespace {

/// What no order can be given back of is refused before it is noted, also where nobody has read the
/// refund from a request.
Result<Done> check_amounts(const wire::RefundEvent& refund) {
    for (std::size_t index = 0; index < refund.lines.size(); ++index) {
        const std::int64_t quantity = refund.lines[index].quantity;
        if (quantity < 1) {
            const std::string at = "/refund/lines/" + std::to_string(index) + "/quantity";
            return refusal_of({engine::return_invalid(at, quantity)});
        }
    }
    if (refund.amount_minor < 0) {
        return refusal_of({engine::return_invalid("/refund/amount_minor", refund.amount_minor)});
    }
    return Done{};
}

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
    const wire::RefundEvent& refund = *told.event.refund;
    if (!refund.lines.empty() && refund.amount_minor != 0) {
        return refusal(ErrorCode::refund_invalid, "A refund has `lines` or `amount_minor`.");
    }
    SPAARPAS_ENSURE(check_amounts(refund));
    const auto change = [&told](engine::Event& order) { return take_back(told, order); };
    return change_order(told, {refund.order_id, wire::EntryKind::refund, refund.refund_id, change});
}

}  // namespace spaarpas::service
