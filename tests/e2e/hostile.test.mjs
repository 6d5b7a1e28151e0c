// Pages with strict policies, words that look like markup, and token pages that misbehave.
import assert from "node:assert/strict";
import { entries, publicProgram, wallet } from "./support/canned_replies.mjs";
import { CannedShop, listenToAll, queue, token } from "./support/canned_shop.mjs";
import { voucher, withCannedWrites } from "./support/canned_writes.mjs";
import { expect } from "./support/expect.mjs";
import { after, afterEach, before, beforeEach, test } from "./support/testing.mjs";
import { press, seesBalance } from "./support/views.mjs";

const shop = new CannedShop();
before(() => shop.start());
after(() => shop.close());
beforeEach(() => {
    shop.reset();
    withCannedWrites(shop.backend);
});
afterEach(async () => {
    for (const context of shop.browser.contexts()) await context.close();
});

const inline = "<spaarpas-wallet></spaarpas-wallet>";
const nonce = "c3BhYXJwYXM";

/** The strictest policy that the embedding page promises to work under. */
const strict = () =>
    [
        "default-src 'none'",
        `script-src 'nonce-${nonce}' 'wasm-unsafe-eval' ${shop.backend.origin}`,
        `connect-src 'self' ${shop.backend.origin}`,
        `style-src 'nonce-${nonce}'`,
        "img-src data:",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ].join("; ");

const withNonce = (markup) => markup.replaceAll("<script", `<script nonce="${nonce}"`);

test("under a policy of nonces and Trusted Types the whole wallet works, and nothing is reported", async () => {
    const page = await shop.open(inline, {
        head: withNonce(listenToAll + queue + shop.script()),
        headers: { "Content-Security-Policy": strict() },
        before: (opened) =>
            opened.addInitScript(() => {
                window.violated = [];
                addEventListener("securitypolicyviolation", (event) => {
                    window.violated.push(`${event.violatedDirective} ${event.blockedURI}`);
                });
            }),
    });
    await seesBalance(page);
    const shown = page.locator("spaarpas-wallet .balance");
    const ground = await shown.evaluate((card) => getComputedStyle(card).backgroundColor);
    assert.notEqual(ground, "rgba(0, 0, 0, 0)", "the styles did not come through");
    await press(page, "Beloningen");
    await press(page, "€ 5 korting inwisselen");
    await press(page, "Ja, inwisselen");
    await expect(page.getByText(voucher().code)).toBeVisible();
    await page.evaluate(() => spaarpas.open("activity"));
    await expect(page.getByRole("dialog")).toBeVisible();
    assert.deepEqual(await page.evaluate(() => window.violated), []);
    assert.deepEqual(page.complaints, []);
});

test("self-check: the policy is in force, for it stops a style of the page", async () => {
    const page = await shop.open("<p style='color: red'>Rood</p>", {
        head: "",
        headers: { "Content-Security-Policy": strict() },
    });
    assert.match(page.complaints.join("\n"), /Content Security Policy/);
});

const attack = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>{{7*7}}';

/** Every text of the program is the attack, with the id of what it belongs to. */
function poisoned(value) {
    if (Array.isArray(value)) return value.map(poisoned);
    if (value === null || typeof value !== "object") return value;
    if (typeof value.nl === "string") return { nl: attack };
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poisoned(item)]));
}

test("text of a program or a member that looks like markup stays text in every view", async () => {
    const poison = {
        member: { id: "m-1", joined_at_ms: 0 },
        vouchers: [voucher()],
    };
    const page1 = entries();
    page1.entries[0].order_id = attack;
    page1.entries[1].subject = attack;
    shop.backend
        .on("GET", "/v1/programs/koffiebar", () => ({ json: poisoned(publicProgram("nl")) }))
        .on("GET", "/v1/wallet", () => ({ json: wallet(poison) }))
        .on("GET", "/v1/wallet/entries", () => ({ json: page1 }));
    const page = await shop.open(
        `${inline}<spaarpas-earn amount-minor="1350" sku='${attack.replaceAll("'", "")}' category="coffee"></spaarpas-earn><spaarpas-redeem></spaarpas-redeem><spaarpas-tier></spaarpas-tier>`,
    );
    await seesBalance(page);
    await expect(page.locator("spaarpas-wallet")).toContainText("<img src=x");
    for (const section of ["Beloningen", "Activiteit"]) {
        await press(page, section);
        await expect(page.locator("spaarpas-wallet")).toContainText("{{7*7}}");
    }
    const made = await page.evaluate(() =>
        [...document.querySelectorAll("*")]
            .filter((element) => element.shadowRoot)
            .flatMap(({ shadowRoot }) => [
                ...shadowRoot.querySelectorAll("img, script, iframe, object, link"),
            ])
            .map(({ localName }) => localName),
    );
    assert.deepEqual(made, []);
    assert.equal(await page.evaluate(() => window.hit), undefined);
});

for (const [name, page, sentence] of [
    ["fails", { status: 500 }, "Je bent niet meer ingelogd"],
    [
        "answers something else",
        { status: 200, body: "<h1>Log in</h1>" },
        "Je bent niet meer ingelogd",
    ],
    ["says guest", { status: 204 }, "Log in bij de winkel"],
]) {
    test(`the shop's token page ${name}: the wallet says "${sentence}", and asks the backend for no wallet`, async () => {
        const opened = await shop.open(inline, {
            before: (each) => each.route("**/token", (route) => route.fulfill(page)),
        });
        await expect(opened.locator("spaarpas-wallet")).toContainText(sentence);
        assert.equal(shop.asked("/v1/wallet").length, 0);
    });
}

test("a slow token page: the wallet holds its place, and comes with the token", async () => {
    let answer;
    const page = await shop.open(inline, {
        before: (each) =>
            each.route("**/token", async (route) => {
                await new Promise((resolve) => {
                    answer = resolve;
                });
                await route.fulfill({ json: { token } });
            }),
    });
    await expect(page.locator("spaarpas-wallet")).toContainText("Je spaarpas wordt geladen");
    assert.equal(shop.asked("/v1/wallet").length, 0);
    answer();
    await seesBalance(page);
});

test("a page that replaces what browsers offer after the wallet came does not break it", async () => {
    const page = await shop.open(inline);
    await seesBalance(page);
    shop.backend.on("GET", "/v1/wallet", { json: wallet({ points: 207, revision: 30 }) });
    await page.evaluate(() => {
        window.fetch = () => Promise.reject(new Error("replaced"));
        JSON.parse = () => ({});
        window.setTimeout = () => 0;
        spaarpas.refresh();
    });
    await expect(page.getByText("207").first()).toBeVisible();
});
