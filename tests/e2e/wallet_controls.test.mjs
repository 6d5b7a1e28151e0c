// Every control of the wallet, pressed as a shopper presses it, with what they see of it. Real server, real shop.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { asking } from "./support/asking.mjs";
import { Controls } from "./support/controls.mjs";
import { endAll, startAll } from "./support/ending.mjs";
import { expect } from "./support/expect.mjs";
import { ownData } from "./support/own_data.mjs";
import { root } from "./support/programs.mjs";
import { ShopBrowser } from "./support/shopper.mjs";
import { startStack } from "./support/stack.mjs";
import { taking } from "./support/taking.mjs";
import { after, afterEach, before, dated, test } from "./support/testing.mjs";
import { walletControls as all } from "./support/wallet_controls.mjs";

let stack;
let browser;
const controls = new Controls((id) => id.startsWith("spaarpas-"));
before(async () => {
    [stack, browser] = await startAll(startStack({ seed: true }), ShopBrowser.launch());
});
after(() => endAll(browser, stack));
afterEach(async () => {
    await stack.fault("none");
    await browser.leave();
});

async function visitor() {
    const shopper = await browser.shopper(stack.shop, {
        permissions: ["clipboard-read", "clipboard-write"],
    });
    await controls.watch(shopper.page);
    await shopper.page.goto("/?panel=off");
    return shopper;
}

async function member(name) {
    const shopper = await visitor();
    await shopper.signIn(name);
    await expect.poll(() => shopper.points()).toBeGreaterThan(0);
    return shopper;
}

let given = 0;

/** The service desk gives a member points. */
async function givePoints(id, amount) {
    const reply = await stack.merchant(
        "POST",
        `/v1/members/${id}/adjustments`,
        { unit: "points", amount, reason: "test" },
        { "idempotency-key": `given-${given++}` },
    );
    assert.equal(reply.status, 200);
}

/** Presses a button of the wallet by the words on it, or those that a screen reader says. */
const press = (place, name) => place.getByRole("button", { name, exact: true }).click();

test("join: a shopper who is signed in takes part with one press", async () => {
    const shopper = await visitor();
    await shopper.signUp("Jip Meedoener");
    await press(shopper.wallet, "Meedoen");
    await expect(shopper.wallet.getByText("Je saldo")).toBeVisible();
    await expect(shopper.wallet.getByRole("button", { name: "Meedoen" })).toHaveCount(0);
});

test("sections: each shows its own, and says which one is open", async () => {
    const { wallet } = await member("Bram Jansen");
    for (const [name, heading] of [
        ["Beloningen", "Beloningen"],
        ["Activiteit", "Activiteit"],
        ["Overzicht", "Je saldo"],
    ]) {
        await press(wallet, name);
        await expect(wallet.getByRole("heading", { name: heading })).toBeVisible();
        await expect(wallet.locator('.tab[aria-current="true"]')).toHaveText(name);
    }
    await press(wallet, "Bekijk je code");
    await press(wallet, "Nu");
    await expect(wallet.locator(".reward.closed")).toHaveCount(0);
    await press(wallet, "Overzicht");
    await wallet.locator(".next button").click();
    await expect(wallet.locator(".confirm")).toBeFocused();
});

test("ladder: all levels unfold by a press or a key, and stay so while the wallet moves on", async () => {
    const { page, wallet } = await member("Bram Jansen");
    const ladder = wallet.locator(".ladder");
    await ladder.locator("summary").click();
    await expect(ladder.getByRole("heading", { name: "Goud" })).toBeVisible();
    await expect(ladder.locator(".held")).toHaveCount(1);
    await page.evaluate(() => spaarpas.refresh());
    await expect(wallet.getByText("Bijgewerkt zojuist")).toBeVisible();
    await expect(ladder.getByRole("heading", { name: "Goud" })).toBeVisible();
    await ladder.locator("summary").focus();
    await page.keyboard.press("Enter");
    await expect(ladder.getByRole("heading", { name: "Goud" })).toBeHidden();
});

