// Every control of the developers' panel, pressed, with what becomes of it in the shop and in the wallet.
import assert from "node:assert/strict";
import { Controls } from "./support/controls.mjs";
import { endAll, startAll } from "./support/ending.mjs";
import { expect } from "./support/expect.mjs";
import { ShopBrowser } from "./support/shopper.mjs";
import { pointsOf as spendable, startStack } from "./support/stack.mjs";
import { after, afterEach, before, dated, test } from "./support/testing.mjs";

/** All that can be pressed. A control that is new has a line here, and a test that presses it. */
const all = {
    "Demo tools": ["Close demo tools", "Demo tools", "Hide them"],
    "Language and theme": ["DE", "Dark", "EN", "FR", "Light", "NL"],
    "Network between page and backend": ["Cut", "Normal", "Rubbish", "Slow, 3 s"],
    "Place an order": [
        "Gift card (earns nothing)",
        "Grinder and kettle",
        "One bag (€ 12.75)",
        "Refund all",
        "Two bags and filters",
        "− a line",
    ],
    "Shop as": [
        "Bram Jansen, regular",
        "Guest",
        "Noor de Vries, new",
        "Sanne Bakker, nearly Gold",
        "Thijs Visser, lapsed",
    ],
    "The program's clock": ["+1 day", "+1 week", "+1 year", "+30 days"],
};

let stack;
let browser;
const controls = new Controls((id) => !id.startsWith("spaarpas-"));
before(async () => {
    [stack, browser] = await startAll(startStack({ seed: true }), ShopBrowser.launch());
});
after(() => endAll(browser, stack));
afterEach(async () => {
    await stack.fault("none");
    await browser.leave();
});

/** A developer with the panel open. */
async function developer(path = "/") {
    const shopper = await browser.shopper(stack.shop, { viewport: { width: 1280, height: 900 } });
    const { page } = shopper;
    await controls.watch(page);
    await page.goto(path);
    await page.getByRole("button", { name: "Demo tools" }).click();
    const drawer = page.getByRole("complementary", { name: "Demo tools" });
    await expect(drawer.getByRole("heading", { name: "Shop as" })).toBeVisible();
    const press = (name) => drawer.getByRole("button", { name, exact: true }).click();
    const isOn = (name) =>
        expect(drawer.getByRole("button", { name, exact: true })).toHaveAttribute(
            "aria-pressed",
            "true",
        );
    return { shopper, page, drawer, press, isOn };
}

/** A developer who shops as a member, in the member area. */
async function shopsAs(name) {
    const opened = await developer();
    await opened.press(name);
    await opened.isOn(name);
    await opened.shopper.account();
    await expect.poll(() => opened.shopper.points()).toBeGreaterThan(0);
    return opened;
}

const pointsOf = async (member) =>
    spendable((await stack.merchant("GET", `/v1/members/${member}`)).body.wallet);

dated("shop as: each member's own wallet opens, and a guest has none", async () => {
    const { shopper, page, press, isOn } = await developer();
    for (const [name, member] of [
        ["Bram Jansen, regular", "k-1002"],
        ["Sanne Bakker, nearly Gold", "k-1003"],
        ["Thijs Visser, lapsed", "k-1004"],
    ]) {
        await press(name);
        await isOn(name);
        await shopper.account();
        await shopper.hasPoints(await pointsOf(member));
    }
    await press("Noor de Vries, new");
    await isOn("Noor de Vries, new");
    await shopper.account();
    await expect(shopper.wallet.getByRole("button", { name: "Meedoen" })).toBeVisible();
    await press("Guest");
    await isOn("Guest");
    await page.goto("/account");
    await page.waitForURL("**/inloggen");
    assert.deepEqual(shopper.complaints, []);
});

test("orders: a guest is told to sign in, and cannot place one", async () => {
    const { drawer } = await developer();
    await expect(drawer.getByText("Sign in first")).toBeVisible();
    await expect(drawer.getByRole("button", { name: "Two bags and filters" })).toBeDisabled();
});

test("orders: each basket is placed and earns, and a gift card earns nothing", async () => {
    const { shopper, drawer, press } = await shopsAs("Bram Jansen, regular");
    for (const name of ["One bag (€ 12.75)", "Two bags and filters", "Grinder and kettle"]) {
        const before = await pointsOf("k-1002");
        await press(name);
        await expect.poll(() => pointsOf("k-1002")).toBeGreaterThan(before);
        await shopper.hasPoints(await pointsOf("k-1002"));
    }
    const before = await pointsOf("k-1002");
    await press("Gift card (earns nothing)");
    await expect(drawer.locator(".demo-order").first()).toContainText("€ 50.00");
    await expect(drawer.getByText("Waiting in the shop's outbox: 0")).toBeVisible();
    assert.equal(await pointsOf("k-1002"), before);
});

dated(
    "refunds: a line, then the rest; the points go, and the order says that it is refunded",
    async () => {
        const { shopper, drawer, press } = await shopsAs("Sanne Bakker, nearly Gold");
        const before = await pointsOf("k-1003");
        await press("Grinder and kettle");
        await expect.poll(() => pointsOf("k-1003")).toBeGreaterThan(before);
        const booked = await pointsOf("k-1003");
        const order = drawer.locator(".demo-order").first();
        const lines = await order.getByRole("button", { name: /^− / }).count();
        await order.getByRole("button", { name: /^− / }).first().click();
        await expect.poll(() => pointsOf("k-1003")).toBeLessThan(booked);
        await expect(order.getByRole("button", { name: /^− / })).toHaveCount(lines - 1);
        await shopper.hasPoints(await pointsOf("k-1003"));
        await order.getByRole("button", { name: "Refund all" }).click();
        await expect(order).toContainText("refunded");
        await shopper.hasPoints(before);
    },
);

