#include "backend/service/events/order.h"
#include "backend/service/paths/refusals.h"

namespace spaarpas::service {

Result<EventResult> take_order_cancelled(const Told& told) {
    const auto cancel = [](engine::Event& order) -> Result<Done> {
        order.cancelled = true;
        return Done{};
    };
    return change_order(
        told, {told.event.cancel->order_id, wire::EntryKind::order_cancelled, "", cancel});
}

}  // namespace spaarpas::service
