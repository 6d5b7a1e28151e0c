// What the panel shows, as one answer.

import { findProduct, nameOf } from "../server/shop/catalog.mjs";
import { refundable } from "../server/shop/orders.mjs";
import { baskets } from "./baskets.mjs";

const shownOrders = 5;

export function panelState(shop, { member, locale, theme }) {
    const orders = member ? shop.orders.of(member.id).slice(0, shownOrders) : [];
    return {
        members: shop.members.all().map(({ id, name, kind }) => ({ id, name, kind })),
        member: member?.id ?? "",
        locale,
        theme,
        now_ms: shop.clock.now(),
        clockMoves: shop.clockMoves,
        fault: shop.proxy.fault,
        waiting: shop.outbox.size,
        told: shop.told.slice(-6).reverse(),
        baskets: Object.entries(baskets).map(([id, { label }]) => ({ id, label })),
        orders: orders.map((order) => describe(order, locale)),
    };
}

function describe(order, locale) {
    const left = refundable(order);
    const named = left.map(({ id, quantity }) => {
        const line = order.totals.lines.find((candidate) => candidate.id === id);
        return { id, quantity, name: nameOf(findProduct(line.slug), locale) };
    });
    return { id: order.id, total_minor: order.totals.total_minor, lines: named };
}
