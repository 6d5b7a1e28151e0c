// The loyalty backend down, slow, answering rubbish, and back: the shop sells, the wallet says what is the matter.
import assert from "node:assert/strict";
import { endAll, startAll } from "./support/ending.mjs";
import { expect } from "./support/expect.mjs";
import { ShopBrowser } from "./support/shopper.mjs";
import { startStack } from "./support/stack.mjs";
import { after, afterEach, before, test } from "./support/testing.mjs";

let stack;
let browser;
before(async () => {
    [stack, browser] = await startAll(startStack(), ShopBrowser.launch());
});
after(() => endAll(browser, stack));
afterEach(() => stack.fault("none"));

/** A member with points, whose wallet is open. */
async function withWallet(name) {
    const shopper = await browser.shopper(stack.shop);
    await shopper.signUp(name);
    await shopper.join();
    await shopper.putInCart("noorderlicht-espresso");
    await shopper.checkOut();
    await shopper.account();
    await expect.poll(() => shopper.points()).toBeGreaterThan(0);
    return shopper;
}

const refresh = (shopper) => shopper.page.evaluate(() => spaarpas.refresh());
const matters = {
    cut: /Bijgewerkt/,
    rubbish: /We krijgen even geen antwoord.*Bijgewerkt/,
};

for (const [fault, sentence] of Object.entries(matters)) {
    test(`${fault}: an open wallet keeps its balance with its age, says what is the matter, and recovers by itself`, async () => {
        const shopper = await withWallet(`Stoor ${fault}`);
        const points = await shopper.points();
        await stack.fault(fault);
        await refresh(shopper);
        const status = shopper.wallet.getByText(/We krijgen even geen antwoord|Geen verbinding/);
        await expect(status).toBeVisible();
        await expect(status).toHaveText(sentence);
        assert.equal(await shopper.points(), points);
        await stack.fault("none");
        await expect(status).toBeHidden({ timeout: 60_000 });
        assert.equal(await shopper.points(), points);
        assert.deepEqual(shopper.complaints, []);
    });
}

test("self-check: without a fault the wallet does not say that something is the matter", async () => {
    const shopper = await withWallet("Alles Goed");
    await refresh(shopper);
    await expect(shopper.wallet.getByText("Bijgewerkt zojuist")).toBeVisible();
    await expect(shopper.wallet.getByText(/geen antwoord|Geen verbinding/)).toHaveCount(0);
});

test("slow: the page is there at once, the wallet holds its place and then comes", async () => {
    const shopper = await browser.shopper(stack.shop);
    await shopper.signUp("Lang Zaam");
    await shopper.join();
    await stack.fault("slow");
    await shopper.page.goto("/account", { waitUntil: "domcontentloaded" });
    await expect(shopper.page.getByRole("heading", { name: /Lang/ })).toBeVisible();
    const heightOf = () =>
        shopper.wallet.evaluate((element) => element.getBoundingClientRect().height);
    await expect.poll(heightOf, { timeout: 30_000 }).toBeGreaterThan(200);
    await expect(shopper.wallet.getByText("Je saldo")).toBeVisible({ timeout: 60_000 });
});

test("the script cannot be loaded: each page of the shop works, and what the shop's server drew is shown", async () => {
    const shopper = await browser.shopper(stack.shop);
    await stack.fault("cut");
    await shopper.signUpWithoutWallet("Zonder Kaart");
    await expect(shopper.wallet.getByRole("button", { name: "Meedoen" })).toBeVisible();
    await shopper.putInCart("huila");
    await shopper.page.goto("/winkelwagen");
    await expect(shopper.page.locator(".summary")).toContainText("12,75");
    const order = await shopper.checkOut();
    assert.match(order, /^BN-/);
    assert.deepEqual(shopper.complaints, []);
});

test("the backend is down when an order is placed: the order stands, and its points come when the backend is back", async () => {
    const shopper = await withWallet("Blijft Kopen");
    const points = await shopper.points();
    await stack.stopServer();
    await shopper.putInCart("huila");
    await shopper.checkOut();
    await shopper.page.goto("/account");
    await expect(shopper.wallet.locator(".failure")).toBeVisible();
    await stack.startServer();
    await shopper.account();
    await expect.poll(() => shopper.points(), { timeout: 60_000 }).toBeGreaterThan(points);
});
