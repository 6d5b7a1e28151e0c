// The shop: its pages, its static files and what every answer carries.

import { fileURLToPath } from "node:url";

import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { csrf } from "hono/csrf";
import { etag } from "hono/etag";
import { NONCE, secureHeaders } from "hono/secure-headers";

import { missingPage } from "./pages/info.mjs";
import { accountRoutes } from "./routes/account.mjs";
import { browseRoutes } from "./routes/browse.mjs";
import { cartRoutes } from "./routes/cart.mjs";
import { checkoutRoutes } from "./routes/checkout.mjs";
import { loyaltyTokenRoute } from "./routes/loyalty-token.mjs";
import { voiceRoutes } from "./routes/voices.mjs";
import { show, visitMiddleware } from "./visit.mjs";

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

const fonts = { serif: "@fontsource/young-serif", sans: "@fontsource-variable/figtree" };

/**
 * The policy of a careful shop. The loyalty card needs its own origin and 'wasm-unsafe-eval', and its first view a nonce for
 * the styles in it.
 */
const contentPolicy = (loyaltyOrigin) => ({
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", "'wasm-unsafe-eval'", loyaltyOrigin],
    connectSrc: ["'self'", loyaltyOrigin],
    styleSrc: ["'self'", loyaltyOrigin, NONCE],
    imgSrc: ["'self'", "data:", loyaltyOrigin],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
});

/** @param shop the parts that `main` wired together */
export function createApp(shop) {
    const app = new Hono();
    app.use(
        secureHeaders({
            contentSecurityPolicy: contentPolicy(shop.loyaltyOrigin),
            // The loyalty script is on another origin, without credentials.
            crossOriginResourcePolicy: "same-origin",
            strictTransportSecurity: false,
            // With "no-referrer" a form of our own would be posted from the origin "null".
            referrerPolicy: "same-origin",
        }),
    );
    app.use(csrf());
    app.use("/static/*", etag());
    app.use("/static/*", files("../public", "/static", "no-cache"));
    for (const [name, font] of Object.entries(fonts)) {
        const where = `../../node_modules/${font}/files`;
        app.use(`/fonts/${name}/*`, files(where, `/fonts/${name}`, "max-age=31536000, immutable"));
    }
    shop.panel?.files(app);
    app.use(visitMiddleware(shop));
    shop.panel?.routes(app, shop);
    browseRoutes(app, shop);
    cartRoutes(app, shop);
    checkoutRoutes(app, shop);
    accountRoutes(app, shop);
    loyaltyTokenRoute(app, shop);
    voiceRoutes(app, shop);
    app.notFound((c) => {
        const visit = c.get("visit");
        if (!visit) return c.text("Not found", 404);
        c.status(404);
        return show(c, missingPage(visit));
    });
    return app;
}

const files = (path, prefix, caching) =>
    serveStatic({
        root: folder(path),
        rewriteRequestPath: (requestPath) => requestPath.slice(prefix.length),
        onFound: (_, c) => c.header("cache-control", caching),
    });
