// The snippets of docs/embedding.md, as they are printed, in a page.
import assert from "node:assert/strict";
import { blocks, page as documentation, section } from "../docs/pages.mjs";
import { CannedShop, token } from "./support/canned_shop.mjs";
import { expect } from "./support/expect.mjs";
import { after, afterEach, before, beforeEach, test } from "./support/testing.mjs";

const text = documentation("docs/embedding.md");
const printed = (heading, language) => blocks(section(text, heading), language);
const [tag] = printed("## 1. The script tag", "html");
const [earn] = printed("## 2. The elements", "html");
const [style] = printed("## 2. The elements", "css");
const callsWith = (words) =>
    printed("## 3. The calls", "js").find((snippet) => snippet.includes(words));
const queueAndCart = callsWith('push("setCart"');
const identify = callsWith('push("identify"');
const onRedeemed = callsWith('"spaarpas:redeemed"');
const [cart] = printed("### The cart", "json");
const [policy] = printed("## Content security policy", "");

const shop = new CannedShop();
/** What the token page answers: a status with what belongs to it. */
let tokenPage;
before(async () => {
    await shop.start();
    shop.pages.page("/account/sign-in", "<h1>Sign in</h1>");
});
after(() => shop.close());
beforeEach(() => {
    shop.reset();
    tokenPage = { status: 200, body: JSON.stringify({ token }) };
});
afterEach(async () => {
    for (const context of shop.browser.contexts()) await context.close();
});

/** The printed tag with the test's backend; `without` attributes that the page is to do without. */
function script(without = []) {
    const own = tag.replace("https://loyalty.example", shop.backend.origin);
    return without.reduce((html, name) => html.replace(new RegExp(`\\s+${name}="[^"]*"`), ""), own);
}

const inline = (code, nonce) => `<script${nonce ? ` nonce="${nonce}"` : ""}>${code}</script>`;
const calls = `const cart = ${cart};\n${queueAndCart}`;

/** Opens the page; `warnings` are all that the console says. */
async function open(body, head, headers) {
    const warnings = [];
    const before = async (page) => {
        page.on("console", (message) => warnings.push(message.text()));
        await page.route("**/account/loyalty-token", (route) => route.fulfill(tokenPage));
    };
    const page = await shop.open(body, { head, headers, before });
    return { page, warnings };
}

test("embedding: the printed tag alone shows the member's points", async () => {
    const { page, warnings } = await open("<spaarpas-wallet></spaarpas-wallet>", script());
    await expect(page.locator("spaarpas-wallet")).toContainText("184");
    assert.deepEqual(warnings, []);
});

test("embedding: what the page puts into a section is shown with it, and not with the others", async () => {
    const [places] = blocks(
        section(documentation("docs/styling.md"), "## Places of your own"),
        "html",
    );
    const { page, warnings } = await open(places, script());
    const wallet = page.locator("spaarpas-wallet");
    const added = page.getByText("Je code geldt ook in onze winkel in Groningen.");
    await expect(wallet).toContainText("184");
    await expect(added).toBeHidden();
    await wallet.getByRole("button", { name: "Beloningen" }).click();
    await expect(added).toBeVisible();
    assert.deepEqual(warnings, []);
});

test("embedding: the printed calls show the member's points, and what the printed cart earns", async () => {
    const head = inline(calls + identify) + script(["data-token-url"]);
    const body = "<spaarpas-wallet></spaarpas-wallet><spaarpas-earn></spaarpas-earn>";
    const { page, warnings } = await open(body, head);
    await expect(page.locator("spaarpas-wallet")).toContainText("184");
    await expect(page.locator("spaarpas-earn")).toContainText(/Je spaart\s\d+\spunten/);
    assert.deepEqual(warnings, []);
});

const guests = {
    204: { status: 204 },
    "a redirect to the sign-in page": { status: 302, headers: { location: "/account/sign-in" } },
    401: { status: 401, body: "sign in" },
};
for (const [answer, reply] of Object.entries(guests)) {
    test(`embedding: the printed identify takes ${answer} for a guest`, async () => {
        tokenPage = reply;
        const head = inline(calls + identify) + script(["data-token-url"]);
        const { page, warnings } = await open("<spaarpas-wallet></spaarpas-wallet>", head);
        await expect(page.getByRole("heading", { name: /Spaar mee/ })).toBeVisible();
        assert.equal(shop.asked("/v1/wallet").length, 0);
        assert.deepEqual(
            warnings.filter((said) => said.includes("spaarpas")),
            [],
        );
    });
}

test("embedding: the printed identify leaves a token page that fails to the wallet", async () => {
    tokenPage = { status: 500, body: "" };
    const head = inline(calls + identify) + script(["data-token-url"]);
    const { warnings } = await open("<spaarpas-wallet></spaarpas-wallet>", head);
    await expect
        .poll(() => warnings.join("\n"))
        .toContain("spaarpas: the shop gave no token: Error: the token page answered 500");
});

test("embedding: the printed product earns, and the printed style is the wallet's", async () => {
    const head = `<style>${style}</style>${script()}`;
    const { page } = await open(`${earn}<spaarpas-wallet></spaarpas-wallet>`, head);
    await expect(page.locator("spaarpas-earn")).toContainText(/Je spaart\s\d+\spunten/);
    await expect(page.locator("spaarpas-wallet")).toContainText("184");
    const family = await page
        .locator("spaarpas-wallet .root")
        .evaluate((root) => getComputedStyle(root).fontFamily);
    assert.match(family, /^Figtree/);
});

test("embedding: the printed listener hears a code", async () => {
    const applied = "const applied = []; const applyToCart = (code) => applied.push(code);";
    const head = script() + inline(`${applied}\n${onRedeemed}`);
    const { page } = await open("<spaarpas-wallet></spaarpas-wallet>", head);
    await expect(page.locator("spaarpas-wallet")).toContainText("184");
    const codes = await page.evaluate(() => {
        const detail = { code: "K-1", reward: "five-euro" };
        document.dispatchEvent(new CustomEvent("spaarpas:redeemed", { detail, bubbles: true }));
        return applied;
    });
    assert.deepEqual(codes, ["K-1"]);
});

test("embedding: the printed policy is enough, beside what the shop's own page needs", async () => {
    const nonce = "c2hvcA==";
    const own = { "script-src": `'nonce-${nonce}'`, "connect-src": "'self'" };
    const wanted = policy.trim().replaceAll("https://loyalty.example", shop.backend.origin);
    const directives = wanted.split("\n").map((line) => {
        const [name] = line.split(/\s+/);
        return `${line} ${own[name] ?? ""}`;
    });
    const header = ["default-src 'none'", "img-src data:", ...directives].join("; ");
    const head = inline(calls, nonce) + script();
    const body = "<spaarpas-wallet></spaarpas-wallet><spaarpas-earn></spaarpas-earn>";
    const { page, warnings } = await open(body, head, { "Content-Security-Policy": header });
    await expect(page.locator("spaarpas-wallet")).toContainText("184");
    await expect(page.locator("spaarpas-earn")).toContainText(/Je spaart\s\d+\spunten/);
    assert.deepEqual(warnings, []);
});
