#include "backend/import/online_retail/plan.h"

#include <string>
#include <utility>

#include "backend/import/online_retail/purchases.h"

namespace spaarpas::import::online_retail {

namespace {

wire::Event event_of(const Row& row, const std::string& id, const char* kind) {
    wire::Event event;
    event.id = id;
    event.kind = kind;
    event.occurred_at_ms = row.occurred_at_ms;
    event.member = row.customer;
    return event;
}

wire::Event order_of(const Row& row) {
    wire::Event event = event_of(row, row.key, "order");
    wire::OrderEvent order;
    order.order_id = row.key;
    order.cart.currency = "GBP";
    loyalty::CartLine line;
    line.id = "1";
    line.sku = "invoice";
    line.unit_price_minor = row.amount_minor;
    order.cart.lines.push_back(std::move(line));
    event.order = std::move(order);
    return event;
}

wire::Event refund_of(const Row& row, const Reversal& reversal, std::size_t part) {
    wire::Event event = event_of(row, row.key + "." + std::to_string(part), "refund");
    wire::RefundEvent refund;
    refund.refund_id = event.id;
    refund.order_id = reversal.order_id;
    refund.amount_minor = reversal.amount_minor;
    event.refund = std::move(refund);
    return event;
}

void plan_cancellation(const Row& row, Purchases& purchases, Plan& plan) {
    const Cancellation cancellation = purchases.cancel(row.customer, row.amount_minor);
    for (std::size_t part = 0; part < cancellation.reversals.size(); ++part) {
        plan.events.push_back({row.line, refund_of(row, cancellation.reversals[part], part + 1)});
    }
    if (cancellation.left_over_minor > 0) {
        plan.refused.push_back({row.line, "nothing_to_reverse", -cancellation.left_over_minor});
    }
}

}  // namespace

Plan plan_events(const File& file) {
    Plan plan;
    plan.refused = file.refused;
    Purchases purchases;
    for (const Row& row : file.rows) {
        if (row.cancels) {
            plan_cancellation(row, purchases, plan);
            continue;
        }
        purchases.add(row.customer, row.key, row.amount_minor);
        plan.events.push_back({row.line, order_of(row)});
    }
    return plan;
}

}  // namespace spaarpas::import::online_retail
