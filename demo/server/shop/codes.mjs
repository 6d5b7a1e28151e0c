// The loyalty code in a cart: reserved when it is entered, asked again when the cart changes,
// released when it is taken out.

import { toLoyaltyCart } from "../loyalty/events.mjs";
import { releaseVoucher, reserveVoucher } from "../loyalty/vouchers.mjs";
import { cartTotals } from "./totals.mjs";

export class Codes {
    #loyalty;
    #outbox;

    constructor({ loyalty, outbox }) {
        this.#loyalty = loyalty;
        this.#outbox = outbox;
    }

    /**
     * Returns the code of a refusal, or undefined. A free product goes into the cart too, be it
     * empty. With nothing else in the cart there is nothing to reserve another voucher for: it
     * stays the member's.
     */
    async apply(cart, code) {
        let answer = await this.#reserve(cart, code);
        const sku = answer.sku ?? answer.voucher?.sku;
        if (sku && !cart.lines().some((line) => line.sku === sku)) {
            cart.add(sku);
            answer = await this.#reserve(cart, code);
        }
        cart.voucher = answer.voucher ?? null;
        return cart.isEmpty ? undefined : answer.refusal;
    }

    #reserve(cart, code) {
        return reserveVoucher(this.#loyalty, {
            code,
            orderId: cart.orderId,
            cart: toLoyaltyCart(cartTotals({ lines: cart.lines() })),
        });
    }

    /** What a code is worth may depend on the cart. Returns the code of a refusal, or undefined. */
    async cartChanged(cart) {
        if (!cart.voucher) return undefined;
        if (!cart.isEmpty) return this.apply(cart, cart.voucher.code);
        await this.drop(cart);
        return undefined;
    }

    /** Waits until the loyalty backend has heard of it, or is found away: the next code may not stand beside this one. */
    async drop(cart) {
        if (!cart.voucher) return;
        releaseVoucher(this.#outbox, { code: cart.voucher.code, orderId: cart.orderId });
        cart.voucher = null;
        await this.#outbox.flush();
    }
}
