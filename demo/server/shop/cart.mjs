// A shopper's cart: which sku, how ground, how many. Prices are looked up when it is totalled.

import { findSku } from "./catalog.mjs";

const mostOfOne = 20;

export class Cart {
    #entries = new Map();

    /** The order's number is chosen with the cart, so that a voucher can be reserved for it. */
    constructor(orderId) {
        this.orderId = orderId;
        this.voucher = null;
    }

    get isEmpty() {
        return this.#entries.size === 0;
    }

    /** Returns the line's id, or undefined for a sku or grind that we do not sell. */
    add(sku, quantity = 1, grind = undefined) {
        const found = findSku(sku);
        if (!found) return undefined;
        const { grinds } = found.product;
        const chosen = grinds.includes(grind) ? grind : grinds[0];
        const id = chosen ? `${sku}.${chosen}` : sku;
        const before = this.#entries.get(id)?.quantity ?? 0;
        this.#entries.set(id, { id, sku, grind: chosen, quantity: clamp(before + quantity) });
        return id;
    }

    /** A quantity of zero takes the line out. */
    setQuantity(id, quantity) {
        const entry = this.#entries.get(id);
        if (!entry) return;
        if (quantity <= 0) this.#entries.delete(id);
        else entry.quantity = clamp(quantity);
    }

    lines() {
        return [...this.#entries.values()].map((entry) => ({ ...entry, ...findSku(entry.sku) }));
    }
}

const clamp = (quantity) => Math.max(1, Math.min(mostOfOne, Math.trunc(quantity) || 1));
