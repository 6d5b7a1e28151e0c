// Shows every state of the wallet on one page: node demo/states/main.mjs [port]. scripts/build makes the files it needs.
import { serve } from "@hono/node-server";

import { createApp } from "./app.mjs";

const port = Number(process.argv[2] ?? 8100);
serve({ fetch: createApp().fetch, port, hostname: "localhost" }, ({ port: open }) => {
    console.log(`Each state of the wallet is at http://localhost:${open}/`);
});
