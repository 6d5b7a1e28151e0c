#include <tuple>

#include "backend/service/events/order.h"
#include "backend/service/limits/room.h"
#include "backend/service/names/nfc.h"
#include "backend/service/paths/refusals.h"

namespace spaarpas::service {

namespace {

/// Whether something of an order comes before its newest amendment.
bool is_before(const engine::Amended& amended, std::int64_t at_ms, const std::string& id) {
    return std::tie(at_ms, id) < std::tie(amended.at_ms, amended.id);
}

/// Of two amendments the later one stands, whichever is told first.
void change_cart(const Told& told, engine::Event& order) {
    const engine::Amended amended{event_id(told), told.event.occurred_at_ms};
    if (order.amended && is_before(*order.amended, amended.at_ms, amended.id)) {
        return;
    }
    order.cart = told.event.order->cart;
    put_into_nfc(*order.cart);
    order.amended = amended;
    base::erase_if(order.returns, [&amended](const engine::Return& item) {
        return is_before(amended, item.at_ms, item.id);
    });
}

}  // namespace

Result<EventResult> take_order_changed(const Told& told) {
    const auto change = [&told](engine::Event& order) -> Result<Done> {
        change_cart(told, order);
        return Done{};
    };
    return change_order(told,
                        {told.event.order->order_id, wire::EntryKind::order_changed, "", change});
}

}  // namespace spaarpas::service
