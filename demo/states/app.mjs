// Serves the pages of the states, and for each of them a loyalty backend that is in that state.
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

import { Hono } from "hono";

import { productPicture } from "../server/art/picture.mjs";
import { findProduct } from "../server/shop/catalog.mjs";
import { foretell } from "./foretell.mjs";
import { allStates, locales, statePage, themes } from "./pages.mjs";
import { entries, publicProgram, wallet } from "./replies.mjs";
import { states } from "./states.mjs";

const types = {
    ".js": "text/javascript",
    ".json": "application/json",
    ".wasm": "application/wasm",
};

const inFolder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The reply of the wallet in a state. */
function walletIn({ wallet: changes, points, program }, now) {
    const all = wallet({ now, points, program: program?.(publicProgram("nl")) });
    return { ...all, ...changes?.(all, now) };
}

const stateOf = (c) => {
    const name = c.req.header("authorization")?.replace("Bearer ", "");
    return Object.hasOwn(states, name) ? name : undefined;
};

const picture = (slug) => (c) => {
    c.header("Content-Type", "image/svg+xml");
    return c.body(String(productPicture(findProduct(slug ?? c.req.param("slug")), "nl")));
};

function addApi(app, now) {
    /** The states whose wallet a page has had since it asked who is there. */
    const answered = new Set();
    app.get("/:state/token", (c) => {
        answered.delete(c.req.param("state"));
        return c.json({ token: c.req.param("state") });
    });
    app.get("/v1/programs/koffiebar", (c) => {
        const program = publicProgram(c.req.query("locale") ?? "nl");
        // The file is the same for all; a state that has another program is known by the page that asks.
        const name = new URL(c.req.header("referer") ?? "http://none/").pathname.slice(1);
        return c.json(states[name]?.program?.(program) ?? program);
    });
    app.get("/v1/wallet", (c) => {
        const name = stateOf(c);
        if (!name) return c.json({ code: "unauthorized", status: 401 }, 401);
        const { answer } = states[name];
        if (answer === "never") return new Promise(() => undefined);
        const isDown = answer === "down" || (answer === "once" && answered.has(name));
        answered.add(name);
        return isDown
            ? c.json({ code: "internal", status: 503 }, 503)
            : c.json(walletIn(states[name], now()));
    });
    app.get("/v1/wallet/entries", (c) => c.json(entries(now())));
    app.post("/v1/programs/koffiebar/previews", async (c) =>
        c.json(await foretell(publicProgram("nl"), await c.req.json(), { now: now() })),
    );
    app.post("/v1/wallet/previews", async (c) => {
        const name = stateOf(c);
        if (!name || states[name].answer) return c.json({ code: "internal", status: 503 }, 503);
        const program = states[name].program?.(publicProgram("nl")) ?? publicProgram("nl");
        const known = { wallet: walletIn(states[name], now()), now: now() };
        return c.json(await foretell(program, await c.req.json(), known));
    });
    app.get("/v1/:file{.+}", async (c) => {
        const file = c.req.param("file");
        if (!/^[\w.-]+$/.test(file) || !types[extname(file)]) return c.notFound();
        c.header("Content-Type", types[extname(file)]);
        return c.body(await readFile(inFolder(`../../build/web/dist/${file}`)));
    });
}

/** @param now gives the time of the replies, in milliseconds */
export function createApp(now = Date.now) {
    const app = new Hono();
    addApi(app, now);
    app.get("/p/:slug/picture.svg", picture());
    app.get("/picture.svg", picture("mok"));
    app.get("/static/icon.svg", async (c) => {
        c.header("Content-Type", "image/svg+xml");
        return c.body(await readFile(inFolder("../public/icon.svg")));
    });
    app.get("/nobody", (c) => c.body(null, 204));
    const chosen = (c) => ({
        locale: locales.find((locale) => locale === c.req.query("lang")) ?? "nl",
        theme: themes.find((theme) => theme === c.req.query("theme")) ?? "light",
    });
    app.get("/", (c) => c.html(allStates(chosen(c))));
    app.get("/:state", (c) => {
        const name = c.req.param("state");
        return Object.hasOwn(states, name) ? c.html(statePage(name, chosen(c))) : c.notFound();
    });
    return app;
}