test("language and theme: the shop and its wallet change together", async () => {
    const { shopper, page, press, isOn } = await shopsAs("Bram Jansen, regular");
    for (const [name, balance] of [
        ["FR", "Votre solde"],
        ["DE", "Dein Guthaben"],
        ["EN", "Your balance"],
        ["NL", "Je saldo"],
    ]) {
        await press(name);
        await isOn(name);
        await expect(page.locator("html")).toHaveAttribute("lang", name.toLowerCase());
        await expect(shopper.wallet.getByText(balance, { exact: true })).toBeVisible();
    }
    const ground = () =>
        page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g)[0]);
    await press("Dark");
    await isOn("Dark");
    await expect(shopper.wallet).toHaveAttribute("theme", "dark");
    assert.ok(Number(await ground()) < 80);
    await press("Light");
    await isOn("Light");
    await expect(shopper.wallet).toHaveAttribute("theme", "light");
    assert.ok(Number(await ground()) > 200);
});

test("network: slow, cut and rubbish are seen in the wallet and in the list, and normal mends it", async () => {
    const { shopper, page, drawer, press, isOn } = await shopsAs("Bram Jansen, regular");
    const points = await shopper.points();
    const newest = drawer.getByRole("list", { name: "Requests" }).locator("li");
    const walletRow = newest.filter({ hasText: "GET /v1/wallet" });
    const troubled = shopper.wallet.getByText(/We krijgen even geen antwoord|Geen verbinding/);
    for (const [name, mark] of [
        ["Cut", /cut.*, cut/],
        ["Rubbish", /200.*, rubbish/],
    ]) {
        await press(name);
        await isOn(name);
        await page.evaluate(() => spaarpas.refresh());
        await expect(troubled).toBeVisible();
        await expect(walletRow.filter({ hasText: mark }).first()).toBeVisible();
        await press("Normal");
        await isOn("Normal");
        await expect(troubled).toBeHidden({ timeout: 60_000 });
    }
    await press("Slow, 3 s");
    await isOn("Slow, 3 s");
    await page.evaluate(() => spaarpas.refresh());
    await expect(walletRow.filter({ hasText: /200.*, slow/ }).first()).toBeVisible();
    assert.equal(await shopper.points(), points);
});

test("lists: events, requests and patches of the wallet are told as they happen", async () => {
    const { drawer, press } = await shopsAs("Bram Jansen, regular");
    await press("One bag (€ 12.75)");
    const list = (name) => drawer.getByRole("list", { name }).locator("li");
    await expect(list("Events").filter({ hasText: /^earned/ })).toBeVisible();
    await expect(
        list("Requests")
            .filter({ hasText: /GET \/v1\/wallet200/ })
            .first(),
    ).toBeVisible();
    const patch = list("Patches").filter({ hasText: /^\d+ operations\d+ B, [\d.]+ ms$/ });
    await expect(patch.first()).toBeVisible();
});

test("the panel: it closes, stays as it was on the next page, and can be hidden for good", async () => {
    const { page, drawer } = await developer();
    await page.goto("/koffie");
    await expect(drawer).toBeVisible();
    await page.getByRole("button", { name: "Close demo tools" }).click();
    await expect(drawer).toBeHidden();
    await page.goto("/");
    await expect(drawer).toBeHidden();
    await page.getByRole("button", { name: "Demo tools" }).click();
    await drawer.getByRole("link", { name: "Hide them" }).click();
    await expect(page.getByRole("button", { name: "Demo tools" })).toHaveCount(0);
    await page.goto("/koffie");
    await expect(page.getByRole("button", { name: "Demo tools" })).toHaveCount(0);
    await page.goto("/?panel=on");
    await expect(page.getByRole("button", { name: "Demo tools" })).toBeVisible();
});

dated(
    "clock: each step moves the program's day, and points that are too old go from the wallet",
    async () => {
        const { shopper, drawer, press } = await shopsAs("Bram Jansen, regular");
        const shown = drawer.locator("section", { hasText: "The program's clock" }).locator("p");
        const day = async () => {
            const [, date] = /(\d{1,2} \w+ \d{4})/.exec(await shown.textContent());
            return Date.parse(`${date} 12:00 UTC`) / 86_400_000;
        };
        for (const [name, days] of [
            ["+1 day", 1],
            ["+1 week", 7],
            ["+30 days", 30],
            ["+1 year", 365],
            ["+1 year", 365],
        ]) {
            const before = await day();
            await press(name);
            await expect.poll(day).toBe(before + days);
        }
        await shopper.account();
        await shopper.hasPoints(0);
        await shopper.section("Activiteit");
        await expect(
            shopper.wallet.locator(".entry", { hasText: "Verlopen" }).first(),
        ).toBeVisible();
    },
);

test("every control that was seen is in the list, was pressed, and the list has no other", () => {
    const listed = Object.entries(all).flatMap(([section, names]) =>
        names.map((name) => `${section}: ${name}`),
    );
    assert.deepEqual(controls.seen, listed.sort());
    assert.deepEqual(controls.neverPressed, []);
});
