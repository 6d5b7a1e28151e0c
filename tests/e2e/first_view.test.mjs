// What the shop's server puts into its page before any script: the wallet as declarative shadow DOM.
import assert from "node:assert/strict";
import { launchChromium } from "./support/browser.mjs";
import { endAll, startAll } from "./support/ending.mjs";
import { expect } from "./support/expect.mjs";
import { PageServer, shopPage } from "./support/page_server.mjs";
import { orderEvent, startStack } from "./support/stack.mjs";
import { after, before, test } from "./support/testing.mjs";

const nonce = "c3R5bGVzIG9mIHRoZSB3YWxsZXQ=";
const strict = `default-src 'none'; style-src 'nonce-${nonce}'; img-src data:`;

let stack;
let browser;
let pages;
before(async () => {
    [stack, browser] = await startAll(startStack({ shop: false }), launchChromium());
    pages = await new PageServer().listen(Number(new URL(stack.shop).port));
    const { status } = await stack.merchant("POST", "/v1/events", orderEvent("noor", "FV-1"));
    assert.equal(status, 200);
});
after(() => endAll(browser, pages, stack));

/** The view as the shop's server asks for it: from server to server, without an origin. */
async function firstView(query) {
    const authorization = `Bearer ${await stack.token("noor")}`;
    return stack.ask("GET", `/v1/wallet/view?${query}`, undefined, { authorization });
}

/** How the card of the balance looks in a page around the view, without JavaScript. */
async function cardIn(view, { policy, path }) {
    const context = await browser.newContext({ javaScriptEnabled: false });
    try {
        const page = await context.newPage();
        const headers = policy ? { "Content-Security-Policy": policy } : {};
        await page.goto(pages.page(path, shopPage(view), headers));
        const card = page.locator("spaarpas-wallet .card").first();
        const text = await page.locator("spaarpas-wallet .root").textContent();
        const look = await card.evaluate((element) => {
            const style = getComputedStyle(element);
            const { borderTopLeftRadius, paddingTop } = style;
            const accent = style.getPropertyValue("--spp-accent-r");
            return { radius: borderTopLeftRadius, padding: paddingTop, accent };
        });
        return { text, ...look };
    } finally {
        await context.close();
    }
}

test("the first view shows the balance, styled, without JavaScript", async () => {
    const { status, body } = await firstView("locale=nl");
    assert.equal(status, 200);
    const card = await cardIn(body, { path: "/plain" });
    assert.match(card.text, /\d+ punten/);
    assert.notEqual(card.radius, "0px");
    assert.notEqual(card.padding, "0px");
});

test("a page that lets only styles with its nonce pass shows it styled too", async () => {
    const { body } = await firstView(`locale=nl&nonce=${encodeURIComponent(nonce)}`);
    const card = await cardIn(body, { path: "/strict", policy: strict });
    assert.notEqual(card.radius, "0px");
    // P13: what the policy refuses is not in it, so that the shop's colour is there too.
    assert.match(card.accent, /^\d+$/);
    // The same page without the nonce: this test would see a view that has lost its styles.
    const { body: without } = await firstView("locale=nl");
    const bare = await cardIn(without, { path: "/bare", policy: strict });
    assert.equal(bare.radius, "0px");
});

test("a nonce that could be markup is refused", async () => {
    const { status, body } = await firstView(`nonce=${encodeURIComponent('"><script>')}`);
    assert.equal(status, 400);
    assert.equal(body.code, "bad_request");
});

test("the widget takes over where the first view stood, and nothing is there twice", async () => {
    const { body } = await firstView("locale=nl");
    const context = await browser.newContext();
    try {
        const page = await context.newPage();
        const script = `<script src="${stack.api}/v1/spaarpas.js" data-program="koffiebar"
            data-locale="nl" data-launcher="none" async></script>`;
        await page.goto(pages.page("/live", shopPage(body + script)));
        const wallet = page.locator("spaarpas-wallet");
        await expect(wallet.locator("style")).toHaveCount(0);
        assert.equal(await wallet.locator(".root").count(), 1);
    } finally {
        await context.close();
    }
});
