// Starts the demo shop: reads the configuration, wires the parts, listens.

import { serve } from "@hono/node-server";

import { createApp } from "./app.mjs";
import { readConfig, usage } from "./config.mjs";
import { createLoyaltyClient } from "./loyalty/client.mjs";
import { Entitlements } from "./loyalty/entitlements.mjs";
import { Outbox } from "./loyalty/outbox.mjs";
import { Clock } from "./shop/clock.mjs";
import { Codes } from "./shop/codes.mjs";
import { Members } from "./shop/members.mjs";
import { Ordering } from "./shop/ordering.mjs";
import { Orders } from "./shop/orders.mjs";
import { Reviews } from "./shop/reviews.mjs";
import { Sessions } from "./shop/sessions.mjs";
import { cartTotals } from "./shop/totals.mjs";

async function start(config) {
    const clock = new Clock();
    const loyalty = createLoyaltyClient(config);
    const told = [];
    const outbox = new Outbox(loyalty, (entry, reply) => noteOutcome(told, entry, reply));
    const orders = new Orders();
    const entitlements = new Entitlements(loyalty);
    const shop = {
        config,
        clock,
        loyalty,
        told,
        outbox,
        orders,
        loyaltyOrigin: config.backend,
        sessions: new Sessions(() => orders.nextId()),
        members: new Members(config.members),
        reviews: new Reviews(),
        codes: new Codes({ loyalty, outbox }),
        totalsOf: (session) => totalsOf(session, entitlements),
        ordering: new Ordering({ orders, outbox, clock }),
    };
    // A real shop has no panel: what it needs is imported only with it.
    if (config.panel) await (await import("../panel/panel.mjs")).addPanel(shop);
    const app = createApp(shop);
    serve({ fetch: app.fetch, port: config.port, hostname: "localhost" }, ({ port }) => {
        console.log(`The shop is open at http://localhost:${port}/`);
    });
}

/** An empty cart has nothing to honour, so most pages ask for no perks. */
async function totalsOf({ cart, member }, entitlements) {
    const perks = member && !cart.isEmpty ? await entitlements.of(member.id) : [];
    return cartTotals({ lines: cart.lines(), voucher: cart.voucher, perks });
}

/** A refusal is not retried, so it must not pass unseen. Only codes are logged, never a person. */
function noteOutcome(told, entry, reply) {
    const result = reply.body?.results?.[0];
    const refusal = reply.ok ? result?.code : (reply.body?.code ?? `status ${reply.status}`);
    if (refusal) console.error(`loyalty refused ${entry.id}: ${refusal}`);
    told.push({ id: entry.id, outcome: refusal || result?.state || "ok" });
    if (told.length > 50) told.shift();
}

try {
    const config = readConfig(process.argv.slice(2), process.env);
    if (config.help) console.log(usage);
    else await start(config);
} catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
}
