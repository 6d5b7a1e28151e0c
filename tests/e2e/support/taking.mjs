// Taking an offer and giving it back, and a code for a till; as cases of the wallet's controls.
import assert from "node:assert/strict";
import { expect } from "./expect.mjs";

const sanne = "k-1003";

/** How many modules wide and high a drawing is. */
const sizeOf = (drawing) =>
    drawing.evaluate((svg) => {
        const { width, height } = svg.querySelector("path").getBBox();
        return [width, height];
    });

async function givenBack({ member, press }) {
    const shopper = await member("Bram Jansen");
    const { page, wallet } = shopper;
    const before = await shopper.points();
    await shopper.putInCart("yirgacheffe", 2);
    await page.goto("/winkelwagen");
    const redeem = page.locator("spaarpas-redeem");
    await press(redeem, "€ 5 korting inwisselen");
    const applied = page.locator(".voucher-applied");
    await expect(applied).toBeVisible();
    const [code] = /\w{4}(-\w{4})+/.exec(await applied.textContent());
    await press(redeem, `Terugdraaien: code ${code}`);
    await expect(applied).toHaveCount(0);
    await expect(redeem.getByText(code)).toHaveCount(0);
    await shopper.account();
    await shopper.hasPoints(before);
    await press(wallet, "Activiteit");
    await expect(wallet.locator(".entry").first()).toContainText(
        "Inwisselen teruggedraaid: € 5 korting",
    );
    assert.deepEqual(shopper.complaints, []);
}

async function askedFirst({ member, press, givePoints }) {
    await givePoints(sanne, 1000);
    const shopper = await member("Sanne Bakker");
    const { page, wallet } = shopper;
    const name = "Proeverij voor twee inwisselen";
    await press(wallet, "Beloningen");
    await press(wallet, name);
    await expect(wallet.locator(".confirm")).toBeFocused();
    await press(wallet, "Toch niet");
    await expect(wallet.locator(".confirm")).toHaveCount(0);
    await shopper.putInCart("yirgacheffe", 1);
    await page.goto("/winkelwagen");
    const redeem = page.locator("spaarpas-redeem");
    await press(redeem, name);
    await press(redeem, "Toch niet");
    await expect(redeem.locator(".confirm")).toHaveCount(0);
    await page.goto("/account");
    await press(wallet, "Beloningen");
    await press(wallet, name);
    await press(wallet, "Ja, inwisselen");
    const fresh = wallet.locator(".fresh");
    await expect(fresh.locator(".code")).toBeVisible();
    await expect(fresh.getByRole("button", { name: /^Terugdraaien/ })).toHaveCount(0);
    assert.deepEqual(shopper.complaints, []);
}

async function scannable({ member, press }) {
    const shopper = await member("Bram Jansen");
    const { wallet } = shopper;
    await press(wallet, "Pas laten scannen");
    const card = wallet.getByRole("img", { name: /^QR-code met k-/ });
    await expect(card).toBeVisible();
    assert.deepEqual(await sizeOf(card), [21, 21]);
    assert.deepEqual(await sizeOf(wallet.locator(".scan .bars")), [90, 1]);
    await press(wallet, "Pas laten scannen");
    await expect(card).toHaveCount(0);
    await press(wallet, "Beloningen");
    await press(wallet, "Gratis verzending inwisselen");
    const code = await wallet.locator(".fresh .code").first().textContent();
    await press(wallet, `QR-code van ${code}`);
    await expect(wallet.getByRole("img", { name: `QR-code met ${code}` })).toBeVisible();
    await wallet
        .locator(".fresh")
        .getByRole("button", { name: /^Terugdraaien/ })
        .click();
    await expect(wallet.getByText(code)).toHaveCount(0);
    assert.deepEqual(shopper.complaints, []);
}

export const taking = (by) => ({
    "what was taken is given back with one press, with its points, also out of the cart": () =>
        givenBack(by),
    "what cannot be undone is asked first, in the wallet and in the cart": () => askedFirst(by),
    "a code, and the card itself, can be scanned; a second press puts that away": () =>
        scannable(by),
});
