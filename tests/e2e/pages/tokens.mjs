// Whose token it is, and why the server did not take one.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { entries, wallet } from "../support/canned_replies.mjs";
import { listenToAll, queue, token } from "../support/canned_shop.mjs";
import { expect } from "../support/expect.mjs";
import { press } from "../support/views.mjs";

const inline = "<spaarpas-wallet></spaarpas-wallet>";
const reason = "The token's aud must be spaarpas.";

/** A service worker of the shop's that keeps whatever is asked for, and answers with it ever after. */
const keepsAll = `const kept = new Map();
    addEventListener("install", () => skipWaiting());
    addEventListener("activate", (event) => event.waitUntil(clients.claim()));
    addEventListener("fetch", (event) => {
        const { method, mode, url } = event.request;
        if (method !== "GET" || mode === "navigate") return;
        event.respondWith((async () => {
            if (!kept.has(url)) kept.set(url, await fetch(event.request));
            return kept.get(url).clone();
        })());
    });`;

const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
const tokenOf = (sub) => `${part({ alg: "HS256" })}.${part({ iss: "koffiebar", sub })}.signature`;
const holderOf = (sub) => createHash("sha256").update(sub).digest("hex").slice(0, 32);

/** Each member has points and an order of their own, by the token that is sent. */
const members = { eva: 325, tom: 41 };
function withMembers(backend) {
    const subOf = ({ headers }) =>
        Object.keys(members).find((sub) => headers.authorization.includes(tokenOf(sub)));
    const points = (sub) => wallet({ points: members[sub] });
    const page = (sub) => {
        const { entries: list } = entries();
        return { entries: list.map((entry) => ({ ...entry, order_id: `van-${sub}` })) };
    };
    for (const [path, of] of [
        ["/v1/wallet", points],
        ["/v1/wallet/entries", page],
    ]) {
        backend.on("GET", path, (request) => {
            const sub = subOf(request);
            return { json: { holder: holderOf(sub), ...of(sub) } };
        });
    }
}

const identify = (page, sub) => page.evaluate((text) => spaarpas.identify(text), tokenOf(sub));

/** Notes in the page whether `text` is ever shown from now on. */
const watchFor = (page, text) =>
    page.locator("spaarpas-wallet").evaluate((element, words) => {
        window.wasShown = false;
        new MutationObserver(() => {
            window.wasShown ||= element.shadowRoot.textContent.includes(words);
        }).observe(element.shadowRoot, { subtree: true, childList: true, characterData: true });
    }, text);

export const cases = {
    "a service worker of the shop that answers every GET from its cache: the second member sees nothing of the first":
        async (shop) => {
            withMembers(shop.backend);
            shop.pages.page("/worker.js", keepsAll, { "Content-Type": "text/javascript" });
            const page = await shop.open(inline, {
                head: `${queue}${shop.script('data-locale="nl"')}`,
            });
            await page.evaluate(async () => {
                await navigator.serviceWorker.register("/worker.js");
                await new Promise((resolve) => {
                    if (navigator.serviceWorker.controller) resolve();
                    else navigator.serviceWorker.addEventListener("controllerchange", resolve);
                });
            });
            const shown = page.locator("spaarpas-wallet");
            await identify(page, "eva");
            await expect(shown).toContainText("325");
            await press(page, "Activiteit");
            await expect(shown).toContainText("van-eva");
            await page.evaluate(() => spaarpas.identify(() => ""));
            await expect(shown).not.toContainText("van-eva");
            await watchFor(page, "van-eva");
            await identify(page, "tom");
            await expect(shown).toContainText("van-tom");
            await press(page, "Overzicht");
            await expect(shown).toContainText("41");
            await expect(shown).not.toContainText("325");
            assert.equal(await page.evaluate(() => window.wasShown), false);
        },

    "a token that the server refuses: console and event say why, and never the token": async (
        shop,
    ) => {
        const refusal = {
            type: "about:blank",
            title: "The token is not valid",
            status: 401,
            code: "token_invalid",
            detail: reason,
        };
        shop.backend.on("GET", "/v1/wallet", () => ({
            status: 401,
            type: "application/problem+json",
            json: refusal,
        }));
        const page = await shop.open(inline, { head: listenToAll + queue + shop.script() });
        await expect(page.locator("spaarpas-wallet")).toContainText("Je bent niet meer ingelogd");
        const heard = await page.evaluate(() =>
            window.heard.filter(({ name }) => name === "error"),
        );
        assert.deepEqual(heard, [{ name: "error", detail: { code: "signed_out", reason } }]);
        const said = page.complaints.filter((line) => line.startsWith("spaarpas:"));
        assert.deepEqual(said, [`spaarpas: the server refused the token: ${reason}`]);
        assert.ok(!page.complaints.some((line) => line.includes(token)));
    },
};
