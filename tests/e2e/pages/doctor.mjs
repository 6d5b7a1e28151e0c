// What `data-debug` says of a page that has a mistake in it.
import assert from "node:assert/strict";
import { now_ms } from "../../support/clock.mjs";
import { queue } from "../support/canned_shop.mjs";
import { notIn } from "../support/cases.mjs";
import { expect } from "../support/expect.mjs";

const inline = "<spaarpas-wallet></spaarpas-wallet>";
const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A token of the time of the page. */
function tokenOf(claims) {
    const now_s = Math.floor(now_ms() / 1000);
    const all = { iss: "koffiebar", aud: "spaarpas", sub: "k-1", iat: now_s, exp: now_s + 600 };
    return `${part({ alg: "HS256", kid: "one" })}.${part({ ...all, ...claims })}.signature`;
}

/** What the doctor says in a page with this tag. */
async function heard(shop, { attributes = 'data-token-url="/token"', more = "", ...options } = {}) {
    const said = [];
    const tag = shop.script(`data-debug data-locale="nl" ${attributes}`);
    await shop.open(inline, {
        head: queue + tag + more,
        ...options,
        before: (opened) => opened.on("console", (line) => said.push(line.text())),
    });
    const findings = () => said.filter((line) => /^spaarpas: (to mend in|all is well)/.test(line));
    await expect.poll(() => findings().length).toBe(4);
    return findings();
}

const mends = (lines) => lines.filter((line) => line.startsWith("spaarpas: to mend"));

function withToken(shop, claims) {
    shop.pages.json("/eigen", () => ({ token: tokenOf(claims) }));
    return { attributes: 'data-token-url="/eigen"' };
}

const all = {
    "the doctor finds nothing in a page that is right": async (shop) => {
        shop.guest = true;
        assert.deepEqual(mends(await heard(shop)), []);
    },

    "the doctor names a server that does not allow the page's origin": async (shop) => {
        shop.guest = true;
        shop.backend.on("GET", "/v1/programs/koffiebar", { json: {}, unread: true });
        const [said, ...others] = mends(await heard(shop));
        assert.match(
            said,
            /to mend in the server: it does not allow http:\/\/localhost:\d+; start .* --allowed-origin http:/,
        );
        assert.deepEqual(others, []);
    },

    "the doctor names a program that the server does not have": async (shop) => {
        shop.guest = true;
        shop.backend.on("GET", "/v1/programs/koffiebar", { status: 404, json: {} });
        const [said] = mends(await heard(shop));
        assert.match(said, /it has no program "koffiebar"; mend data-program/);
    },

    "the doctor names a tag that is there twice, and a token page that is not there": async (
        shop,
    ) => {
        // Whichever of the two comes first, it asks for the doctor.
        const attributes = 'data-token-url="/nergens"';
        const more = shop.script(`data-debug data-locale="nl" ${attributes}`);
        const [tag, page] = mends(await heard(shop, { attributes, more }));
        assert.match(tag, /to mend in the tag: it stands 2 times/);
        assert.match(page, /to mend in the token page: \/nergens answered 404/);
    },

    "the doctor names a policy that refuses the module": async (shop) => {
        shop.guest = true;
        const policy = `script-src 'self' 'unsafe-inline' ${shop.backend.origin}`;
        const [said] = mends(await heard(shop, { headers: { "Content-Security-Policy": policy } }));
        assert.match(said, /to mend in WebAssembly: .*'wasm-unsafe-eval'/);
    },

    "the doctor names what is wrong with a token, and passes the server's reason on": async (
        shop,
    ) => {
        const [own] = mends(await heard(shop, withToken(shop, { aud: "shop" })));
        assert.match(own, /aud must be "spaarpas"/);
        const detail = "The key that signed it is not known.";
        shop.backend.on("GET", "/v1/wallet", {
            status: 401,
            json: { code: "token_invalid", detail },
        });
        const lines = await heard(shop, withToken(shop, {}));
        assert.ok(mends(lines)[0].includes(`the server refuses the token: ${detail}`));
        assert.ok(!lines.some((line) => line.includes(".signature")));
    },
};

const webkit = "its driver does not tell what the console says";
export const cases = Object.fromEntries(
    Object.entries(all).map(([sentence, check]) => [sentence, notIn({ webkit }, check)]),
);
