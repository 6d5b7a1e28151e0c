// The contract with the shop's page: queue, calls, events, intent, nothing left behind.
import assert from "node:assert/strict";
import { wallet } from "./support/canned_replies.mjs";
import { CannedShop, listenToAll, queue, token } from "./support/canned_shop.mjs";
import { expect } from "./support/expect.mjs";
import { after, afterEach, before, beforeEach, test } from "./support/testing.mjs";

const shop = new CannedShop();
before(() => shop.start());
after(() => shop.close());
beforeEach(() => shop.reset());
afterEach(async () => {
    for (const context of shop.browser.contexts()) await context.close();
    shop.backend.hangUp();
});

const heard = (page) => page.evaluate(() => window.heard.map(({ name }) => name));
const hears = (page, name) =>
    page.waitForFunction((wanted) => window.heard.some((event) => event.name === wanted), name);
const withEvents = (more = "") => ({ head: listenToAll + queue + more + shop.script() });

test("a page without a visible element of ours asks the backend for the script alone, and the shop for no token", async () => {
    const page = await shop.open("<h1>Winkel</h1>", withEvents());
    await hears(page, "ready");
    await expect(page.getByRole("button", { name: "Mijn punten" })).toBeVisible();
    await page.waitForLoadState("networkidle");
    assert.deepEqual(
        shop.backend.requests.map(({ path }) => path),
        ["/v1/spaarpas.js"],
    );
    assert.deepEqual(page.complaints, []);
});

