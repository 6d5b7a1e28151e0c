// Starts the demo shop: reads the configuration, wires the parts, listens.

import { serve } from "@hono/node-server";

import { createApp } from "./app.mjs";
import { readConfig, usage } from "./config.mjs";
import { createLoyaltyClient } from "./loyalty/client.mjs";
import { sellIn } from "./shop/money.mjs";
import { createShop } from "./shop.mjs";

async function start(config) {
    sellIn(config.currency);
    const shop = createShop(config, createLoyaltyClient(config));
    // A real shop has no panel: what it needs is imported only with it.
    if (config.panel) await (await import("../panel/panel.mjs")).addPanel(shop);
    const { fetch } = createApp(shop);
    serve({ fetch, port: config.port, hostname: "localhost" }, ({ port }) => {
        console.log(`The shop is open at http://localhost:${port}/`);
    });
}

try {
    const config = readConfig(process.argv.slice(2), process.env);
    if (config.help) console.log(usage);
    else await start(config);
} catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
}
