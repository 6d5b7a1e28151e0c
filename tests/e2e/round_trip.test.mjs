// A shopper's round trip in the demo shop, with the real server behind it.
import assert from "node:assert/strict";
import { endAll, startAll } from "./support/ending.mjs";
import { expect } from "./support/expect.mjs";
import { ShopBrowser } from "./support/shopper.mjs";
import { startStack } from "./support/stack.mjs";
import { after, before, dated, test } from "./support/testing.mjs";

let stack;
let browser;
before(async () => {
    [stack, browser] = await startAll(startStack(), ShopBrowser.launch());
});
after(() => endAll(browser, stack));

const digits = (text) => Number(text.replace(/\D/g, ""));

/** What the preview in the cart says that this order earns. */
async function previewed(shopper) {
    await shopper.page.goto("/winkelwagen");
    await shopper.page.locator("spaarpas-earn").scrollIntoViewIfNeeded();
    const line = shopper.page.locator("spaarpas-earn .earned");
    await expect(line).toContainText(/Je spaart\s\d+\spunt/);
    return digits(await line.textContent());
}

/** A member with `points` at the least, who has joined by a purchase. */
async function memberWith(name, slug, quantity) {
    const shopper = await browser.shopper(stack.shop);
    await shopper.signUp(name);
    await shopper.join();
    await shopper.putInCart(slug, quantity);
    const order = await shopper.checkOut();
    return { shopper, order };
}

/** Refunds through the developers' panel's door, as a merchant's back office would. */
async function refund(shopper, order, line) {
    const reply = await shopper.page.request.post(`${stack.shop}/panel/refund`, {
        data: { order, line },
    });
    assert.equal(reply.status(), 200);
}

test("points of an order arrive in an open wallet without a reload, and are told", async () => {
    const { shopper } = await memberWith("Mila Bos", "noorderlicht-espresso", 1);
    await shopper.account();
    await expect.poll(() => shopper.points()).toBeGreaterThan(0);
    const before = await shopper.points();
    await shopper.page.evaluate(() => {
        window.notReloaded = true;
    });
    const till = await shopper.page.context().newPage();
    await till.request.post(`${stack.shop}/panel/order`, { data: { basket: "bag" } });
    const told = shopper.page.locator("[data-toasts]");
    await expect(told).toContainText(/\+\d+ punten op je spaarpas/);
    await shopper.hasPoints(before + digits(await told.textContent()));
    assert.equal(await shopper.page.evaluate(() => window.notReloaded), true);
    assert.deepEqual(shopper.complaints, []);
});

for (const [name, baskets] of [
    ["first order of single origin", [["yirgacheffe", 2]]],
    [
        "coffee and equipment",
        [
            ["noorderlicht-espresso", 1],
            ["handmolen", 1],
        ],
    ],
    [
        "gift card beside coffee",
        [
            ["cadeaubon", 1],
            ["huila", 1],
        ],
    ],
]) {
    dated(`the number in the cart is the number that is booked: ${name}`, async () => {
        const shopper = await browser.shopper(stack.shop);
        await shopper.signUp(`Kees ${name}`);
        await shopper.join();
        for (const [slug, quantity] of baskets) await shopper.putInCart(slug, quantity);
        const promised = await previewed(shopper);
        // Where the backend does not say it, the rules in the page do: the same number.
        await shopper.page.route("**/previews", (route) => route.fulfill({ status: 404 }));
        expect(await previewed(shopper)).toBe(promised);
        await shopper.page.unroute("**/previews");
        await shopper.checkOut();
        await shopper.account();
        await shopper.hasPoints(promised);
    });
}

test("a reward is redeemed after a question, its code goes into the cart, and the order uses it up", async () => {
    const { shopper } = await memberWith("Sem Smit", "handmolen", 1);
    await shopper.account();
    await expect.poll(() => shopper.points()).toBeGreaterThan(100);
    const before = await shopper.points();
    await shopper.putInCart("huila", 2);
    await shopper.account();
    await shopper.section("Beloningen");
    await shopper.wallet.getByRole("button", { name: "€ 5 korting inwisselen" }).click();
    await expect(shopper.page.locator("[data-toasts]")).toBeVisible();
    await shopper.wallet
        .locator(".fresh")
        .getByRole("button", { name: /^Terugdraaien/ })
        .click();
    await expect(shopper.wallet.locator(".fresh")).toHaveCount(0);
    await shopper.section("Overzicht");
    await shopper.hasPoints(before);

    await shopper.section("Beloningen");
    await shopper.wallet.getByRole("button", { name: "€ 5 korting inwisselen" }).click();
    const code = await shopper.wallet.locator(".code").first().textContent();
    await expect(shopper.page.locator("[data-toasts]")).toContainText(code);

    await shopper.page.goto("/winkelwagen");
    await expect(shopper.page.locator(".voucher-applied")).toContainText(code);
    await expect(shopper.page.locator(".summary")).toContainText("5,00");
    await shopper.checkOut();
    await shopper.account();
    await shopper.section("Beloningen");
    await expect(shopper.wallet.locator(".offer").first()).toBeVisible();
    await expect.poll(() => shopper.wallet.locator(".code").count()).toBe(0);
});

