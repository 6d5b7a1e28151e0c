// What a shopper does with what is kept of them, in the wallet of a real shop; wallet_controls.test.mjs runs these.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { expect } from "./expect.mjs";

async function withdraws({ member, press }) {
    // Bram answered it in the test before.
    const { page, wallet } = await member("Bram Jansen");
    await press(wallet, "Je gegevens");
    const question = "Hoe zet jij meestal koffie?";
    const consents = wallet.locator('[part="consents"]');
    const told = consents.getByRole("heading", { name: question });
    await expect(told).toBeVisible();
    await press(consents, `Intrekken: ${question}`);
    await expect(told).toHaveCount(0);
    await expect(wallet.getByRole("status").last()).toContainText("ingetrokken");
    await page.reload();
    await press(wallet, "Je gegevens");
    await expect(wallet.getByRole("button", { name: "Downloaden" })).toBeVisible();
    await expect(told).toHaveCount(0);
}

async function checks({ member, press }) {
    const { page, wallet, complaints } = await member("Thijs Visser");
    await press(wallet, "Je gegevens");
    await press(wallet, "Narekenen");
    await expect(wallet).toContainText(/Het klopt: \d+ boekingen nagerekend/);
    await page.route("**/v1/wallet/export", async (route) => {
        const response = await route.fetch();
        const json = await response.json();
        json.entries[1].entry.occurred_at_ms += 1;
        await route.fulfill({ response, json });
    });
    await press(wallet, "Narekenen");
    await expect(wallet).toContainText("Boeking 2 klopt niet.");
    assert.deepEqual(complaints, []);
}

async function takesHome({ member, press }) {
    const { page, wallet } = await member("Thijs Visser");
    await press(wallet, "Je gegevens");
    const [download] = await Promise.all([
        page.waitForEvent("download"),
        press(wallet, "Downloaden"),
    ]);
    assert.match(download.suggestedFilename(), /^[\w-]+\.json$/);
    const taken = JSON.parse(await readFile(await download.path(), "utf8"));
    assert.equal(taken.member.id, "k-1004");
    assert.ok(taken.entries.length > 1);
    await expect(wallet.getByRole("status").last()).toContainText("gedownload");
}

async function isErased({ visitor, press }) {
    const shopper = await visitor();
    const { wallet } = shopper;
    await shopper.signUp("Wis Vergeet");
    await press(wallet, "Meedoen");
    await press(wallet, "Je gegevens");
    await press(wallet, "Wissen");
    await press(wallet, "Niet wissen");
    await press(wallet, "Wissen");
    await press(wallet, "Ja, wis alles");
    await expect(wallet.getByRole("button", { name: "Meedoen" })).toBeVisible();
    await expect(wallet.getByRole("status").last()).toContainText("Je gegevens zijn gewist.");
    assert.deepEqual(shopper.complaints, []);
}

/** The cases by their sentence. `visitor` and `member` give a shopper, `press` presses a button by its words. */
export const ownData = (shop) => ({
    "consents: what came with an answer is taken back with a press, and stays so": () =>
        withdraws(shop),
    "own data: the balance is worked out again in the browser, and a changed history is found":
        () => checks(shop),
    "own data: all of it comes as a file": () => takesHome(shop),
    "own data: who is erased is asked twice, and is nobody afterwards": () => isErased(shop),
});
