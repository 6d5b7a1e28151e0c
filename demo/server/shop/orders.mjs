// The orders that were placed, newest last, and what was refunded of them.

export class Orders {
    #byId = new Map();
    #lastNumber;

    /** Numbers go on after `lastNumber`: the loyalty backend remembers those of earlier runs. */
    constructor(lastNumber = 24_180) {
        this.#lastNumber = lastNumber;
    }

    nextId() {
        this.#lastNumber += 1;
        return `BN-${this.#lastNumber}`;
    }

    add(order) {
        const stored = { refunds: [], ...order };
        this.#byId.set(order.id, stored);
        return stored;
    }

    find(id) {
        return this.#byId.get(id);
    }

    /** Newest first. */
    of(memberId) {
        return [...this.#byId.values()]
            .filter((order) => order.member === memberId)
            .sort((a, b) => b.placed_at_ms - a.placed_at_ms);
    }
}

/** What can still be refunded of an order: pieces per line. */
export function refundable(order) {
    const left = new Map(order.totals.lines.map((line) => [line.id, line.quantity]));
    for (const refund of order.refunds) {
        for (const { id, quantity } of refund.lines) left.set(id, left.get(id) - quantity);
    }
    return order.totals.lines
        .map((line) => ({ id: line.id, quantity: left.get(line.id) }))
        .filter((line) => line.quantity > 0);
}
