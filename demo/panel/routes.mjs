// What the developers' panel may ask of the shop's server. None of this belongs in a real shop.

import { fileURLToPath } from "node:url";

import { serveStatic } from "@hono/node-server/serve-static";
import { streamSSE } from "hono/streaming";

import { signInAs } from "../server/routes/account.mjs";
import { cartTotals } from "../server/shop/totals.mjs";
import { basketLines, baskets } from "./baskets.mjs";
import { followClock, moveClock } from "./clock.mjs";
import { faults } from "./proxy.mjs";
import { panelState } from "./state.mjs";

/** The panel's own files need no visit. */
export function panelFiles(app) {
    const root = fileURLToPath(new URL("./public", import.meta.url));
    const rewriteRequestPath = (path) => path.slice("/panel".length);
    app.use("/panel/*", serveStatic({ root, rewriteRequestPath }));
}

export function panelRoutes(app, shop) {
    const state = async (c) => {
        shop.clockMoves = await followClock(shop);
        return c.json(panelState(shop, c.get("visit")));
    };
    app.get("/panel/state", state);

    app.post("/panel/sign-in", async (c) => {
        const { member } = await c.req.json();
        signInAs(c, shop, shop.members.find(member) ?? null);
        return c.json({});
    });

    app.post("/panel/order", async (c) => {
        const { basket } = await c.req.json();
        const { member } = c.get("visit");
        if (!(basket in baskets)) return c.json({}, 400);
        const totals = cartTotals({ lines: basketLines(baskets[basket].skus) });
        shop.ordering.place({ id: shop.orders.nextId(), member: member?.id ?? null, totals });
        return state(c);
    });

    app.post("/panel/refund", async (c) => {
        const { order: id, line } = await c.req.json();
        const order = shop.orders.find(id);
        if (!order) return c.json({}, 404);
        shop.ordering.refund(order, line ? [{ id: line, quantity: 1 }] : undefined);
        return state(c);
    });

    app.post("/panel/clock", async (c) => {
        await moveClock(shop, await c.req.json());
        return state(c);
    });

    app.post("/panel/network", async (c) => {
        const { fault } = await c.req.json();
        if (faults.includes(fault)) shop.proxy.setFault(fault);
        return state(c);
    });

    app.get("/panel/requests", (c) => streamSSE(c, (stream) => watchRequests(stream, shop.proxy)));
}

async function watchRequests(stream, proxy) {
    const send = (entry) => void stream.writeSSE({ data: JSON.stringify(entry) });
    for (const entry of proxy.entries) send(entry);
    proxy.on("entry", send);
    await new Promise((resolve) => stream.onAbort(resolve));
    proxy.off("entry", send);
}