test("calls that were made before the script came are carried out after it", async () => {
    const early = `<script>spaarpas.push("on", "opened", (detail) => { window.openedAt = detail.section; });
        spaarpas.push("open", "rewards");</script>`;
    const page = await shop.open("<h1>Winkel</h1>", withEvents(early));
    await expect(page.getByRole("dialog")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Beloningen" })).toBeVisible();
    assert.equal(await page.evaluate(() => window.openedAt), "rewards");
});

test("including the script twice gives one wallet and one launcher", async () => {
    const twice = { head: listenToAll + queue + shop.script() + shop.script() };
    const page = await shop.open("<spaarpas-wallet></spaarpas-wallet>", twice);
    await expect(page.getByRole("heading", { name: "Noorderlicht Spaarpas" })).toHaveCount(1);
    await expect(page.locator("spaarpas-launcher")).toHaveCount(1);
    assert.deepEqual((await heard(page)).filter((name) => name === "ready").length, 1);
    assert.equal(shop.asked("/v1/wallet").length, 1);
});

test("identify with a token asks for the wallet with it; logout forgets the member at once", async () => {
    const page = await shop.open("<spaarpas-wallet></spaarpas-wallet>", {
        head: listenToAll + queue + shop.script('data-locale="nl"'),
    });
    await expect(page.getByRole("heading", { name: /Spaar mee/ })).toBeVisible();
    assert.equal(shop.asked("/v1/wallet").length, 0);
    await page.evaluate((given) => spaarpas.identify(given), token);
    await expect(page.getByText("184", { exact: false }).first()).toBeVisible();
    assert.equal(shop.asked("/v1/wallet").at(-1).headers.authorization, `Bearer ${token}`);
    await page.evaluate(() => spaarpas.logout());
    await expect(page.getByRole("heading", { name: /Spaar mee/ })).toBeVisible();
    await expect(page.locator("spaarpas-wallet")).not.toContainText("184");
});

test("identify with a function asks it again when the backend no longer takes the token", async () => {
    let refuse = true;
    shop.backend.on("GET", "/v1/wallet", () => {
        const reply = refuse
            ? {
                  status: 401,
                  json: { code: "token_expired", status: 401 },
                  type: "application/problem+json",
              }
            : { json: wallet() };
        refuse = false;
        return reply;
    });
    const page = await shop.open("<spaarpas-wallet></spaarpas-wallet>", {
        head: listenToAll + queue + shop.script('data-locale="nl"'),
    });
    await page.evaluate((given) => {
        window.asked = 0;
        spaarpas.push("identify", async () => {
            window.asked += 1;
            return given;
        });
    }, token);
    await hears(page, "wallet");
    assert.equal(await page.evaluate(() => window.asked), 2);
});

test("a guest sees the invitation, and no request carries a token", async () => {
    shop.guest = true;
    const page = await shop.open("<spaarpas-wallet></spaarpas-wallet>", withEvents());
    await expect(page.getByRole("heading", { name: /Spaar mee/ })).toBeVisible();
    await expect(page.getByText("Log in bij de winkel")).toBeVisible();
    assert.equal(shop.asked("/v1/wallet").length, 0);
    assert.ok(shop.backend.requests.every(({ headers }) => headers.authorization === undefined));
});

test("open and close say so, and Escape closes and gives the focus back", async () => {
    const page = await shop.open("<button id=mine>Mijn kaart</button>", withEvents());
    await hears(page, "ready");
    await page.locator("#mine").focus();
    await page.evaluate(() => spaarpas.open());
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    await hears(page, "closed");
    assert.equal(await page.evaluate(() => document.activeElement.id), "mine");
    await page.evaluate(() => spaarpas.open("activity"));
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.evaluate(() => spaarpas.close());
    await expect(page.getByRole("dialog")).toBeHidden();
    const opened = await page.evaluate(() => window.heard.filter(({ name }) => name === "opened"));
    assert.deepEqual(
        opened.map(({ detail }) => detail.section),
        ["overview", "activity"],
    );
});

test("setCart changes what the cart earns, and who changes it again asks nobody", async () => {
    const page = await shop.open("<spaarpas-earn></spaarpas-earn>", withEvents());
    await hears(page, "wallet");
    await expect.poll(() => shop.backend.streams.size).toBe(1);
    const cart = (price) => ({
        currency: "EUR",
        channel: "web",
        lines: [
            {
                id: "a",
                sku: "a",
                categories: ["coffee"],
                quantity: 1,
                unit_price_minor: price,
                discount_minor: 0,
                tax_minor: 0,
            },
        ],
        shipping_minor: 0,
        order_discount_minor: 0,
    });
    const earn = page.locator("spaarpas-earn");
    await page.evaluate((given) => spaarpas.push("setCart", given), cart(2000));
    await expect(earn).toContainText(/Je spaart\s20\spunten/);
    await page.waitForTimeout(2100);
    await page.evaluate((given) => spaarpas.setCart(given), cart(4000));
    await expect(earn).toContainText(/Je spaart\s40\spunten/);
    await expect
        .poll(() => shop.backend.requests.filter(({ path }) => /\/rules\./.test(path)).length)
        .toBe(1);
    await page.waitForTimeout(500);
    const requests = shop.backend.requests.length;
    await page.evaluate((given) => spaarpas.setCart(given), cart(9000));
    await expect(earn).toContainText(/Je spaart\s90\spunten/);
    assert.equal(shop.backend.requests.length, requests);
    await page.evaluate(() => spaarpas.setCart({ lines: "many" }));
    await page.waitForFunction(() =>
        window.heard.some(({ detail }) => detail?.code === "cart_invalid"),
    );
});

test("refresh asks now; points that came are told, and so is a new tier", async () => {
    const page = await shop.open("<spaarpas-wallet></spaarpas-wallet>", withEvents());
    await hears(page, "wallet");
    const [status] = wallet().levels;
    const levels = [{ ...status, level: "zilver", next: "goud" }];
    shop.backend.on("GET", "/v1/wallet", () => ({
        json: wallet({ points: 240, revision: 13, levels }),
    }));
    await page.evaluate(() => spaarpas.refresh());
    await hears(page, "tierchanged");
    const events = await page.evaluate(() => window.heard);
    assert.deepEqual(events.find(({ name }) => name === "earned").detail, {
        unit: "points",
        amount: 56,
        balance: 240,
    });
    assert.deepEqual(events.find(({ name }) => name === "tierchanged").detail, {
        set: "status",
        from: "brons",
        to: "zilver",
    });
});

test("destroy leaves nothing behind, and the script can come again", async () => {
    const page = await shop.open("<h1>Winkel</h1>", { head: "" });
    const names = () => page.evaluate(() => Object.getOwnPropertyNames(window).sort());
    const markup = () => page.evaluate(() => document.documentElement.outerHTML);
    const before = { names: await names(), markup: await markup() };
    const include = () =>
        page.evaluate(
            (source) =>
                new Promise((resolve, reject) => {
                    const script = document.createElement("script");
                    Object.assign(script.dataset, {
                        program: "koffiebar",
                        tokenUrl: "/token",
                        locale: "nl",
                    });
                    script.onload = () => resolve(script.remove());
                    script.onerror = () => reject(new Error(`no script at ${source}`));
                    script.src = source;
                    document.head.append(script);
                }),
            `${shop.backend.origin}/v1/spaarpas.js`,
        );
    for (let time = 0; time < 2; time += 1) {
        await include();
        await page.evaluate(() => spaarpas.open());
        await expect(page.getByRole("dialog")).toContainText("184");
        await expect(page.locator("spaarpas-launcher")).toHaveCount(1);
        assert.notDeepEqual({ names: await names(), markup: await markup() }, before);
        await page.evaluate(() => spaarpas.destroy());
        assert.deepEqual({ names: await names(), markup: await markup() }, before);
    }
    assert.deepEqual(page.complaints, []);
    const stored = await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        document.cookie,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
    ]);
    assert.deepEqual(stored, [0, 0, "", 0, 0]);
});

test("elements can be added, moved and removed while the page lives", async () => {
    const page = await shop.open("<main></main><aside></aside>", withEvents());
    await hears(page, "ready");
    await page.evaluate(() =>
        document.querySelector("main").append(document.createElement("spaarpas-wallet")),
    );
    await expect(page.locator("main spaarpas-wallet")).toContainText("184");
    await page.evaluate(() =>
        document.querySelector("aside").append(document.querySelector("spaarpas-wallet")),
    );
    await expect(page.locator("aside spaarpas-wallet")).toContainText("184");
    await page.evaluate(() => document.querySelector("spaarpas-wallet").remove());
    await expect.poll(() => shop.backend.streams.size).toBe(0);
    assert.deepEqual(page.complaints, []);
});