test("a question is answered once, with its purpose beside it, and pays what it promised", async () => {
    const { shopper } = await memberWith("Lot Vos", "mok", 1);
    await shopper.account();
    await expect.poll(() => shopper.points()).toBeGreaterThan(0);
    const before = await shopper.points();
    const prompt = shopper.wallet.locator(".prompt");
    await expect(prompt).toContainText("Hoe zet jij meestal koffie?");
    await expect(prompt).toContainText("Waarom we dit vragen");
    await expect(prompt).toContainText(/15\spunten/);
    await prompt.getByLabel("Filter of handfilter").check();
    await prompt.getByRole("button", { name: "Antwoorden" }).click();
    await shopper.hasPoints(before + 15);
    await expect(prompt.filter({ hasText: "Hoe zet jij meestal koffie?" })).toHaveCount(0);
    await shopper.page.reload();
    await shopper.hasPoints(before + 15);
    await expect(prompt.filter({ hasText: "Hoe zet jij meestal koffie?" })).toHaveCount(0);
});

test("a milestone is foretold in the cart, reached by the order, and its points are booked", async () => {
    const shopper = await browser.shopper(stack.shop);
    await shopper.signUp("Roos Mol");
    await shopper.join();
    await shopper.putInCart("yirgacheffe", 8);
    await shopper.page.goto("/winkelwagen");
    await expect(shopper.page.locator("spaarpas-earn")).toContainText("Hiermee haal je");
    const order = await shopper.checkOut();
    await shopper.account();
    await expect(shopper.wallet).toContainText("Gehaald");
    await shopper.section("Activiteit");
    const entry = shopper.wallet.locator(".entry", { hasText: order });
    await entry.getByRole("button", { name: /Waarom/ }).click();
    const name = "Voor € 100 aan herkomsten geproefd";
    await expect(entry).toContainText(`‘${name}’ gehaald`);
    await expect(entry).toContainText(new RegExp(`${name}\\+75\\spunten`));
    // Two points for each euro, the welcome and the milestone.
    await shopper.section("Overzicht");
    await shopper.hasPoints(216 + 25 + 75);
});

dated(
    "refunds take the points back, in part and whole, exactly, with the reason in words",
    async () => {
        const { shopper, order } = await memberWith("Daan Kok", "yirgacheffe", 2);
        await shopper.account();
        await expect.poll(() => shopper.points()).toBeGreaterThan(0);
        const earned = await shopper.points();
        const [line] = await linesOf(shopper, order);
        await refund(shopper, order, line);
        await expect.poll(() => shopper.points()).toBeLessThan(earned);
        const left = await shopper.points();
        assert.ok(left > 0);
        await refund(shopper, order);
        await shopper.hasPoints(0);

        await shopper.section("Activiteit");
        const reversals = shopper.wallet.locator(".entry", {
            hasText: `Terugbetaling van bestelling ${order}`,
        });
        await expect(reversals).toHaveCount(2);
        const taken = await reversals.locator(".points").allTextContents();
        assert.equal(
            taken.reduce((sum, text) => sum + digits(text), 0),
            earned,
        );
        await reversals
            .last()
            .getByRole("button", { name: /Waarom/ })
            .click();
        await expect(reversals.last()).toContainText(/Terugbetaald: 1 van 2 × ‘[^’]*Yirgacheffe/);
        assert.deepEqual(shopper.complaints, []);
    },
);

/** The ids of an order's lines, as the developers' panel lists them. */
async function linesOf(shopper, order) {
    const state = await (await shopper.page.request.get(`${stack.shop}/panel/state`)).json();
    return state.orders.find(({ id }) => id === order).lines.map(({ id }) => id);
}

test("points that were spent before the refund are held back from later orders, and the wallet says so", async () => {
    const { shopper, order } = await memberWith("Tess Prins", "handmolen", 1);
    await shopper.account();
    await expect.poll(() => shopper.points()).toBeGreaterThan(50);
    await shopper.section("Beloningen");
    await shopper.wallet.getByRole("button", { name: "Gratis verzending inwisselen" }).click();
    await expect(shopper.wallet.locator(".code").first()).toBeVisible();
    await refund(shopper, order);
    await shopper.section("Overzicht");
    await shopper.hasPoints(0);
    await expect(shopper.wallet).toContainText(/Er staat nog\s50\spunten open/);
});

test("every point of all of this is accounted for in the ledger", async () => {
    assert.match(await stack.verifyLedger(), /./);
});