test("rewards: one press takes it, and the code is copied", async () => {
    const { page, wallet, ...shopper } = await member("Bram Jansen");
    await press(wallet, "Beloningen");
    await press(wallet, "Gratis verzending inwisselen");
    const code = await wallet.locator(".fresh .code").textContent();
    await press(wallet, `Code ${code} kopiëren`);
    await expect(wallet.getByRole("button", { name: "Gekopieerd" })).toBeVisible();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), code);

    await press(wallet, "Overzicht");
    await wallet.getByRole("button", { name: /code.? klaarliggen/ }).click();
    await expect(wallet.locator(".voucher .code", { hasText: code })).toBeVisible();
    assert.deepEqual(shopper.complaints, []);
});

test("copying that the browser refuses is told, and the code can be selected", async () => {
    const { page, wallet } = await member("Bram Jansen");
    await press(wallet, "Beloningen");
    await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
    });
    await wallet
        .getByRole("button", { name: /kopiëren/ })
        .first()
        .click();
    await expect(wallet.getByRole("status").first()).toContainText("Kopiëren lukte niet");
    await expect(wallet.getByRole("button", { name: "Gekopieerd" })).toHaveCount(0);
});

test("cart: a reward is redeemed, taken out again and used again", async () => {
    const shopper = await member("Sanne Bakker");
    const { page } = shopper;
    await shopper.putInCart("yirgacheffe", 2);
    await page.goto("/winkelwagen");
    const redeem = page.locator("spaarpas-redeem");
    const summary = page.locator(".summary");
    await press(redeem, "€ 5 korting inwisselen");
    await expect(page.locator(".voucher-applied")).toBeVisible();
    const applied = await page.locator(".voucher-applied p").textContent();
    const [code] = /\w{4}(-\w{4})+/.exec(applied);
    const row = redeem.locator(".voucher", { hasText: code });
    for (let time = 0; time < 3; time += 1) {
        await expect(summary).toContainText("5,00");
        await expect(page.locator(".voucher-applied")).toContainText(code);
        await expect(row).toContainText("In gebruik bij een bestelling");
        await page.locator(".voucher-applied").getByRole("button").click();
        await expect(page.locator(".voucher-applied")).toHaveCount(0);
        await press(row, `Code ${code} gebruiken`);
        await expect(page.locator(".voucher-applied")).toBeVisible();
    }
    assert.deepEqual(shopper.complaints, []);
});

test("next step: what the cart lacks for an offer leads to the cart", async () => {
    const shopper = await member("Thijs Visser");
    await givePoints("k-1004", 200);
    await shopper.putInCart("yirgacheffe");
    await shopper.account();
    const step = shopper.wallet.locator('[part~="next"]');
    await expect(step).toContainText("Nog € 1,50 in je winkelwagen");
    await step.getByRole("link", { name: "Bekijk je winkelwagen" }).click();
    await shopper.page.waitForURL("**/winkelwagen");
    assert.deepEqual(shopper.complaints, []);
});

/** The next visit to the page, half an hour later. */
async function comeBack(page) {
    await page.request.post(`${stack.shop}/panel/clock`, { data: { advance_ms: 1_800_000 } });
    await page.reload();
}

const by = { visitor, member, press, givePoints, comeBack };
for (const [sentence, check] of [taking, asking, ownData].flatMap((of) => Object.entries(of(by)))) {
    test(sentence, check);
}

test("activity: reasons fold out and in, and older entries come with a press", async () => {
    const { wallet } = await member("Thijs Visser");
    for (let time = 0; time < 31; time += 1) await givePoints("k-1004", 1);
    await press(wallet, "Activiteit");
    await expect(wallet.locator(".entry")).toHaveCount(30);
    await press(wallet, "Meer laden");
    await expect.poll(() => wallet.locator(".entry").count()).toBeGreaterThan(34);
    await expect(wallet.getByRole("button", { name: "Meer laden" })).toHaveCount(0);
    const order = wallet.locator(".entry", { hasText: "Bestelling BN-" }).first();
    await order.getByRole("button", { name: /Waarom/ }).click();
    await expect(order.locator(".unfolded")).toContainText("Een punt per euro");
    await order.getByRole("button", { name: /Waarom/ }).click();
    await expect(order.locator(".unfolded")).toHaveCount(0);
});

