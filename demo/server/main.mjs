// Starts the demo shop: reads the configuration, wires the parts, listens.

import { serve } from "@hono/node-server";

import { createApp } from "./app.mjs";
import { readConfig, usage } from "./config.mjs";
import { createLoyaltyClient } from "./loyalty/client.mjs";
import { Outbox } from "./loyalty/outbox.mjs";
import { Clock } from "./shop/clock.mjs";
import { Codes } from "./shop/codes.mjs";
import { Members } from "./shop/members.mjs";
import { Ordering } from "./shop/ordering.mjs";
import { Orders } from "./shop/orders.mjs";
import { Reviews } from "./shop/reviews.mjs";
import { Sessions } from "./shop/sessions.mjs";

function start(config) {
    const clock = new Clock();
    const loyalty = createLoyaltyClient(config);
    const outbox = new Outbox(loyalty, logRefusal);
    const orders = new Orders();
    const shop = {
        config,
        clock,
        loyalty,
        outbox,
        orders,
        loyaltyOrigin: config.backend,
        sessions: new Sessions(() => orders.nextId()),
        members: new Members(config.members),
        reviews: new Reviews(),
        codes: new Codes({ loyalty, outbox }),
        ordering: new Ordering({ orders, outbox, clock }),
    };
    const app = createApp(shop);
    serve({ fetch: app.fetch, port: config.port, hostname: "localhost" }, ({ port }) => {
        console.log(`The shop is open at http://localhost:${port}/`);
    });
}

/** A refusal is not retried, so it must not pass unseen. Only the code is logged, never a person. */
function logRefusal(entry, reply) {
    const refused = (reply.body?.results ?? []).find((result) => result.state === "refused");
    const code = reply.ok ? refused?.code : (reply.body?.code ?? reply.status);
    if (code) console.error(`loyalty refused ${entry.id}: ${code}`);
}

try {
    const config = readConfig(process.argv.slice(2), process.env);
    if (config.help) console.log(usage);
    else start(config);
} catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
}
