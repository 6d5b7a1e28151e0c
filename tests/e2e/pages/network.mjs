// Pages and servers that change what is asked and answered on the way.
import assert from "node:assert/strict";
import { queue } from "../support/canned_shop.mjs";
import { notIn } from "../support/cases.mjs";
import { expect } from "../support/expect.mjs";
import { seesBalance } from "../support/views.mjs";

const inline = "<spaarpas-wallet></spaarpas-wallet>";

/** A `fetch` by XMLHttpRequest, as libraries bring it: what it answers is no Response. */
function bringFetch() {
    window.fetch = (address, { method = "GET", headers = {} } = {}) =>
        new Promise((resolve, reject) => {
            const request = new XMLHttpRequest();
            request.open(method, String(address));
            request.responseType = "arraybuffer";
            for (const [name, value] of Object.entries(headers))
                request.setRequestHeader(name, value);
            request.onerror = () => reject(new TypeError("no network"));
            request.onload = () => {
                const text = async () => new TextDecoder().decode(request.response);
                const { status } = request;
                resolve({
                    ok: status >= 200 && status < 300,
                    status,
                    url: request.responseURL,
                    headers: { get: (name) => request.getResponseHeader(name) },
                    arrayBuffer: async () => request.response,
                    text,
                    json: async () => JSON.parse(await text()),
                });
            };
            request.send();
        });
}

const withScript = (run) => ({ before: (page) => page.addInitScript(run) });
const loading = {
    "a module whose type has a parameter": {
        alters: { type: "application/wasm; charset=utf-8" },
    },
    "a browser that compiles no streams": withScript(() => {
        delete WebAssembly.compileStreaming;
    }),
    "a fetch whose answer is no Response": withScript(bringFetch),
};

const loads = Object.entries(loading).map(([what, { alters = {}, ...options }]) => [
    `${what}: the wallet works`,
    async (shop) => {
        shop.backend.alter(/\.wasm$/, alters);
        const page = await shop.open(inline, options);
        await seesBalance(page);
        assert.deepEqual(page.complaints, []);
    },
]);

const guests = {
    "answers 401 for a guest": { status: 401 },
    "sends a guest to the login": { status: 302, headers: { Location: "/inloggen" } },
};

const asGuest = Object.entries(guests).map(([what, answer]) => [
    `a token page that ${what}: the wallet invites, and asks once`,
    async (shop) => {
        let asked = 0;
        const count = () => {
            asked += 1;
        };
        shop.pages.refusal("/token", count, answer);
        const page = await shop.open(inline);
        await expect(page.locator("spaarpas-wallet")).toContainText("Log in bij de winkel");
        assert.equal(asked, 1);
    },
]);

export const cases = {
    ...Object.fromEntries([...loads, ...asGuest]),

    "the server drew the first view and the module cannot be had: the view stays, with a line":
        async (shop) => {
            const view = `<spaarpas-wallet><template shadowrootmode="open"><style>p { color: green }</style>
            <div class="root"><p>391 punten</p></div></template></spaarpas-wallet>`;
            shop.backend.alter(/^widget\./, { status: 404 });
            const page = await shop.open(view);
            const wallet = page.locator("spaarpas-wallet");
            await expect(wallet).toContainText("Even niet bereikbaar");
            await expect(wallet).toContainText("391 punten");
            await expect(page.getByText("391 punten")).toHaveCSS("color", "rgb(0, 128, 0)");
        },

    "a policy that does not let us ask: the console is quiet, with growing pauses": notIn(
        { webkit: "the driver of WebKitGTK moves no clock" },
        async (shop) => {
            const policy = "connect-src 'self'";
            const lines = [];
            const page = await shop.open(inline, {
                headers: { "Content-Security-Policy": policy },
                before: (opened) => {
                    opened.on("console", (message) => lines.push(message.text()));
                    return opened.clock.install();
                },
            });
            await expect(page.locator("spaarpas-wallet")).toContainText("Even niet bereikbaar");
            for (let second = 0; second < 20; second += 1) {
                await page.clock.runFor(1000);
                await page.evaluate(() => fetch("/token").then((reply) => reply.text()));
            }
            assert.ok(lines.length > 0 && lines.length <= 8, lines.join("\n"));
        },
    ),

    "a shop that adds a header of its own, and its cookies, to every request": async (shop) => {
        const adds = `<script>{
            const { fetch } = window;
            window.fetch = (address, options) => {
                const headers = new Headers(options?.headers);
                headers.set("X-CSRF-Token", "1");
                return fetch(address, { ...options, headers, credentials: "include" });
            };
            const { send } = XMLHttpRequest.prototype;
            XMLHttpRequest.prototype.send = function (...given) {
                this.setRequestHeader("X-CSRF-Token", "1");
                this.withCredentials = true;
                return send.apply(this, given);
            };
        }</script>`;
        const page = await shop.open(inline, { head: adds + queue + shop.script() });
        await seesBalance(page);
        assert.deepEqual(page.complaints, []);
    },
};