test("why: the product page says how its points come about", async () => {
    const { page } = await member("Bram Jansen");
    await page.goto("/p/huila");
    const earn = page.locator("spaarpas-earn");
    await press(earn, "Waarom?");
    await expect(earn).toContainText("Een punt per euro");
    await press(earn, "Waarom?");
    await expect(earn).not.toContainText("Een punt per euro");
});

dated("news: what happened is told until it has been seen", async () => {
    const { page, wallet } = await member("Sanne Bakker");
    await page.request.post(`${stack.shop}/panel/order`, { data: { basket: "equipment" } });
    const notices = wallet.locator(".notice");
    await expect(notices.filter({ hasText: "Goud" })).toBeVisible();
    const count = await notices.count();
    await wallet.getByRole("button", { name: /Gezien: .*Goud/ }).click();
    await expect(notices).toHaveCount(count - 1);
    await expect(wallet.getByText("Je saldo")).toBeVisible();
});

test("trying again: the wallet and its history come back with a press", async () => {
    const { page, wallet } = await member("Bram Jansen");
    await stack.fault("rubbish");
    await page.evaluate(() => spaarpas.refresh());
    const again = wallet.getByRole("button", { name: "Opnieuw proberen" });
    await expect(again).toBeVisible();
    await stack.fault("none");
    await again.click();
    await expect(wallet.getByText("Bijgewerkt zojuist")).toBeVisible();

    await page.route("**/v1/wallet/entries*", (route) =>
        route.fulfill({ status: 400, body: "{}" }),
    );
    await press(wallet, "Activiteit");
    await expect(wallet.getByText("Je activiteit is nu niet op te halen")).toBeVisible();
    await page.unroute("**/v1/wallet/entries*");
    await again.click();
    await expect(wallet.locator(".entry").first()).toBeVisible();
});

test("the card over the page: opened, its sections, a question, and closed in three ways", async () => {
    const shopper = await member("Thijs Visser");
    const { page } = shopper;
    await page.goto("/koffie");
    await press(page, "Mijn punten");
    const card = page.getByRole("dialog");
    for (const name of ["Beloningen", "Activiteit", "Overzicht"]) {
        await press(card, name);
        await expect(card.locator('.tab[aria-current="true"]')).toHaveText(name);
    }
    await card.getByRole("radio").first().check();
    await press(card, "Antwoorden");
    await expect(card.locator("legend")).toHaveCount(0);

    await stack.fault("rubbish");
    const again = card.getByRole("button", { name: "Opnieuw proberen" });
    // One that was asked for before the fault may still come.
    await expect(async () => {
        await page.evaluate(() => spaarpas.refresh());
        await expect(again).toBeVisible({ timeout: 2000 });
    }).toPass({ timeout: 20_000 });
    await stack.fault("none");
    await again.click();
    await expect(again).toHaveCount(0);

    const launcher = page.locator("spaarpas-launcher").getByRole("button");
    await press(card, "Sluiten");
    await expect(card).toBeHidden();
    await launcher.click();
    await page.keyboard.press("Escape");
    await expect(card).toBeHidden();
    await launcher.click();
    await expect(card).toBeVisible();
    await page.mouse.click(5, 5);
    await expect(card).toBeHidden();
    assert.deepEqual(shopper.complaints, []);
});

test("every control that was seen is in the list, was pressed, and the list has no other", () => {
    assert.deepEqual(controls.seen, all);
    assert.deepEqual(controls.neverPressed, []);
});

test("every action that the view knows is that of a control in the list", () => {
    const header = readFileSync(`${root}/shared/view/update/dom_actions.h`, "utf8");
    const actions = [...header.matchAll(/Name \w+\{"([\w-]+)"\}/g)].map(([, name]) => name);
    assert.ok(actions.length > 10, "no actions were read");
    const known = new Set(all.map((id) => id.split(": ")[1].split(" ")[0]));
    assert.deepEqual(
        actions.filter((name) => !known.has(name)),
        [],
    );
});
