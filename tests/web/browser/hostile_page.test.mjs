// The widget in real Chromium, in pages that make it hard: a strict policy, a swapped body, changed prototypes.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { launchChromium } from "../../e2e/support/browser.mjs";
import { CannedBackend } from "../../e2e/support/canned_backend.mjs";
import { wallet, withCannedReplies } from "../../e2e/support/canned_replies.mjs";
import { PageServer, shopPage } from "../../e2e/support/page_server.mjs";

let backend;
let shop;
let browser;
let page;
let complaints;

before(async () => {
    backend = await new CannedBackend().listen();
    shop = await new PageServer().listen();
    shop.json("/token", () => ({ token: "a.b.c" }));
    browser = await launchChromium();
});

after(async () => {
    await browser?.close();
    await backend?.close();
    await shop?.close();
});

beforeEach(async () => {
    await page?.close();
    backend.requests.length = 0;
    withCannedReplies(backend);
    page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    complaints = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
        if (message.type() === "error" && !message.location().url.endsWith("/favicon.ico")) {
            complaints.push(message.text());
        }
    });
});

const tag = (attributes = "") =>
    `<script async ${attributes} src="${backend.origin}/v1/spaarpas.js" data-program="koffiebar" data-token-url="/token"></script>`;

const balance = (element = "spaarpas-wallet") =>
    page.locator(element).getByText("184", { exact: false }).first();

const asked = (path) => backend.requests.filter((request) => request.path === path).length;

test("policy: nonces alone for styles and scripts, and Trusted Types, change nothing", async () => {
    const policy = [
        "default-src 'none'",
        "img-src data:", // the page's own icon, which is none
        "script-src 'nonce-n1' 'strict-dynamic' 'wasm-unsafe-eval'",
        "style-src 'nonce-n1'",
        `connect-src 'self' ${backend.origin}`,
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ].join("; ");
    const body = `<spaarpas-wallet></spaarpas-wallet>${tag('nonce="n1"')}`;
    await page.goto(shop.page("/csp", shopPage(body), { "Content-Security-Policy": policy }));
    await balance().waitFor();
    const size = await balance().evaluate((element) => getComputedStyle(element).fontSize);
    assert.notEqual(size, "16px", "the style sheet has no effect");
    await page.evaluate(() => window.spaarpas.open());
    await page.locator("spaarpas-panel dialog[open]").waitFor();
    assert.deepEqual(complaints, []);
});

test("intent: a page that is only looked at asks for the script and nothing else", async () => {
    await page.goto(shop.page("/quiet", shopPage(tag())));
    await page.locator("spaarpas-launcher").getByRole("button").waitFor();
    await page.waitForTimeout(300);
    assert.deepEqual(
        backend.requests.map(({ path }) => path),
        ["/v1/spaarpas.js"],
    );
    const stored = await page.evaluate(() => [document.cookie, localStorage.length]);
    assert.deepEqual(stored, ["", 0]);
});

test("launcher: a click opens the panel, and Escape gives the focus back to it", async () => {
    await page.goto(shop.page("/launcher", shopPage(tag())));
    await page.locator("spaarpas-launcher").getByRole("button").click();
    await balance("spaarpas-panel").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("spaarpas-panel dialog[open]").waitFor({ state: "detached" });
    const focused = await page.evaluate(() => document.activeElement.localName);
    assert.equal(focused, "spaarpas-launcher");
    assert.deepEqual(complaints, []);
});

test("body: a shop that swaps its body keeps the launcher, and new elements come alive", async () => {
    await page.goto(shop.page("/turbo", shopPage(`<spaarpas-tier></spaarpas-tier>${tag()}`)));
    await page.locator("spaarpas-tier").getByText("Brons").waitFor();
    await page.evaluate(() => {
        const body = document.createElement("body");
        body.append(document.createElement("spaarpas-wallet"));
        document.body.replaceWith(body);
    });
    await balance().waitFor();
    await page.locator("spaarpas-launcher").getByRole("button").click();
    await page.locator("spaarpas-panel dialog[open]").waitFor();
    assert.deepEqual(complaints, []);
});

test("prototypes: what a page changes later does not change the widget", async () => {
    await page.goto(
        shop.page("/prototypes", shopPage(`<spaarpas-wallet></spaarpas-wallet>${tag()}`)),
    );
    await balance().waitFor();
    await page.evaluate(() => {
        Array.prototype.toJSON = () => "broken";
        Node.prototype.appendChild = () => {
            throw new Error("changed");
        };
        window.fetch = () => Promise.reject(new Error("changed"));
    });
    backend.on("GET", "/v1/wallet", () => ({ json: wallet({ points: 234, revision: 13 }) }));
    await page.evaluate(() => window.spaarpas.refresh());
    await page.locator("spaarpas-wallet").getByText("234").first().waitFor();
    assert.deepEqual(complaints, []);
});

test("stream: a new revision brings new points without a reload, and out of sight it is closed", async () => {
    await page.goto(shop.page("/stream", shopPage(`<spaarpas-wallet></spaarpas-wallet>${tag()}`)));
    await balance().waitFor();
    await until(() => backend.streams.size === 1);
    backend.on("GET", "/v1/wallet", () => ({ json: wallet({ points: 199, revision: 13 }) }));
    backend.notice(13);
    await page.locator("spaarpas-wallet").getByText("199").first().waitFor();
    await page.evaluate(() => document.querySelector("spaarpas-wallet").remove());
    await until(() => backend.streams.size === 0);
    assert.deepEqual(complaints, []);
});

test("destroy: nothing is left behind, and the script can come again", async () => {
    await page.goto(shop.page("/destroy", shopPage(`<spaarpas-wallet></spaarpas-wallet>${tag()}`)));
    await balance().waitFor();
    await page.locator("spaarpas-launcher").waitFor();
    const left = await page.evaluate(() => {
        window.spaarpas.destroy();
        return {
            api: typeof window.spaarpas,
            launchers: document.querySelectorAll("spaarpas-launcher, spaarpas-panel").length,
            text: document.querySelector("spaarpas-wallet").shadowRoot.textContent,
        };
    });
    assert.deepEqual(left, { api: "undefined", launchers: 0, text: "" });
    await page.evaluate((source) => {
        const script = document.createElement("script");
        script.dataset.program = "koffiebar";
        script.dataset.tokenUrl = "/token";
        script.src = source;
        document.head.append(script);
    }, `${backend.origin}/v1/spaarpas.js`);
    await balance().waitFor();
    assert.deepEqual(complaints, []);
});

test("twice: a page that includes the script two times has one widget", async () => {
    await page.goto(
        shop.page("/twice", shopPage(`<spaarpas-wallet></spaarpas-wallet>${tag()}${tag()}`)),
    );
    await balance().waitFor();
    await page.locator("spaarpas-launcher").first().waitFor();
    await page.waitForTimeout(200);
    assert.equal(await page.locator("spaarpas-launcher").count(), 1);
    assert.equal(asked("/v1/wallet"), 1);
});

async function until(condition) {
    for (let tries = 0; tries < 100; tries++) {
        if (condition()) {
            return;
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.fail(`never came true: ${condition}`);
}
