// What the shop tells the loyalty backend: its own orders and refunds, in the words of the contract.
// An event's id is its idempotency key, so it is made from the order and never from chance.

/** The cart as `setCart` and an order share it. Amounts are cents and include VAT. */
export function toLoyaltyCart(totals) {
    return {
        currency: totals.currency,
        channel: "web",
        lines: totals.lines.map((line) => ({
            id: line.id,
            sku: line.sku,
            ...(line.name ? { name: line.name } : {}),
            categories: line.categories,
            quantity: line.quantity,
            unit_price_minor: line.unit_price_minor,
            discount_minor: line.discount_minor,
            tax_minor: line.tax_minor,
        })),
        shipping_minor: totals.shipping_minor,
        order_discount_minor: totals.order_discount_minor,
    };
}

export function orderEvent(order) {
    return {
        id: `order-${order.id}`,
        kind: "order",
        occurred_at_ms: order.placed_at_ms,
        member: order.member,
        order: { order_id: order.id, cart: toLoyaltyCart(order.totals) },
    };
}

/** A refund of whole lines (`lines: [{ id, quantity }]`) or of a plain amount (`amount_minor`). */
export function refundEvent(order, refund) {
    return {
        id: `refund-${refund.id}`,
        kind: "refund",
        occurred_at_ms: refund.refunded_at_ms,
        member: order.member,
        refund: {
            refund_id: refund.id,
            order_id: order.id,
            ...(refund.lines
                ? { lines: refund.lines.map(({ id, quantity }) => ({ line: id, quantity })) }
                : { amount_minor: refund.amount_minor }),
        },
    };
}

/** Anything else that the program rewards: its `kind` is the name of the event in the program. */
export function memberEvent({ id, kind, member, nowMs }) {
    return { id, kind, occurred_at_ms: nowMs, member };
}
