// A voucher at checkout: reserve it for the order when the shopper enters the code, commit it when
// the order is placed, release it when the shopper takes it out again.

import { LoyaltyUnavailable } from "./client.mjs";

const path = (code, step) => `/v1/vouchers/${encodeURIComponent(code)}/${step}`;

/**
 * The backend decides what the code takes off this cart. Reserving it again for the same order,
 * with another cart, gives the new amounts.
 * @returns `{ voucher: { code, discount_minor, shipping_discount_minor, sku, perk } }`, or
 *     `{ refusal }`: a stable code of the backend, or "unavailable"; with `voucher_no_item` the
 *     `sku` that has to be in the cart for it
 */
export async function reserveVoucher(request, { code, orderId, cart }) {
    try {
        const reply = await request("POST", path(code, "reserve"), { order_id: orderId, cart });
        if (!reply.ok) return refused(reply.body);
        const { discount_minor, shipping_discount_minor, sku, perk } = reply.body;
        return { voucher: { code, discount_minor, shipping_discount_minor, sku, perk } };
    } catch (error) {
        if (error instanceof LoyaltyUnavailable) return { refusal: "unavailable" };
        throw error;
    }
}

function refused(problem) {
    const refusal = problem?.code ?? "refused";
    const item = problem?.problems?.find(({ code }) => code === "voucher_no_item");
    return item ? { refusal, sku: item.expected } : { refusal };
}

/** Commit and release go through the outbox: they must arrive, but nobody has to wait for them. */
export function commitVoucher(outbox, { code, orderId }) {
    outbox.add({
        id: `commit-${code}-${orderId}`,
        path: path(code, "commit"),
        body: { order_id: orderId },
    });
}

export function releaseVoucher(outbox, { code, orderId }) {
    outbox.add({
        id: `release-${code}-${orderId}`,
        path: path(code, "release"),
        body: { order_id: orderId },
    });
}
