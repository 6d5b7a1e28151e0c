// Nothing of the shop's moves when the wallet comes: layout shift is nought on the pages of the demo down to their ends, for a
// guest and for a member, on a phone and a desktop; a button that moved from under a press would not be pressed.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { endAll, startAll } from "./support/ending.mjs";
import { expect } from "./support/expect.mjs";
import { root } from "./support/programs.mjs";
import { ShopBrowser } from "./support/shopper.mjs";
import { startStack } from "./support/stack.mjs";
import { after, afterEach, before, test } from "./support/testing.mjs";

/** Every kind of page that the demo has; what only a member sees is asked for besides. */
const addresses = [
    "/",
    "/koffie",
    "/zetten",
    "/winkel",
    "/p/huila",
    "/p/abonnement",
    "/winkelwagen",
    "/afrekenen",
    "/spaarpas",
    "/verhaal",
    "/bezorgen",
    "/privacy",
    "/nergens",
];
const isWallet = /\/v1\/wallet(\?|$)/;
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

let stack;
let browser;
let watch;
before(async () => {
    [stack, browser, watch] = await startAll(
        startStack({ panel: false }),
        ShopBrowser.launch(),
        readFile(join(root, "tests/e2e/support/in_page/shifts.js"), "utf8"),
    );
});
after(() => endAll(browser, stack));
afterEach(() => browser.leave());

function deferred() {
    const made = {};
    made.promise = new Promise((resolve) => {
        made.resolve = resolve;
    });
    return made;
}

/** Goes a screen further down, as a reader does; false at the end. */
function readOn() {
    const before = window.scrollY;
    window.scrollTo({ top: before + window.innerHeight, behavior: "instant" });
    return window.scrollY > before;
}

/** All that moved by itself on a page, as it came and wherever one reads on: what is further down is drawn when it is seen. */
async function shiftsOf(window, address) {
    const page = await window.newPage();
    await page.goto(address);
    let shifts;
    do {
        shifts = await page.evaluate(() => window.shiftsWhenStill());
    } while (await page.evaluate(readOn));
    await page.close();
    return shifts.map((shift) => `${address}: ${shift}`);
}

async function orderOf(shopper) {
    await shopper.putInCart("noorderlicht-espresso");
    return shopper.checkOut();
}

async function steadyFor(shopper, more = []) {
    const window = shopper.page.context();
    const order = await orderOf(shopper);
    await window.addInitScript(watch);
    await shopper.putInCart("huila", 2);
    const waiting = [...addresses, `/bestelling/${order}`, ...more];
    const shifts = [];
    const visitor = async () => {
        while (waiting.length) shifts.push(...(await shiftsOf(window, waiting.shift())));
    };
    await Promise.all([visitor(), visitor(), visitor()]);
    assert.deepEqual(shifts, []);
}

test("nothing moves for a guest on a phone", async () => {
    await steadyFor(await browser.shopper(stack.shop, { viewport: sizes.phone }), ["/inloggen"]);
});

for (const [size, viewport] of Object.entries(sizes)) {
    test(`nothing moves for a member on a ${size}`, async () => {
        const shopper = await browser.shopper(stack.shop, { viewport });
        await shopper.signUp(`Stil ${size}`);
        await shopper.join();
        await steadyFor(shopper, ["/account"]);
    });
}

test("a page that moves is seen to", async () => {
    const { page } = await browser.shopper(stack.shop);
    await page.addInitScript(watch);
    await page.goto("/koffie");
    await page.evaluate(() => {
        const late = document.createElement("p");
        late.style.height = "72px";
        setTimeout(() => document.querySelector("main").prepend(late), 100);
    });
    const [first] = await page.evaluate(() => window.shiftsWhenStill());
    assert.match(first, /^0\.\d+: /);
});

/** A member's account page, with the answers to what matches held back until `let`, and then given by `answer`. */
async function heldBack(address, answer) {
    const shopper = await browser.shopper(stack.shop);
    const { page, wallet } = shopper;
    await shopper.signUp("Vroege Vogel");
    if ((await wallet.getByText("Je saldo").count()) === 0) await shopper.join();
    const held = deferred();
    await page.route(address, async (route) => {
        await held.promise;
        await answer(route);
    });
    await page.goto("/account", { waitUntil: "commit" });
    return { page, wallet, let: held.resolve };
}

test("the wallet that the shop's server drew stays until there is a better one, and what failed is said beneath", async () => {
    const missing = { status: 404, contentType: "application/json", body: "{}" };
    const {
        page,
        wallet,
        let: letGo,
    } = await heldBack(isWallet, (route) => route.fulfill(missing));
    await expect(wallet.locator(".root.waits")).toHaveCount(1);
    await expect(wallet.getByRole("heading", { name: "Je saldo" })).toBeVisible();
    await expect(wallet.locator(".skeleton")).toBeHidden();
    letGo();
    await expect(wallet.locator(".failure")).toBeVisible();
    await expect(wallet.getByRole("heading", { name: "Je saldo" })).toBeVisible();
    await page.unroute(isWallet);
    await wallet.getByRole("button", { name: "Opnieuw proberen" }).click();
    await expect(wallet.locator(".root")).toHaveCount(1);
    await expect(wallet.locator(".failure")).toHaveCount(0);
});

test("what is pressed before the wallet is alive is done when it is, once", async () => {
    for (const address of [/\/runtime\.[^/]+\.js$/, isWallet]) {
        const { wallet, let: letGo } = await heldBack(address, (route) => route.continue());
        const tab = wallet.getByRole("button", { name: "Activiteit", exact: true });
        if (address === isWallet) await expect(wallet.locator(".root.waits")).toHaveCount(1);
        await tab.click();
        letGo();
        await expect(wallet.locator(".entry").first()).toBeVisible();
        await expect(tab).toHaveAttribute("aria-current", "true");
        await expect(tab).toBeFocused();
    }
});

test("a press that has begun before the wallet is alive, and ends after, is done", async () => {
    const { page, wallet, let: letGo } = await heldBack(isWallet, (route) => route.continue());
    await expect(wallet.locator(".root.waits")).toHaveCount(1);
    const tab = wallet.getByRole("button", { name: "Activiteit", exact: true });
    await tab.hover();
    await page.mouse.down();
    letGo();
    await expect(wallet.locator(".skeleton")).toHaveCount(0);
    await page.mouse.up();
    await expect(wallet.locator(".entry").first()).toBeVisible();
    await expect(tab).toHaveAttribute("aria-current", "true");
});
