// Products and carts.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { withoutPreviews } from "../support/canned_replies.mjs";
import { listenToAll, queue } from "../support/canned_shop.mjs";
import { expect } from "../support/expect.mjs";

const product = (amount) =>
    `<spaarpas-earn amount-minor="${amount}" currency="EUR" sku="huila-250" category="coffee"></spaarpas-earn>`;
const line = {
    id: "1",
    sku: "huila-250",
    categories: ["coffee"],
    quantity: 1,
    unit_price_minor: 9000,
};
/** What was asked to work previews out, by the backend and by the rules in the page. */
const askedOf = (shop) =>
    shop.backend.requests
        .map(({ path }) => path)
        .filter((path) => /previews$|\/(rules|foretell)\./.test(path));

const cart = { currency: "EUR", lines: [line] };

/** A page with a full cart, and a product beside one whose amount is known to be good. */
async function openWith(shop, amount) {
    const given = `<script>spaarpas.push("setCart", ${JSON.stringify(cart)})</script>`;
    const page = await shop.open(product(1350) + product(amount), {
        head: listenToAll + queue + given + shop.script(),
    });
    await expect(page.locator("spaarpas-earn").first()).toContainText("Je spaart");
    return page;
}

const wrong = ["1998.9999999999998", "19,99", "-5", "veel"].map((amount) => [
    `a product whose amount is ${amount} shows nothing, and the console says why in one sentence`,
    async (shop) => {
        const page = await openWith(shop, amount);
        await expect(page.locator("spaarpas-earn").last()).toHaveText("");
        assert.equal(page.complaints.length, 1, page.complaints.join("\n"));
        assert.ok(page.complaints[0].includes(`amount-minor="${amount}"`), page.complaints[0]);
        await page
            .locator("spaarpas-earn")
            .last()
            .evaluate((element) => {
                element.setAttribute("amount-minor", "1350");
            });
        await expect(page.locator("spaarpas-earn").last()).toContainText("Je spaart");
    },
]);

/** The wallet's next step on a page with a product and a cart, whose tag names the page of the cart. */
async function stepWith(shop, unit_price_minor, cartUrl) {
    const given = { ...cart, lines: [{ ...line, unit_price_minor }] };
    const tag = shop.script(`data-token-url="/token" data-locale="nl" data-cart-url="${cartUrl}"`);
    const page = await shop.open(`${product(1350)}<spaarpas-wallet></spaarpas-wallet>`, {
        head: listenToAll + queue + tag,
    });
    await expect(page.locator("spaarpas-earn")).toContainText("Je spaart");
    await page.evaluate((goods) => spaarpas.setCart(goods), given);
    return page.locator('spaarpas-wallet [part~="next"]');
}

export const cases = {
    ...Object.fromEntries(wrong),

    "the next step says what the cart lacks, and leads to it": async (shop) => {
        const step = await stepWith(shop, 1400, "/winkelwagen");
        await expect(step).toContainText("1 in je winkelwagen, en je kunt");
        await expect(step).toContainText("5 korting’ gebruiken");
        const link = step.locator("a");
        await expect(link).toHaveText("Bekijk je winkelwagen");
        assert.equal(await link.getAttribute("href"), "/winkelwagen");
        const here = await stepWith(shop, 1400, "/");
        await expect(here).toContainText("1 in je winkelwagen, en je kunt");
        await expect(here.locator("a")).toHaveCount(0);
        const enough = await stepWith(shop, 1500, "/winkelwagen");
        await expect(enough).not.toContainText("winkelwagen");
    },

    "what a page's products earn is asked once, of the backend, and no rules are loaded": async (
        shop,
    ) => {
        const page = await shop.open([1350, 2000, 4800].map(product).join(""));
        await expect(page.locator("spaarpas-earn").last()).toContainText("Je spaart");
        await expect(page.locator("spaarpas-earn").first()).toContainText("Je spaart");
        assert.deepEqual(askedOf(shop), ["/v1/wallet/previews"]);
        assert.deepEqual(page.complaints, []);
    },

    "who changes the cart is answered on the spot from then on, without the backend": async (
        shop,
    ) => {
        const page = await shop.open("<spaarpas-earn></spaarpas-earn>");
        const earn = page.locator("spaarpas-earn");
        const change = (unit_price_minor) =>
            page.evaluate((goods) => spaarpas.setCart(goods), {
                ...cart,
                lines: [{ ...line, unit_price_minor }],
            });
        await change(2000);
        await expect(earn).toContainText("Je spaart 20 punten");
        await pause(2100);
        await change(3000);
        await expect(earn).toContainText("Je spaart 30 punten");
        await expect.poll(() => askedOf(shop).length).toBe(4);
        await pause(500);
        withoutPreviews(shop.backend);
        await change(4000);
        await expect(earn).toContainText("Je spaart 40 punten");
        assert.equal(askedOf(shop).length, 4);
        assert.deepEqual(page.complaints, []);
    },

    "where the backend does not say what a product earns, the rules in the page do": async (
        shop,
    ) => {
        withoutPreviews(shop.backend);
        const page = await shop.open(product(1350));
        const earn = page.locator("spaarpas-earn");
        await expect(earn).toContainText("Je spaart 13 punten");
        await earn.evaluate((element) => element.setAttribute("amount-minor", "2000"));
        await expect(earn).toContainText("Je spaart 20 punten");
        const [asked, ...files] = askedOf(shop);
        assert.equal(asked, "/v1/wallet/previews");
        assert.equal(files.length, 2, files.join(" "));
    },

    "a free product does not show what the cart earns": async (shop) => {
        const page = await openWith(shop, "0");
        await expect(page.locator("spaarpas-earn").last()).not.toContainText(/\d/);
        assert.deepEqual(page.complaints, []);
    },
};
