// Placing and refunding: the shop's own books first, then the loyalty backend through the outbox.

import { orderEvent, refundEvent } from "../loyalty/events.mjs";
import { refundable } from "./orders.mjs";

export class Ordering {
    #orders;
    #outbox;
    #clock;

    constructor({ orders, outbox, clock }) {
        this.#orders = orders;
        this.#outbox = outbox;
        this.#clock = clock;
    }

    /** A guest's order is not told: there is nobody to give points to. */
    place({ id, member, totals, placed_at_ms = this.#clock.now() }) {
        const order = this.#orders.add({ id, member, totals, placed_at_ms });
        if (member) this.#tell(orderEvent(order));
        return order;
    }

    /** Refunds the given pieces, or all that is left. Returns undefined when nothing is left. */
    refund(order, lines = refundable(order)) {
        const left = new Map(refundable(order).map((line) => [line.id, line.quantity]));
        const possible = lines.filter(
            (line) => line.quantity > 0 && line.quantity <= (left.get(line.id) ?? 0),
        );
        if (possible.length === 0) return undefined;
        const refund = {
            id: `${order.id}-R${order.refunds.length + 1}`,
            refunded_at_ms: this.#clock.now(),
            lines: possible,
        };
        order.refunds.push(refund);
        if (order.member) this.#tell(refundEvent(order, refund));
        return refund;
    }

    #tell(event) {
        this.#outbox.add({ id: event.id, body: event });
    }
}
