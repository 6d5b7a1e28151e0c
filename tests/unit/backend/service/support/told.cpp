#include "unit/backend/service/support/world.h"

namespace spaarpas::test {

wire::Event World::order(const std::string& order_id,
                         const std::string& member,
                         std::int64_t minor,
                         std::int64_t at_ms) {
    wire::Event event;
    event.id = "event-" + order_id;
    event.kind = "order";
    event.member = member;
    event.occurred_at_ms = at_ms;
    event.order.emplace();
    event.order->order_id = order_id;
    event.order->cart.currency = "EUR";
    engine::CartLine& line = event.order->cart.lines.emplace_back();
    line.id = "1";
    line.sku = "coffee";
    line.unit_price_minor = minor;
    return event;
}

wire::Event World::refund(const std::string& refund_id,
                          const wire::Event& order,
                          std::int64_t at_ms,
                          std::int64_t minor) {
    wire::Event event;
    event.id = "event-" + refund_id;
    event.kind = "refund";
    event.member = order.member;
    event.occurred_at_ms = at_ms;
    event.refund.emplace();
    event.refund->refund_id = refund_id;
    event.refund->order_id = order.order->order_id;
    event.refund->amount_minor = minor;
    return event;
}

wire::Event World::cancel(const wire::Event& order, std::int64_t at_ms) {
    wire::Event event;
    event.id = "cancel-" + order.order->order_id;
    event.kind = "order_cancelled";
    event.member = order.member;
    event.occurred_at_ms = at_ms;
    event.cancel.emplace();
    event.cancel->order_id = order.order->order_id;
    return event;
}

wire::Event World::changed(wire::Event order, std::int64_t quantity, std::int64_t at_ms) {
    order.id = "changed-" + std::to_string(at_ms) + '-' + order.order->order_id;
    order.kind = "order_changed";
    order.occurred_at_ms = at_ms;
    order.order->cart.lines[0].quantity = quantity;
    return order;
}

wire::Event World::own(const std::string& kind,
                       const std::string& id,
                       const std::string& member,
                       std::int64_t at_ms) {
    wire::Event event;
    event.id = id;
    event.kind = kind;
    event.member = member;
    event.occurred_at_ms = at_ms;
    return event;
}

}  // namespace spaarpas::test
